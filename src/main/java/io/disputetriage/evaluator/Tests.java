package io.disputetriage.evaluator;

import io.disputetriage.ruleset.Condition;
import java.util.HashMap;
import java.util.Map;

/** The tests of a ruleset, each once, however many rules make it. */
final class Tests {
    private final Map<Condition.Test, Comparison> all = new HashMap<>();

    Comparison of(Condition.Test test) {
        Comparison known = all.get(test);
        if (known == null) {
            known = Comparison.of(test, all.size());
            all.put(test, known);
        }
        return known;
    }

    int count() {
        return all.size();
    }
}
