package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.rollout.AdmissionCheck.Verdict;
import io.disputetriage.service.rollout.RulesetProposal.Outcome;
import io.disputetriage.service.rollout.RulesetStatus.Attempt;
import io.disputetriage.service.rollout.RulesetStatus.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Has the content of a folder proposed, tried and activated. A crash at any point leaves an open proposal, which
 * the next to have that content goes on with; so does an outage of the store, without another trial.
 */
final class FolderProposals {
    private final RulesetStore store;
    private final ActiveRulebook succession;
    private final AdmissionCheck trial;
    private final RulesetOrigin origin;
    private final Clock clock;
    private Verdict last;
    private String lastRevision;

    FolderProposals(
            RulesetStore store, ActiveRulebook succession, AdmissionCheck trial, RulesetOrigin origin, Clock clock) {
        this.store = store;
        this.succession = succession;
        this.trial = trial;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @throws io.disputetriage.service.cases.StoreUnavailable if the store is away; call again then
     */
    Attempt attempt(RulesetFiles files) {
        RulesetProposal proposal = store.propose(files.revision(), files.texts(), origin);
        Optional<Activation> active = store.active();
        boolean isActive =
                active.filter(now -> now.revision().equals(files.revision())).isPresent();
        if (!(proposal.outcome() instanceof Outcome.Open) && active.isPresent()) {
            return isActive ? ended(files, Result.ACTIVATED, List.of()) : before(files, proposal.outcome());
        }
        if (isActive) {
            store.activateProposed(files.revision());
            return ended(files, Result.ACTIVATED, List.of());
        }
        Verdict verdict = tried(files);
        if (verdict instanceof Verdict.Unfit unfit) {
            store.refuse(files.revision(), unfit.why());
            return ended(files, Result.REFUSED, unfit.why());
        }
        return activated(files, ((Verdict.Fit) verdict).rulebook());
    }

    /** What comes of files of which some can't be read. */
    Attempt refused(RulesetFiles.Unreadable files) {
        return new Attempt(clock.instant(), null, Result.REFUSED, trial.faults(files));
    }

    private Attempt activated(RulesetFiles files, Rulebook rulebook) {
        Activation now = store.activateProposed(files.revision());
        if (now.revision().equals(files.revision())) {
            succession.take(rulebook, now);
            return ended(files, Result.ACTIVATED, List.of());
        }
        // Superseded, or another replica, perhaps of an older program, refused it meanwhile.
        return store.find(files.revision())
                .map(kept -> kept.proposal().outcome())
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> before(files, refused))
                .orElseGet(() -> ended(files, Result.SUPERSEDED, List.of()));
    }

    private Verdict tried(RulesetFiles files) {
        if (!files.revision().equals(lastRevision)) {
            last = trial.of(files);
            lastRevision = files.revision();
        }
        return last;
    }

    private Attempt before(RulesetFiles files, Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? ended(files, Result.REFUSED, refused.why())
                : ended(files, Result.TRIED_BEFORE, List.of());
    }

    private Attempt ended(RulesetFiles files, Result result, List<Diagnostic> why) {
        last = null;
        lastRevision = null;
        return new Attempt(clock.instant(), files.revision(), result, why);
    }
}
