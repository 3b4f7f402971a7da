/** Files that prove something in a case: what may come in, what of it is kept, and the port that keeps it, which {@code service.store} implements. */
package io.disputetriage.service.evidence;
