package io.disputetriage.rules.drl;

/**
 * Where the words at the head of a rule stand.
 *
 * @param rule the word {@code rule}
 * @param name the sentence
 * @param id what stands in {@code @id}, without quotes, and so for the others
 */
public record RuleHeader(Token rule, Token name, Token id, Token owner, Token playbook) {}
