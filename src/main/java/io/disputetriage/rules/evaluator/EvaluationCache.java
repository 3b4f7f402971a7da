package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Need;

/** One look at one case: each fact is read once, and each test of the ruleset made once at most. Not for two threads. */
final class EvaluationCache {
    private final Case facts;
    private final Object[] values = new Object[Property.byPath().size()];
    private final boolean[] read = new boolean[values.length];
    private final byte[] standings;
    private final Need[] needs;

    /** {@code tests}: how many the ruleset has. */
    EvaluationCache(Case facts, int tests) {
        this.facts = facts;
        standings = new byte[tests];
        needs = new Need[tests];
    }

    /** As if all that is known of a case were one fact; null: not even that. For checks that read nothing else. */
    EvaluationCache(Property only, Object value, int tests) {
        this(null, tests);
        read[only.number()] = true;
        values[only.number()] = value;
    }

    Case facts() {
        return facts;
    }

    /** Null if unknown. */
    Object value(Property property) {
        int number = property.number();
        if (!read[number]) {
            read[number] = true;
            values[number] = property.of(facts);
        }
        return values[number];
    }

    /** 0 if the test was not made yet. */
    int standing(int test) {
        return standings[test];
    }

    /** What would change the outcome of a test that was made; nothing, if nothing would. */
    Need need(int test) {
        Need need = needs[test];
        return need == null ? Need.NONE : need;
    }

    void needs(int test, Need need) {
        needs[test] = need;
    }

    int stands(int test, int standing) {
        standings[test] = (byte) standing;
        return standing;
    }
}
