/**
 * Payloads of platforms, shops or trackers as they came, read into one fact sheet. Each fact with the place that it was read
 * from, merged with the seller's own. What a platform's word means, tables of the ruleset say; where in a payload it stands,
 * one mapper per kind of payload. A pure function of payloads, policy and instant: it never stores, calls or decides anything,
 * and an unknown word never makes it fail.
 */
package io.disputetriage.format.intake;
