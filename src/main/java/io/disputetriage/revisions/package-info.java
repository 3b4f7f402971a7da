/**
 * Rulesets as they are kept: the files of each revision, who proposed it, which one is active since when, and
 * which replicas run what, and which one shadows the active one. Triage calls its port, {@code store} implements it. It never compiles a rule
 * and never reads a folder.
 */
package io.disputetriage.revisions;
