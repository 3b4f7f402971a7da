package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Breakdown;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.ruleset.FolderWatch;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.cases.StoreUnavailable;
import io.disputetriage.service.rollout.ActiveRulebook.Reign;
import io.disputetriage.service.rollout.RulebookCache.Taken;
import io.disputetriage.service.rollout.RulesetStatus.Attempt;
import io.disputetriage.service.rollout.RulesetStatus.Candidate;
import io.disputetriage.service.rollout.RulesetStatus.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings rules into force: new content of the folder is proposed, and what the store says is active is followed.
 * One thread calls {@link #start} and then {@link #tick} again and again.
 */
final class RulesetReconciler {
    private static final Logger LOG = Logger.getLogger(RulesetReconciler.class);
    private static final int NO_DATABASE = 4;
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final RulesetStore store;
    private final RulebookCache shelf;
    private final ActiveRulebook succession;
    private final FolderWatch watch;
    private final FolderProposals attempts;
    private final ReloadMetrics metrics;
    private final String replica;
    private final Clock clock;

    private RulesetFiles waiting;
    private boolean away;
    private long unfit;
    private Replica.State said;
    private long saidAt;
    private volatile String folderRevision;
    private volatile Candidate underTrial;
    private volatile Attempt lastAttempt;
    private volatile String trouble;

    RulesetReconciler(
            RulesetStore store,
            RulebookCache shelf,
            ActiveRulebook succession,
            FolderWatch watch,
            FolderProposals attempts,
            ReloadMetrics metrics,
            String replica,
            Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.succession = succession;
        this.watch = watch;
        this.attempts = attempts;
        this.metrics = metrics;
        this.replica = replica;
        this.clock = clock;
    }

    /** Comes back with rules in force, or throws {@link StartRefused}. */
    void start() {
        try {
            see(watch.first());
            if (waiting != null) {
                note(attempts.attempt(waiting));
            }
            follow();
            beat();
        } catch (StoreUnavailable e) {
            throw new StartRefused(
                    "The database went away during the start, and it says which rules are active.", NO_DATABASE);
        }
        if (succession.now().isEmpty()) {
            throw refusal();
        }
        if (status().differsFromFolder()) {
            LOG.errorf(
                    "NOT the rules in %s: running revision %s, the last good one, kept in the database. %s",
                    watch.folder(), status().files().revision(), sentence(lastAttempt));
        }
    }

    /** One look at the folder and at the store; never throws because one of them is away. */
    void tick() {
        watch.look().ifPresent(this::see);
        try {
            if (waiting != null) {
                note(attempts.attempt(waiting));
            }
            follow();
            beat();
            if (away) {
                away = false;
                LOG.info("The database is back");
            }
        } catch (StoreUnavailable e) {
            if (waiting != null) {
                lastAttempt = new Attempt(clock.instant(), waiting.revision(), Result.WAITING, List.of());
            }
            if (!away) {
                away = true;
                LOG.warn("The database is away: the rules in force stay, new ones wait");
            }
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            // The same content would fail in the same way again; a restart tries it once more.
            if (waiting != null) {
                Diagnostic why = Breakdown.of(".", 0, bug);
                note(new Attempt(clock.instant(), waiting.revision(), Result.REFUSED, List.of(why)));
            }
            throw bug;
        }
    }

    /** Tells the others that this one ends. */
    void stop() {
        try {
            store.leave(replica);
        } catch (StoreUnavailable e) {
            LOG.debug("The others will notice by themselves");
        }
    }

    RulesetStatus status() {
        // Read before its outcome, which is written first: what is no longer under trial has one.
        String content = folderRevision;
        Candidate candidate = underTrial;
        Reign reign = succession.now().orElseThrow(NoActiveRules::new);
        return new RulesetStatus(
                replica,
                reign.rules().rulebook().files(),
                reign.rules().rulebook().outlines(),
                reign.activation(),
                reign.since(),
                watch.folder(),
                content,
                candidate,
                lastAttempt,
                trouble);
    }

    private void see(RulesetFiles.FilesResult content) {
        if (content instanceof RulesetFiles.Unreadable unreadable) {
            folderRevision = null;
            note(attempts.refused(unreadable));
        } else {
            waiting = ((RulesetFiles.Read) content).files();
            underTrial = new Candidate(waiting.revision(), clock.instant());
            folderRevision = waiting.revision();
        }
    }

    private void note(Attempt attempt) {
        lastAttempt = attempt;
        settled();
        metrics.tried(attempt.result());
        if (attempt.result() == Result.ACTIVATED) {
            LOG.infof("The rules in %s are active: %s", watch.folder(), attempt.revision());
        } else if (succession.now().isPresent()) {
            // During the start the end of it says so, once.
            LOG.warnf("The rules in %s don't become active. %s", watch.folder(), sentence(attempt));
        }
    }

    private void settled() {
        waiting = null;
        underTrial = null;
    }

    private void follow() {
        Optional<Activation> active = store.active();
        if (active.isEmpty()) {
            return;
        }
        Activation wanted = active.get();
        long running =
                succession.now().map(reign -> reign.activation().number()).orElse(0L);
        if (wanted.number() <= running || wanted.number() == unfit) {
            return;
        }
        Taken taken = shelf.take(wanted.revision());
        if (taken instanceof Taken.Ready ready) {
            succession.take(ready.rulebook(), wanted);
            trouble = null;
            LOG.infof("Following the database: %s is active, by %s", wanted.revision(), wanted.actor());
            return;
        }
        List<Diagnostic> why = taken instanceof Taken.Unfit no ? no.why() : List.of();
        unfit = wanted.number();
        trouble = "This program can't run the active revision " + wanted.revision() + ":\n" + lines(why);
        LOG.error(trouble);
    }

    private void beat() {
        Optional<Reign> reign = succession.now();
        if (reign.isEmpty()) {
            return;
        }
        Replica.State state =
                new Replica.State(replica, folderRevision, reign.get().rules().revision(), trouble);
        boolean due = System.nanoTime() - saidAt >= BEAT.toNanos();
        if (due || !state.equals(said)) {
            store.beat(state);
            said = state;
            saidAt = System.nanoTime();
        }
    }

    private StartRefused refusal() {
        List<String> all = new ArrayList<>();
        if (lastAttempt != null) {
            all.add(lines(lastAttempt.diagnostics()));
        }
        if (trouble != null) {
            all.add(trouble);
        }
        return StartRefused.rules(watch.folder(), all.stream());
    }

    private static String sentence(Attempt attempt) {
        return switch (attempt.result()) {
            case ACTIVATED -> attempt.revision() + " became active.";
            case REFUSED -> "They were refused:\n" + lines(attempt.diagnostics());
            case SUPERSEDED -> "Something newer than " + attempt.revision() + " is active.";
            case TRIED_BEFORE ->
                attempt.revision() + " was tried before, so only PUT /v1/rulesets/active makes it active.";
            case WAITING -> attempt.revision() + " waits for the database.";
        };
    }

    private static String lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
