/** Calls to a storefront when something has happened to a case. Where to, signed how, in which order, and again until it has arrived. */
package io.disputetriage.service.webhooks;
