/**
 * What platforms are asked for: whole objects, because an event said that there is something new, and the public keys that eBay
 * signs by. Off until a connection is configured.
 */
package io.disputetriage.service.fetch;
