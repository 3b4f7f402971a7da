package io.disputetriage.authoring.mutation;

import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Token;
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
        Rule rule, MutationOperator operator, Place place, String original, String mutated, Optional<Rule> changed) {

    /** Line and column, from 1. */
    record Place(int line, int column) {
        static Place of(Token token) {
            return new Place(token.line(), token.column());
        }

        /** Where the comma behind it stands. */
        static Place after(Token token) {
            return new Place(token.line(), token.column() + token.end() - token.start());
        }
    }

    /** {@code original → mutated}, for people. */
    String text() {
        return original + " → " + (mutated.isEmpty() ? "(" + operator.words() + ")" : mutated);
    }

    static Mutant deleted(Rule rule) {
        return new Mutant(
                rule,
                MutationOperator.DELETED_RULE,
                new Place(rule.line(), 1),
                "rule \"" + rule.name() + "\"",
                "",
                Optional.empty());
    }

    /** A list with another element at one place. */
    static <T> List<T> with(List<T> all, int i, T element) {
        List<T> changed = new ArrayList<>(all);
        changed.set(i, element);
        return changed;
    }

    /** A list without one of its elements. */
    static <T> List<T> without(List<T> all, int i) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(i);
        return rest;
    }
}
