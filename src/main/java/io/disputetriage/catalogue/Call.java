package io.disputetriage.catalogue;

import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;

/** One of the calls that a consequence is made of: {@code of}, its parameters, {@code because}. */
record Call(String name, List<Token> arguments) {
    Call {
        arguments = List.copyOf(arguments);
    }

    /** In their order; of a rule that was read there is one at least. */
    static List<Call> in(RuleOutline rule) {
        List<Token> tokens = rule.consequence();
        List<Call> calls = new ArrayList<>();
        for (int at = 2; at < tokens.size(); ) {
            int close = at + 2;
            while (!tokens.get(close).is(")")) {
                close++;
            }
            calls.add(new Call(tokens.get(at).text(), tokens.subList(at + 2, close)));
            at = close + 2;
        }
        return calls;
    }

    /** Whether the consequence says something of that type, such as {@code Recommendation}. */
    static boolean startsWith(RuleOutline rule, String type) {
        return rule.consequence().get(0).is(type);
    }

    /** Of {@code Action.WAIT} it is {@code WAIT}; empty if nothing is passed on, which is only refused later. */
    String lastWord() {
        return arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1).text();
    }
}
