package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of rules that leave something open; the shipped rules are looked at by the README's own call. */
class GapReportTest {
    private static final String APOLOGISE = "Recommendation.of( Action.APOLOGISE )";
    private static final String RESEND = "Recommendation.of( Action.OFFER_RESEND )";
    private static final String REFUND = "Recommendation.of( Action.OFFER_REFUND_FULL )";

    @Test
    void a_kind_without_a_rule_is_a_gap_shown_by_that_kind_alone() {
        Rulebook book =
                new Playbook().rule("kind == Kind.NOT_RECEIVED", APOLOGISE).book();

        List<Diagnostic> gaps = gaps(book, "GAP-101");

        assertThat(gaps).hasSize(20).noneMatch(gap -> gap.message().contains("NOT_RECEIVED"));
        FactSheet example = example(gaps.stream()
                .filter(gap -> gap.message().contains("kind DAMAGED"))
                .findFirst()
                .orElseThrow());
        assertThat(Draft.of(example).known()).isEmpty();
        assertThat(book.decide(example).actions().get(0).action()).isEqualTo(Action.HUMAN_REVIEW);
    }

    @Test
    void a_hole_inside_of_a_kind_is_shown_by_the_facts_that_make_it() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED, buyer.reachable == null || buyer.reachable == true", APOLOGISE)
                .book();

