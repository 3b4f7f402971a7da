/** Asking others over HTTP, within limits. Who may be asked, for how long, and how much of an answer is read. */
package io.disputetriage.service.outbound;
