/**
 * What platforms send, kept until its case knows. Where to, who may, and what became of it. The port that keeps it is
 * implemented by {@code service.store}.
 */
package io.disputetriage.service.inbox;
