package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From recommendations to a decision: order, deadlines, money and every guard; a pure function.
 *
 * <p>Safety lives here and not in files, so that no edit of a rule or table can pay a buyer twice,
 * wait past a deadline or contest without proof.
 */
public final class Resolution {

    /** The playbook rows that live here and not in a rule or the order table. */
    public static final Set<String> ROWS = Set.of(
            "G-DEADLINE",
            "G-DOUBLE",
            "G-FATAL",
            "G-SINGLE-SHOT",
            "G-HONEST",
            "G-CIRCUMVENT",
            "G-PRIVACY",
            "G-CONSENT",
            "S0-11",
            "S3-02",
            "S3-12",
            "S3-13",
            "X-11");

    private static final String KIND = "complaint.kind";
    /** The row that asks first what a complaint is about. */
    private static final String UNKNOWN_KIND = "S1-01";

    private Resolution() {}

    /**
     * Decides a case.
     *
     * @param facts the case as the rules saw it
     * @param findings what the rules said; their order doesn't matter
     * @param inquiry what to find out; a closed case asks nothing
     * @param order preference among sound actions
     * @param revision of the ruleset that spoke
     * @return never without an action, but for a closed case, where nothing is left to do
     */
    public static Decision resolve(Case facts, Findings findings, Inquiry inquiry, OrderTable order, String revision) {
        Docket docket = Docket.of(facts, findings, inquiry);
        DeadlineGuard deadline = DeadlineGuard.of(facts);
        findings.faults()
                .forEach(fault ->
                        docket.warn(WarningKind.RULE_ERROR, new Reason("engine", List.of(), null, null, fault)));
        facts.contradictions()
                .forEach(sentence -> docket.warn(
                        WarningKind.CONFLICTING_FACTS, new Reason("facts", List.of(), null, null, sentence)));
        kindFromReason(docket);
        if (facts.derived().closed()) {
            return closed(docket, revision);
        }
        Ranking ranking = new Ranking(facts, order);
        docket.withhold(
                entry -> entry.action == Action.OFFER_CHOICE && entry.options().isEmpty(),
                "S1-23",
                "A choice needs one or two offers to choose from");
        MoneyGuard.apply(docket);
        ConductGuard.veto(docket);
        deadline.withholdWaits(docket);
        MoneyGuard.oneRemedy(docket, ranking);
        EvidenceGuard.apply(docket, deadline);
        ConductGuard.apply(docket);
        fallBack(docket);
        Amounts.apply(docket);
        deadline.setDueDates(docket);
        return decision(docket, deadline, ranking, revision);
    }

    /** The platform's reason stands for the kind where it stands for one; where it may stand for several, somebody has to say. */
    private static void kindFromReason(Docket docket) {
        Case facts = docket.facts;
        String reason = facts.complaint().platformReason();
        if (facts.implied().containsKey(KIND)) {
            docket.warn(
                    WarningKind.KIND_FROM_PLATFORM_REASON,
                    new Reason(
                            "facts",
                            List.of(),
                            "policy/platform-reasons.csv",
                            null,
                            "complaint.kind is UNKNOWN; the platform's reason " + reason + " stands for "
                                    + facts.kind()));
        } else if (facts.kind() == Kind.UNKNOWN && reason != null && facts.platform() == null) {
            docket.ask("platform", UNKNOWN_KIND);
        } else if (facts.kind() == Kind.UNKNOWN && reason != null) {
            docket.ask(KIND, UNKNOWN_KIND, facts.derived().reasonKinds());
        }
    }

    private static void fallBack(Docket docket) {
        if (!docket.entries.isEmpty()) {
            return;
        }
        Entry review = new Entry(Action.HUMAN_REVIEW);
        review.params.put(Param.WHY, ReviewReason.NO_PLAYBOOK);
        review.because(
                "S3-12",
                docket.withheld().isEmpty()
                        ? "No playbook fits what is known of this case"
                        : "No playbook fits: every action that was proposed is withheld");
        docket.entries.add(review);
        docket.advise(
                AdviceKind.PREPARE_ANSWERS,
                Reason.guard("S3-02", "Decide once how such a complaint is answered, and write it down as a rule"));
    }

    private static Decision closed(Docket docket, String revision) {
        docket.withhold(entry -> true, "X-11", "The case is closed");
        docket.advice.keySet().retainAll(Set.of(AdviceKind.RECORD_LESSON));
        docket.impact.clear();
        return new Decision(
                docket.facts.caseRef(),
                docket.facts.asOf(),
                Urgency.LOW,
                List.of(),
                Docket.notes(docket.advice),
                List.of(),
                Docket.notes(docket.warnings),
                docket.withheld(),
                List.of(),
                DerivedPaths.of(docket.facts),
                due(docket.facts),
                null,
                revision,
                Logic.VERSION);
    }

    private static Decision decision(Docket docket, DeadlineGuard deadline, Ranking ranking, String revision) {
        List<Entry> ranked = new ArrayList<>(docket.entries);
        ranked.sort(ranking.actions());
        Instant reviewAt = deadline.reviewAt(docket);
        List<Decision.Step> steps = new ArrayList<>();
        for (Entry entry : ranked) {
            ranking.placedBy(entry).ifPresent(entry.reasons::add);
            if (!ranking.knows(entry)) {
                docket.warn(
                        WarningKind.ACTION_NOT_IN_ORDER,
                        new Reason(
                                "order",
                                List.of(),
                                "policy/order.yaml",
                                null,
                                entry.action + " has no place in the table"));
            }
            steps.add(step(steps.size() + 1, entry));
        }
        return new Decision(
                docket.facts.caseRef(),
                docket.facts.asOf(),
                deadline.urgency(),
                List.copyOf(steps),
                Docket.notes(docket.advice),
                Docket.notes(docket.impact),
                Docket.notes(docket.warnings),
                docket.withheld(),
                docket.questions(),
                DerivedPaths.of(docket.facts),
                due(docket.facts),
                reviewAt,
                revision,
                Logic.VERSION);
    }

    private static Decision.Step step(int rank, Entry entry) {
        Set<EvidenceKind> requires =
                entry.requires.isEmpty() ? EnumSet.noneOf(EvidenceKind.class) : EnumSet.copyOf(entry.requires);
        return new Decision.Step(
                rank,
                entry.action,
                ActionWords.title(entry.action),
                Collections.unmodifiableMap(entry.params),
                entry.dueAt,
                entry.notBefore,
                Collections.unmodifiableSet(requires),
                entry.after,
                entry.needsHuman || entry.action == Action.HUMAN_REVIEW,
                Docket.sortedReasons(entry.reasons));
    }

    private static Decision.ResponseDue due(Case facts) {
        return new Decision.ResponseDue(facts.derived().responseDue(), facts.responseDuePolicy());
    }
}
