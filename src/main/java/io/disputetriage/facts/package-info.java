/**
 * The facts of a complaint as immutable records. What the caller stated, what follows from it, and the policy in force. Rules,
 * derivation, resolution and the wire formats read them. Nothing here computes a decision or knows a framework.
 */
package io.disputetriage.facts;
