/**
 * The policy of one ruleset as typed, dated tables, with what follows from a fact sheet under it. Deadlines, ages of parcels,
 * names that match, tiers of value, and the rows that a ruleset adds to the playbooks. A rulebook loads it once and derives a
 * case from every fact sheet. Nothing here reads a clock or a file, or decides what to do.
 */
package io.disputetriage.policy;
