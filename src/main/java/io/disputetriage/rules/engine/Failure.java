package io.disputetriage.rules.engine;

import io.disputetriage.rules.drl.Rule;
import java.util.Collection;
import java.util.Optional;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/** A rule that failed, in a sentence for people. */
final class Failure {
    private Failure() {}

    static String sentence(RuntimeException failure, Collection<Rule> rules) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String said = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return culprit(failure, rules)
                .map(rule -> "The rule " + rule.id() + " (" + rule.file() + ":" + rule.line() + ") failed: " + said)
                .orElse("A rule failed: " + said);
    }

    private static Optional<Rule> culprit(RuntimeException failure, Collection<Rule> rules) {
        Match match = failure instanceof ConsequenceException consequence ? consequence.getMatch() : null;
        return match == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> rule.name().equals(match.getRule().getName()))
                        .findFirst();
    }
}
