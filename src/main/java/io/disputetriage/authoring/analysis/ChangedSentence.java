package io.disputetriage.authoring.analysis;

/**
 * A sentence of messages in one language, or a phrase, that two rulesets don't have alike.
 *
 * @param part where it stands, such as {@code subject} or {@code text}; of a phrase its word
 * @param language its tag; null: when it is said, in whatever language
 * @param before empty: it isn't there
 * @param after likewise
 */
public record ChangedSentence(String part, String language, String before, String after) {}
