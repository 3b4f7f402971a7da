package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Which rules decide in this process, and what became of the last attempt to change that.
 *
 * @param replica what this process is called
 * @param rules sorted by file and line
 * @param activation why this revision is active, in all replicas
 * @param since when this process took it up
 * @param folder where this process looks for new content
 * @param folderRevision what it holds; null: nothing that can be read
 * @param underTrial what the folder holds and is to go live, from when it was seen until its outcome is the last attempt; null: nothing
 * @param lastAttempt of this process, to have the content of its folder active
 * @param trouble why this process can't run what is active; null: it does
 */
public record RulesetStatus(
        String replica,
        RulesetFiles files,
        List<Rule> rules,
        Activation activation,
        Instant since,
        Path folder,
        String folderRevision,
        Candidate underTrial,
        Attempt lastAttempt,
        String trouble) {
    public RulesetStatus {
        rules = List.copyOf(rules);
    }

    /** True if something else decides than what the folder holds. */
    public boolean differsFromFolder() {
        return !files.revision().equals(folderRevision);
    }

    /**
     * New content of the folder that is being tried, or waits for the database to be.
     *
     * @param since when this process saw it
     */
    public record Candidate(String revision, Instant since) {}

    /**
     * One attempt to have the content of the rules folder active.
     *
     * @param revision null: the folder couldn't be read
     * @param diagnostics why it was refused; else empty
     */
    public record Attempt(Instant at, String revision, Result result, List<Diagnostic> diagnostics) {
        public Attempt {
            diagnostics = List.copyOf(diagnostics);
        }

        /** True if it became active, then or before. */
        public boolean active() {
            return result == Result.ACTIVATED;
        }
    }

    /** What becomes of new content. */
    public enum Result {
        /** It is active, or was already. */
        ACTIVATED,
        /** It has faults, or a scenario fails. */
        REFUSED,
        /** Something newer is active. */
        SUPERSEDED,
        /** It was active or superseded before: only a call can make it active. */
        TRIED_BEFORE,
        /** The database is away; it will be tried. */
        WAITING
    }
}
