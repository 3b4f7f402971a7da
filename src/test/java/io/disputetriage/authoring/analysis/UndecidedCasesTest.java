package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.ReviewReason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Where no playbook fits, a person reads what comes nearest, and which paper would settle it: on sheets at the edges of the shipped rules.
 * The system property {@code checks.scale} multiplies the fact sheets.
 */
class UndecidedCasesTest {
    private static final int SHEETS = 1_500 * Integer.getInteger("checks.scale", 1);
    private static final SteeredSheets EDGES = new SteeredSheets(12);
    private static final Pattern ID = Pattern.compile("\\(([a-z0-9.-]+)\\)\\. It would need: .");

    /** That the goods came is asked of the parcel, and a return of the return; each settles nothing by itself. */
    private static final Set<EvidenceKind> ASKED_OTHERWISE = EnumSet.of(
            EvidenceKind.DELIVERY_CONFIRMATION,
            EvidenceKind.SIGNATURE,
            EvidenceKind.HANDOVER_RECORD,
            EvidenceKind.BUYER_ACKNOWLEDGEMENT,
            EvidenceKind.ACCESS_LOG,
            EvidenceKind.SERVICE_RECORD,
            EvidenceKind.RETURN_TRACKING);

    /** Of which stage of a dispute a rule speaks, as its constraints read. */
    private static final Pattern OF_STAGE =
            Pattern.compile("\\bstage\\b|derived\\.(cardDispute|closed|laterRound|platformAppeal|platformInvolved)\\b");

    private static final Pattern OF_COMPLAINT = Pattern.compile(
            "\\bkind\\b|derived\\.(deliveryComplaint|qualityComplaint|parcelComplaint|buyerHasGoods)\\b");

    @Test
    void three_rules_come_nearest_and_none_of_another_stage_before_one_of_this() {
        int undecided = 0;
        for (FactSheet sheet : sheets(3)) {
            Decision decision = Books.SHIPPED.decide(sheet);
            if (!isUndecided(decision)) {
                continue;
            }
            undecided++;
            CaseExplanation explanation = Books.SHIPPED.explain(sheet);
            List<Integer> distances = decision.actions().stream()
                    .flatMap(step -> step.because().stream())
                    .filter(Reason::isOfSilentRule)
                    .map(reason -> distance(explanation, reason))
                    .toList();
            assertThat(distances).as("%s", sheet).hasSize(3).isSorted();
        }
        assertThat(undecided).isGreaterThan(SHEETS / 20);
    }

    @Test
    void the_evidence_that_is_asked_for_settles_the_case_and_what_would_settle_it_is_asked_for() {
        int asked = 0;
        for (FactSheet sheet : sheets(5)) {
            Decision decision = Books.SHIPPED.decide(sheet);
            if (!isUndecided(decision)) {
                continue;
            }
            Set<String> named = named(decision);
            asked += named.isEmpty() ? 0 : 1;
            for (EvidenceKind kind : EvidenceKind.values()) {
                if (sheet.evidence().stream().anyMatch(piece -> piece.kind() == kind)
                        || ASKED_OTHERWISE.contains(kind) && !named.contains(kind.name())) {
                    continue;
                }
                List<Evidence> more = new ArrayList<>(sheet.evidence());
                more.add(new Evidence(kind, null, null));
                assertThat(isUndecided(Books.SHIPPED.decide(sheet.withEvidence(more))))
                        .as("%s on record: %s", kind, sheet)
                        .isEqualTo(!named.contains(kind.name()));
            }
        }
        assertThat(asked).isGreaterThan(SHEETS / 60);
    }

    /** The kinds that the question for evidence names. */
    private static Set<String> named(Decision decision) {
        return decision.questions().stream()
                .filter(question -> question.fact().equals("evidence"))
                .map(Question::ask)
                .map(ask -> Set.of(ask.substring(ask.indexOf('?') + 2).split(", ")))
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean isUndecided(Decision decision) {
        return decision.actions().stream()
                .anyMatch(step -> step.action() == Action.HUMAN_REVIEW
                        && step.params().get(Param.WHY) == ReviewReason.NO_PLAYBOOK);
    }

    /** 0: of this stage; 1: of another; 2: about another kind of complaint. */
    private static int distance(CaseExplanation explanation, Reason reason) {
        Matcher id = ID.matcher(reason.text());
        assertThat(id.find()).as(reason.text()).isTrue();
        CaseExplanation.RuleResult rule = explanation.all().stream()
                .filter(each -> each.id().equals(id.group(1)))
                .findFirst()
                .orElseThrow();
        return fails(rule, OF_COMPLAINT) ? 2 : fails(rule, OF_STAGE) ? 1 : 0;
    }

    private static boolean fails(CaseExplanation.RuleResult rule, Pattern about) {
        return rule.constraints().stream()
                .anyMatch(constraint -> constraint.result() == Truth.FALSE
                        && about.matcher(constraint.text()).find());
    }

    private static List<FactSheet> sheets(long seed) {
        Random random = new Random(seed);
        FactSheet[] sheets = new FactSheet[SHEETS];
        Arrays.setAll(sheets, i -> EDGES.one(random));
        return List.of(sheets);
    }
}
