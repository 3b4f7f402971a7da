package io.disputetriage.triage;

import jakarta.inject.Singleton;

/** The rules in force. */
@Singleton
public class ActiveRules {
    private volatile Rules current;

    /** The rules that decide now; throws {@link NoActiveRules} if there are none. */
    public Rules current() {
        Rules rules = current;
        if (rules == null) {
            throw new NoActiveRules();
        }
        return rules;
    }

    /** The revision in force, or {@code none}. */
    public String revision() {
        Rules rules = current;
        return rules == null ? "none" : rules.revision();
    }
}
