package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Proposal;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.ReviewReason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.evaluator.Evaluator;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What comes of one draft under one ruleset, step by step. */
record DraftOutcome(Draft draft, Case facts, Findings findings, Decision decision) {

    /**
     * Rules that say something, the same for many drafts.
     *
     * @param decide how what was said becomes a decision
     */
    record Rules(Rulebook rulebook, Evaluator evaluator, BiFunction<Case, Findings, Decision> decide) {
        static Rules of(Rulebook rulebook) {
            return new Rules(rulebook, Evaluator.of(rulebook.outlines()), rulebook::decide);
        }

        /** For decisions of which only the actions and what is withheld matter. */
        static Rules acting(Rulebook rulebook) {
            return new Rules(rulebook, Evaluator.of(rulebook.outlines()), rulebook::act);
        }

        DraftOutcome of(Draft draft) {
            return of(draft, all -> true).orElseThrow();
        }

        /** Empty: the rules say something else than what is looked for, and nothing is decided. */
        Optional<DraftOutcome> of(Draft draft, Predicate<Findings> sought) {
            Case facts = rulebook.derive(draft.sheet());
            Findings findings = evaluator.findings(facts);
            return sought.test(findings)
                    ? Optional.of(new DraftOutcome(draft, facts, findings, decide.apply(facts, findings)))
                    : Optional.empty();
        }
    }

    /** No rule proposes anything, and so a person is asked. */
    boolean nothingProposed() {
        return noPlaybook() && decision.withheld().isEmpty();
    }

    /** Something is proposed and a guard or veto takes all of it out. */
    boolean allWithheld() {
        return noPlaybook() && !decision.withheld().isEmpty();
    }

    private boolean noPlaybook() {
        return decision.actions().stream()
                .anyMatch(step -> step.action() == Action.HUMAN_REVIEW
                        && step.params().get(Param.WHY) == ReviewReason.NO_PLAYBOOK);
    }

    /** All that was said, of every sort. */
    Stream<? extends Proposal<?>> said() {
        return Stream.of(findings.recommendations(), findings.advice(), findings.impact(), findings.warnings())
                .flatMap(List::stream);
    }

    /** What tells regions apart: who spoke, and what is to be done. */
    List<Object> signature() {
        return List.of(
                said().map(proposal -> proposal.because().rule()).sorted().toList(),
                decision.actions().stream().map(Decision.Step::action).toList());
    }

    Findings without(String rule) {
        List<Proposal<Recommendation>> others = findings.recommendations().stream()
                .filter(proposal -> !proposal.because().rule().equals(rule))
                .toList();
        return new Findings(others, findings.advice(), findings.impact(), findings.warnings(), findings.faults());
    }
}
