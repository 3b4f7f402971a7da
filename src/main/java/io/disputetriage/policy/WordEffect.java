package io.disputetriage.policy;

/**
 * What a word of a payload says.
 *
 * @param fact path of a fact that takes words, or {@code case.outcome}: one of {@code SheetWords.BY_PATH}
 * @param value one of the fact's words; {@code yes} or {@code no} where it is a yes or no
 */
public record WordEffect(String fact, String value) {}
