/** Whole objects of platforms, asked for because an event said that there is something new. Off until a connection is configured. */
package io.disputetriage.service.fetch;
