/** Asking others over HTTP: who may be asked, for how long, and how much of an answer is read. */
package io.disputetriage.service.outbound;
