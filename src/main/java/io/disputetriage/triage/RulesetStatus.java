package io.disputetriage.triage;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.RulesetFiles;
import java.time.Instant;
import java.util.List;

/**
 * Which rules are in force, and what became of the last attempt to change that.
 *
 * @param rules sorted by file and line
 */
public record RulesetStatus(RulesetFiles files, List<RuleOutline> rules, Instant activatedAt, Attempt lastAttempt) {
    public RulesetStatus {
        rules = List.copyOf(rules);
    }

    /**
     * One attempt to load the rules folder.
     *
     * @param diagnostics why it was refused; empty if it became active
     */
    public record Attempt(Instant at, boolean active, List<Diagnostic> diagnostics) {
        public Attempt {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
