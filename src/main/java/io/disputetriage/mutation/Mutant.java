package io.disputetriage.mutation;

import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule with one small change.
 *
 * @param rule as it is
 * @param place where the change begins
 * @param original what is changed, as written, on one line
 * @param mutated what stands there instead; empty if nothing does
 * @param changed the rule with the change; empty if it is deleted
 */
record Mutant(
        RuleOutline rule,
        Operator operator,
        Place place,
        String original,
        String mutated,
        Optional<RuleOutline> changed) {

    /** Line and column, from 1. */
    record Place(int line, int column) {
        static Place of(Token token) {
            return new Place(token.line(), token.column());
        }
    }

    /** {@code original → mutated}, for people. */
    String text() {
        return original + " → " + (mutated.isEmpty() ? "(" + operator.words() + ")" : mutated);
    }

    static Mutant deleted(RuleOutline rule) {
        return new Mutant(
                rule,
                Operator.DELETED_RULE,
                new Place(rule.line(), 1),
                "rule \"" + rule.name() + "\"",
                "",
                Optional.empty());
    }

    /** A rule whose condition has other tokens from {@code start} to before {@code end}. */
    static RuleOutline withCondition(RuleOutline rule, int start, int end, List<Token> tokens) {
        return with(rule, spliced(rule.condition(), start, end, tokens), rule.consequence());
    }

    /** The same for what it proposes. */
    static RuleOutline withConsequence(RuleOutline rule, int start, int end, List<Token> tokens) {
        return with(rule, rule.condition(), spliced(rule.consequence(), start, end, tokens));
    }

    private static List<Token> spliced(List<Token> all, int start, int end, List<Token> tokens) {
        List<Token> spliced = new ArrayList<>(all.subList(0, start));
        spliced.addAll(tokens);
        spliced.addAll(all.subList(end, all.size()));
        return spliced;
    }

    private static RuleOutline with(RuleOutline rule, List<Token> condition, List<Token> consequence) {
        return new RuleOutline(
                rule.file(),
                rule.line(),
                rule.packageName(),
                rule.name(),
                rule.id(),
                rule.owner(),
                rule.playbook(),
                rule.whole(),
                rule.header(),
                condition,
                consequence);
    }
}
