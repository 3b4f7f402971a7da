/**
 * Files that prove something in a case. What may come in, what of it is kept, and the port that keeps it, which {@code
 * service.store} implements.
 */
package io.disputetriage.service.evidence;
