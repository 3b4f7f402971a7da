package io.disputetriage.authoring.analysis;

import java.util.Map;

/**
 * Fact sheets about which two rulesets say the same and only ask otherwise.
 *
 * @param sheets how many of those that were looked at; at least 1
 * @param more facts that only the new ruleset asks for, with the number of sheets; the most frequent first
 * @param less facts that only the old one asks for, likewise
 * @param example with the fewest facts; one where other facts are asked for, if there is any
 */
public record Asked(long sheets, Map<String, Integer> more, Map<String, Integer> less, Difference example) {}
