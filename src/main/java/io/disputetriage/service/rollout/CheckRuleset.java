package io.disputetriage.service.rollout;

import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.cases.Actor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tries a ruleset that somebody sends, and changes nothing; at most keeps it, for a later activation. */
@Singleton
public class CheckRuleset {
    private static final int PATIENCE_SECONDS = 2;

    private final RulesetStore store;
    private final RulebookCache shelf;
    private final AdmissionCheck trial = new AdmissionCheck(RulesGate.SCENARIOS);
    private final Semaphore one = new Semaphore(1);

    CheckRuleset(RulesetStore store, RulebookCache shelf) {
        this.store = store;
        this.shelf = shelf;
    }

    /**
     * The full report on these files, path to text. Takes seconds.
     *
     * @param keep keep it if it is fit
     * @return empty if another check is running; nothing was done then
     * @throws io.disputetriage.service.cases.StoreUnavailable if it is to be kept and the store is away
     */
    public Optional<RulesetReport> check(Map<String, String> texts, boolean keep, Actor actor) {
        RulesetFiles.FilesResult result = RulesetFiles.sent(texts);
        if (!entered()) {
            return Optional.empty();
        }
        try {
            if (result instanceof RulesetFiles.Unreadable unreadable) {
                return Optional.of(new RulesetReport(null, false, false, 0, trial.faults(unreadable), List.of()));
            }
            return Optional.of(report(((RulesetFiles.Read) result).files(), keep, actor));
        } finally {
            one.release();
        }
    }

    private RulesetReport report(RulesetFiles files, boolean keep, Actor actor) {
        AdmissionCheck.Verdict verdict = trial.of(files);
        List<RulesetReport.ScenarioResult> scenarios = RulesetReport.results(verdict.report());
        if (verdict instanceof AdmissionCheck.Verdict.Unfit unfit) {
            return new RulesetReport(files.revision(), false, false, unfit.rules(), unfit.why(), scenarios);
        }
        AdmissionCheck.Verdict.Fit fit = (AdmissionCheck.Verdict.Fit) verdict;
        if (keep) {
            store.keep(files.revision(), files.texts(), new RulesetOrigin(actor.name(), "POST /v1/ruleset-checks"));
            shelf.put(fit.rulebook());
        }
        return new RulesetReport(
                files.revision(), true, keep, fit.rulebook().outlines().size(), List.of(), scenarios);
    }

    private boolean entered() {
        try {
            return one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
