package io.disputetriage.policy;

/**
 * What a platform calls a kind of evidence.
 *
 * @param word as its interface or its form has it; null: it has no word of its own
 * @param goesTo where it is entered; null: nobody has looked
 * @param source where that is from
 */
public record EvidenceWord(String word, String goesTo, String source) {}
