/** The chain of seals over recorded decisions: made, anchored, verified. */
package io.disputetriage.service.seals;
