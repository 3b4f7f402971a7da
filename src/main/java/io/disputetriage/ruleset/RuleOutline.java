package io.disputetriage.ruleset;

import java.util.List;

/**
 * One rule as it stands in its file.
 *
 * @param file path below the rules folder
 * @param line of the word {@code rule}, from 1
 * @param name the sentence that names it, unique in the ruleset
 * @param id from {@code @id}, unique in the ruleset
 * @param owner from {@code @owner}
 * @param playbook the rows from {@code @playbook}, sorted
 * @param whole where the rule stands in the file
 * @param header where its metadata stands in the file
 * @param condition what its pattern says, between the parentheses
 * @param consequence what it inserts, from the type on, between the parentheses
 */
public record RuleOutline(
        String file,
        int line,
        String packageName,
        String name,
        String id,
        String owner,
        List<String> playbook,
        Span whole,
        Span header,
        List<Token> condition,
        List<Token> consequence) {
    public RuleOutline {
        playbook = List.copyOf(playbook);
        condition = List.copyOf(condition);
        consequence = List.copyOf(consequence);
    }

    /** The literals given to a call of the consequence, such as {@code because}; empty if there is no such call. */
    public List<Token> literals(String call) {
        return Calls.of(consequence).stream()
                .filter(one -> one.name().is(call))
                .flatMap(one -> one.arguments().stream())
                .filter(argument -> argument.form() == Token.Form.STRING)
                .toList();
    }

    /**
     * A part of a file's text.
     *
     * @param start offset of its first character
     * @param end offset after its last character
     */
    public record Span(int start, int end) {}
}
