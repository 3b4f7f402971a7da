package io.disputetriage.ruleset;

import java.util.ArrayList;
import java.util.List;

/** The calls of a consequence that has been found sound: {@code Type.of( … ).next( … )}. */
final class Calls {
    private Calls() {}

    static List<Call> of(List<Token> consequence) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i + 1 < consequence.size(); i++) {
            if (consequence.get(i + 1).is("(")) {
                int close = i + 2;
                while (close < consequence.size() && !consequence.get(close).is(")")) {
                    close++;
                }
                calls.add(new Call(consequence.get(i), consequence.subList(i + 2, close)));
                i = close;
            }
        }
        return calls;
    }

    record Call(Token name, List<Token> arguments) {}
}