        assertThat(gaps(book, "GAP-101"))
                .filteredOn(gap -> gap.message().contains("DAMAGED"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message())
                        .contains("buyer.reachable false, complaint.kind DAMAGED")
                        .doesNotContain("stage"));
    }

    @Test
    void two_remedies_for_one_case_are_a_contradiction_with_a_case_that_shows_it() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED", RESEND)
                .rule("kind == Kind.DAMAGED, product.defectConfirmed == true", REFUND)
                .book();

        Diagnostic gap = gaps(book, "GAP-103").get(0);

        assertThat(gap.message()).contains("own.1").contains("own.2").contains("G-DOUBLE");
        assertThat(gap.file()).isEqualTo("playbooks/own.drl");
        Decision decision = book.decide(example(gap));
        assertThat(decision.withheld()).hasSize(1);
        assertThat(Draft.of(example(gap)).known()).extracting(Fact::path).containsExactly("product.defectConfirmed");
    }

    @Test
    void constraints_that_contradict_each_other_are_told_from_those_that_never_came_together() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED, buyer.reachable == true, buyer.reachable == null", APOLOGISE)
                .rule("kind == Kind.DAMAGED, stage == Stage.CONTACT, derived.cardDispute == true", APOLOGISE)
                .rule("kind == Kind.DAMAGED", REFUND)
                .book();

        assertThat(gaps(book, "GAP-104")).singleElement().satisfies(gap -> assertThat(gap.message())
                .contains("own.1")
                .contains("buyer.reachable == true and buyer.reachable == null"));
        assertThat(gaps(book, "GAP-105")).singleElement().satisfies(gap -> assertThat(gap.message())
                .contains("own.2"));
    }

    @Test
    void a_rule_that_adds_nothing_to_another_is_found_and_not_the_other_one() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED", APOLOGISE)
                .rule("kind == Kind.DAMAGED, buyer.reachable == true", APOLOGISE)
                .book();

        assertThat(gaps(book, "GAP-106")).singleElement().satisfies(gap -> assertThat(gap.message())
                .startsWith("Whenever own.2 fired, own.1 said the same"));
    }

    @Test
    void a_proposal_that_a_guard_always_takes_out_is_found() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED", APOLOGISE)
                .rule("kind == Kind.DAMAGED, stage == Stage.CHARGEBACK", REFUND)
                .book();

        assertThat(gaps(book, "GAP-107"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).contains("own.2").contains("G-DOUBLE"));
    }

    @Test
    void a_declared_gap_is_no_finding_and_a_declaration_of_none_is_one() {
        Playbook playbook = new Playbook()
                .rule("kind == Kind.DAMAGED", APOLOGISE)
                .rule("kind == Kind.DAMAGED, buyer.reachable == true", APOLOGISE);
        String reason = "  reason: The second row has a reason of its own.\n";

        List<Diagnostic> findings = report(playbook.file(
                                "gaps.yaml",
                                "- gap: GAP-106\n  rules: [own.*]\n" + reason + "- gap: GAP-107\n  rules: [own.1]\n"
                                        + reason)
                        .book())
                .findings();

        assertThat(findings)
                .extracting(Diagnostic::code)
                .doesNotContain("GAP-106")
                .contains("GAP-108");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("GAP-108"))
                .extracting(Diagnostic::line)
                .containsExactly(4);
    }

    @Test
    void the_same_rules_give_the_same_report_and_it_says_what_was_looked_at() {
        Playbook playbook = new Playbook().rule("kind == Kind.DAMAGED", APOLOGISE);

        GapReport report = report(playbook.book());

        assertThat(report).isEqualTo(report(playbook.book()));
        assertThat(report.scope().sheets())
                .isEqualTo(report.scope().steered()
                        + report.scope().varied()
                        + report.scope().paired());
        assertThat(report.scope().pairsCovered()).isLessThan(report.scope().pairs());
        assertThat(report.sentence()).startsWith(report.scope().sheets() + " fact sheets were looked at");
    }

    @Test
    void a_hole_where_every_rule_fails_for_a_reason_of_its_own_is_found_without_a_sample() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED, buyer.reachable == null || buyer.reachable == true", APOLOGISE)
                .rule("kind == Kind.DAMAGED, buyer.refusesToWait == null || buyer.refusesToWait == false", RESEND)
                .rule("kind == Kind.DAMAGED, order.dropShipped == null || order.dropShipped == false", REFUND)
                .book();

        assertThat(GapReport.of(book, new Search(List.of(), 1, looked -> {})).findings())
                .filteredOn(gap -> gap.code().equals("GAP-101") && gap.message().contains("DAMAGED"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message())
                        .contains("buyer.reachable false, buyer.refusesToWait true")
                        .contains("order.dropShipped true"));
    }

    @Test
    void a_hole_that_only_the_sample_shows_is_told_and_is_no_finding() {
        GapReport report =
                new GapReport(List.of(), 0, List.of("No playbook fits complaint.kind OTHER"), Scope.NOTHING, 0);

        assertThat(report.sentence())
                .endsWith("Seen in the sample only, so that another --budget may miss it: "
                        + "No playbook fits complaint.kind OTHER");
        assertThat(report.figures()).containsEntry("sampled", 1);
    }

    @Test
    void guards_that_withhold_everything_each_are_no_gap_of_their_own_together() {
        Rulebook book = new Playbook()
                .rule("kind == Kind.DAMAGED", RESEND)
                .rule("kind == Kind.DAMAGED, stage == Stage.CHARGEBACK", REFUND)
                .book();

        assertThat(gaps(book, "GAP-102"))
                .extracting(Diagnostic::message)
                .contains("All that rules propose is withheld by G-DOUBLE")
                .contains("All that rules propose is withheld by allowedActions")
                .noneMatch(message -> message.contains("G-DOUBLE and allowedActions"));
    }

    @Test
    void against_the_rules_before_only_the_gaps_that_a_change_makes_are_findings() {
        Playbook playbook = new Playbook()
                .rule("kind == Kind.DAMAGED", RESEND)
                .rule("kind == Kind.DAMAGED, product.defectConfirmed == true", REFUND);
        Rulebook before = playbook.book();

        assertThat(report(before).findings()).isNotEmpty();
        assertThat(against(before, before)).isEmpty();
        playbook.rule("kind == Kind.DEFECTIVE", RESEND)
                .rule("kind == Kind.DEFECTIVE, product.defectConfirmed == true", REFUND);
        assertThat(against(playbook.book(), before))
                .filteredOn(gap -> gap.code().equals("GAP-103"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.message()).contains("own.3").contains("own.4"));
    }

    @Test
    void against_the_rules_before_a_row_that_begins_later_brings_no_finding() {
        Playbook playbook = new Playbook()
                .rule("kind == Kind.DAMAGED", RESEND)
                .rule("kind == Kind.NOT_RECEIVED, derived.elapsedDays > 20", REFUND);
        Rulebook before = playbook.book();
        String settings = Books.SHIPPED_FILES.texts().get("policy/settings.csv");

        playbook.file(
                "policy/settings.csv",
                settings.replace("deadlineBuffer,", "waitExtensionDays,3,2026-12-01,,A test\ndeadlineBuffer,"));

        assertThat(against(playbook.book(), before)).isEmpty();
    }

    private static List<Diagnostic> against(Rulebook after, Rulebook before) {
        return GapReport.of(after, Optional.of(before), new Search(List.of(), 2_000, looked -> {}))
                .findings();
    }

    private static GapReport report(Rulebook book) {
        return GapReport.of(book, new Search(List.of(), 2_000, looked -> {}));
    }

    private static List<Diagnostic> gaps(Rulebook book, String code) {
        return report(book).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    /** As a person would paste it. */
    private static FactSheet example(Diagnostic gap) {
        String json = gap.hint().substring(gap.hint().indexOf('{'));
        return ((FactSheetResult.Read) FactSheetReader.read(json, Instant.EPOCH)).sheet();
    }
}
