package io.disputetriage.facts;

/**
 * Evidence that a table wants of a case.
 *
 * @param group of which one piece is enough; null unless the level is ONE_OF
 * @param row the row of the table that says so, such as {@code policy/evidence-requirements.csv: PAYPAL NOT_RECEIVED TRACKING_RECORD}
 * @param source where the row has it from
 */
public record WantedEvidence(EvidenceKind evidence, EvidenceLevel level, String group, String row, String source) {}
