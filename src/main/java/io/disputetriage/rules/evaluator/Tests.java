package io.disputetriage.rules.evaluator;

import io.disputetriage.rules.drl.Condition;
import java.util.HashMap;
import java.util.Map;

/** The conditions of a ruleset and all their parts, each once, however many rules make it. */
final class Tests {
    private final Map<Condition, Check> all = new HashMap<>();
    private int count;

    /** Throws if the condition names a property or word that doesn't exist. */
    Check of(Condition condition) {
        Check known = all.get(condition);
        if (known == null) {
            known = Check.of(condition, this);
            all.put(condition, known);
        }
        return known;
    }

    /** The place of the next one among all of them. */
    int next() {
        return count++;
    }

    int count() {
        return count;
    }
}
