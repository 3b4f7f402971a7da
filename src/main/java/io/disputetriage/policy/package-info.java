/**
 * The policy of one ruleset as typed, dated tables, with the rows that it adds to the playbooks, and what
 * follows from a fact sheet under it: deadlines, ages of parcels, names that match, tiers of value. A
 * rulebook loads it once and derives a case from every fact sheet. Nothing here reads a clock or a file,
 * or decides what to do.
 */
package io.disputetriage.policy;
