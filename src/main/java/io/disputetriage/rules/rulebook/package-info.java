/**
 * One revision of the rules folder made ready to decide. Rules, policy and order of the actions, loaded together with all their
 * faults at once. Triage, scenarios and the command line call it. It never reads a disk, stores a decision or asks for the
 * time.
 */
package io.disputetriage.rules.rulebook;
