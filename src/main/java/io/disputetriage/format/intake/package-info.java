/**
 * Payloads of platforms, shops and trackers as they came, read into facts, each with the place that it was read from, and
 * these merged with the seller's own into one fact sheet. What a platform's word means, tables of the ruleset say; where in
 * a payload it stands, one mapper per kind of payload. A pure function of payloads, policy and instant: it never stores,
 * calls or decides anything, and an unknown word never makes it fail.
 */
package io.disputetriage.format.intake;
