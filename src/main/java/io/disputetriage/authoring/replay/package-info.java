/**
 * Decided cases, decided once more by other rules. How many come out otherwise, from what to what, and how much money they are
 * about. The command line calls it. It changes nothing, and keeps no more of a case than the id of its decision.
 */
package io.disputetriage.authoring.replay;
