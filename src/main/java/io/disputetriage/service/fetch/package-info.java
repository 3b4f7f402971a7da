/**
 * What platforms are asked for, once a connection is configured. Whole objects, because an event said that there is something
 * new, and the public keys that eBay signs by.
 */
package io.disputetriage.service.fetch;
