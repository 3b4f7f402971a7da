package io.disputetriage.rules.evaluator;

/** What a constraint or a rule comes to. A rule fires if and only if it is TRUE. */
public enum Truth {
    TRUE,
    FALSE,
    /** It hangs on a fact that nobody knows. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
