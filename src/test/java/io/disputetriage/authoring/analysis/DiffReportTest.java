package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Action;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two rulesets, and the fact sheets that they decide otherwise. */
class DiffReportTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    /** A comparison of two rulesets takes seconds. */
    private static final int SLIPS = SCALE == 1 ? 3 : 10 * Math.max(1, SCALE / 4);

    /** Enough for a change of a table that many cases meet. */
    private static final int MANY = SCALE == 1 ? 4_000 : 20_000;

    @Test
    void a_slip_in_a_rule_is_found_and_named() {
        List<Slip> slips = new ArrayList<>();
        for (Rule rule : Books.FEW.outlines()) {
            slips.addAll(Slip.in(rule));
        }
        int step = slips.size() / SLIPS;
        int tried = 0;
        List<Slip> missed = new ArrayList<>();
        for (int i = 0; i < slips.size(); i += step) {
            Slip slip = slips.get(i);
            DiffReport diff = diff(slip.in(Books.FEW_FILES), 100);
            assertThat(diff.rules()).containsExactly(slip.rule().id());
            tried++;
            if (diff.regions().stream()
                    .noneMatch(region ->
                            region.causes().get(0).startsWith(slip.rule().id() + " "))) {
                missed.add(slip);
            }
        }

        assertThat(missed).as("of %d slips", tried).hasSizeLessThanOrEqualTo(tried / 20);
    }

    @Test
    void comments_layout_and_the_place_of_rules_are_no_difference() {
        Rulebook moved = changed("playbooks/resend.drl", "\nrule \"", "\n\n// A rule follows.\nrule \"");

        DiffReport diff = diff(moved, 1_000);

        assertThat(moved.revision()).isNotEqualTo(Books.FEW.revision());
        assertThat(diff.regions()).isEmpty();
        assertThat(diff.rules()).isEmpty();
    }

    @Test
    void another_row_of_the_policy_is_found_where_it_changes_what_is_to_be_done() {
        DiffReport diff = diff(changed("policy/value-limits.csv", "USD,20.00", "USD,19.99"), MANY);

        assertThat(diff.rows()).isEqualTo(1);
        DiffReport.Region region = diff.regions().get(0);
        assertThat(region.causes()).containsExactly("derived.valueTier");
        assertThat(region.example().members()).contains("actions");
        assertThat(region.example().example().order().total()).hasToString("20.00 USD");
    }

    @Test
    void a_row_that_comes_into_force_later_is_found_at_its_date() {
        DiffReport diff = diff(
                changed(
                        "policy/settings.csv",
                        "deadlineBuffer,",
                        "waitExtensionDays,3,2026-06-01,,A test\ndeadlineBuffer,"),
                MANY);

        assertThat(diff.regions()).isNotEmpty().allSatisfy(region -> assertThat(
                        region.example().example().asOf())
                .isAfterOrEqualTo(Instant.parse("2026-06-01T00:00:00Z")));
        assertThat(diff.regions().get(0).causes()).contains("policy.waitExtensionDays");
    }

    @Test
    void another_order_of_the_actions_is_a_cause_of_its_own() {
        DiffReport diff =
                diff(changed("policy/order.yaml", "APOLOGISE, NOTIFY_BUYER", "NOTIFY_BUYER, APOLOGISE"), MANY);

        assertThat(diff.order()).isTrue();
        assertThat(diff.regions()).isNotEmpty().allSatisfy(region -> assertThat(region.causes())
                .containsExactly("the order of the actions"));
    }

    @Test
    void of_a_case_that_needs_five_facts_these_five_are_shown() {
        Rulebook before = new Playbook()
                .rule("kind == Kind.DAMAGED", "Recommendation.of( Action.APOLOGISE )")
                .book();
        Rulebook after = new Playbook()
                .rule("kind == Kind.DAMAGED", "Recommendation.of( Action.APOLOGISE )")
                .rule(
                        "kind == Kind.DAMAGED, stage == Stage.INQUIRY, turn == Turn.SELLER, buyer.reachable == false,"
                                + " derived.valueTier == ValueTier.HIGH, derived.elapsedDays == 7",
                        "Recommendation.of( Action.HUMAN_REVIEW )")
                .book();

        DiffReport diff = RulesetDiff.of(before, after, upTo(500), Set.of());

        assertThat(diff.regions())
                .extracting(DiffReport.Region::causes)
                .isNotEmpty()
                .containsOnly(List.of("own.2 speaks now"));
        assertThat(Draft.of(diff.regions().get(0).example().example()).known())
                .extracting(Fact::path)
                .containsExactlyInAnyOrder("stage", "turn", "buyer.reachable", "order.total", "shipment.shippedAt");
    }

    @Test
    void where_a_new_rule_only_has_a_fact_asked_for_the_sheets_are_counted_and_the_fact_is_named() {
        Playbook playbook = new Playbook().rule("kind == Kind.DAMAGED", "Recommendation.of( Action.APOLOGISE )");
        Rulebook before = playbook.book();
        Rulebook after = playbook.rule(
                        "kind == Kind.DAMAGED, product.packagingDamaged == true",
                        "Recommendation.of( Action.HUMAN_REVIEW )")
                .book();

        DiffReport diff = RulesetDiff.of(before, after, upTo(500), Set.of());

        assertThat(diff.regions())
                .extracting(DiffReport.Region::causes)
                .isNotEmpty()
                .containsOnly(List.of("own.2 speaks now"));
        assertThat(diff.asked()).hasValueSatisfying(asked -> {
            assertThat(asked.more()).containsKey("product.packagingDamaged");
            assertThat(asked.example().members()).containsExactly("questions");
            assertThat(Draft.of(asked.example().example()).known()).isEmpty();
        });
        assertThat(RulesetDiff.of(before, after, upTo(500), Set.of("questions")))
                .satisfies(without -> assertThat(without.asked()).isEmpty())
                .satisfies(without -> assertThat(without.differing()).isEqualTo(diff.differing()))
                .satisfies(without ->
                        assertThat(without.regions().get(0).example().members()).doesNotContain("questions"));
    }

    @Test
    void rows_by_which_payloads_are_read_decide_nothing_and_are_named_without_a_search() {
        DiffReport diff = diff(changed("intake/words.csv", "make-offer,allowedActions", "offer,allowedActions"), 500);

        assertThat(diff.regions()).isEmpty();
        assertThat(diff.sheets()).isZero();
        assertThat(diff.unseen()).singleElement().satisfies(unseen -> {
            assertThat(unseen.file()).isEqualTo("intake/words.csv");
            assertThat(unseen.decides()).isFalse();
            assertThat(unseen.what()).startsWith("row intake/words.csv: ").contains("make-offer");
        });
    }

    @Test
    void another_wording_of_a_question_is_no_other_fact() {
        DiffReport diff = diff(changed("policy/questions.csv", "What did the buyer pay", "How much was paid"), 500);

        assertThat(diff.regions()).isEmpty();
        assertThat(diff.asked()).hasValueSatisfying(asked -> {
            assertThat(asked.sheets()).isPositive();
            assertThat(asked.more()).isEmpty();
            assertThat(asked.less()).isEmpty();
        });
    }

    @Test
    void a_comparison_of_two_facts_is_told_from_every_other_one() {
        List<String> signs = List.of("<", "<=", ">=");
        int first = 0;
        for (List<String> facts : List.of(
                List.of("shipment.failedAttempts", "buyer.priorDisputes"),
                List.of("buyer.priorDisputes", "order.promisedDeliveryDays"),
                List.of("shipment.failedAttempts", "derived.elapsedDays"))) {
            // Outside of soak, each with one of the signs.
            for (String sign : SCALE == 1 ? signs.subList(first, ++first) : signs) {
                for (String other : signs) {
                    DiffReport diff =
                            RulesetDiff.of(comparing(facts, sign), comparing(facts, other), upTo(300), Set.of());
                    assertThat(diff.regions().isEmpty())
                            .as("%s: %s and %s", facts, sign, other)
                            .isEqualTo(sign.equals(other));
                    assertThat(diff.unseen()).isEmpty();
                }
            }
        }
    }

    private static Rulebook comparing(List<String> facts, String sign) {
        return new Playbook()
                .rule(
                        "kind == Kind.ARRIVED_LATE, " + facts.get(0) + " " + sign + " " + facts.get(1),
                        "Advice.of( AdviceKind.RECORD_LESSON )")
                .book();
    }

    @Test
    void a_calendar_of_holidays_shows_about_a_holiday() {
        DiffReport diff = diff(changed("policy/response-times.csv", "us-federal,2000", ",2000"), 1_000);

        assertThat(diff.unseen()).isEmpty();
        assertThat(diff.regions()).isNotEmpty().allSatisfy(region -> {
            assertThat(region.causes()).contains("derived.responseDue");
            assertThat(region.example().example().platform()).isEqualTo("EBAY");
        });
    }

    @Test
    void one_cause_with_several_effects_makes_a_region_of_each_with_a_case_of_its_own() {
        DiffReport diff = diff(changed("policy/settings.csv", "waitExtensionDays,2,", "waitExtensionDays,3,"), MANY);

        assertThat(diff.regions())
                .extracting(DiffReport.Region::effect)
                .doesNotHaveDuplicates()
                .anySatisfy(effect -> assertThat(effect).contains("ASK_BUYER_TO_WAIT goes"))
                .anySatisfy(effect -> assertThat(effect)
                        .singleElement()
                        .asString()
                        .startsWith("another ")
                        .contains("until"));
        assertThat(diff.regions())
                .filteredOn(region -> region.effect().contains("ASK_BUYER_TO_WAIT goes"))
                .allSatisfy(region -> assertThat(
                                region.example().after().actions().stream().map(Decision.Step::action))
                        .doesNotContain(Action.ASK_BUYER_TO_WAIT));
    }

    @Test
    void a_changed_rule_that_no_sheet_shows_is_named() {
        Playbook playbook = new Playbook().rule("kind == Kind.DAMAGED", "Recommendation.of( Action.APOLOGISE )");
        Rulebook before = playbook.book();
        Rulebook after = playbook.rule(
                        "kind == Kind.DAMAGED, kind == Kind.OTHER", "Recommendation.of( Action.HUMAN_REVIEW )")
                .book();

        DiffReport diff = RulesetDiff.of(before, after, upTo(500), Set.of());

        assertThat(diff.regions()).isEmpty();
        assertThat(diff.unseen()).containsExactly(new DiffReport.Unseen("rule own.2", "playbooks/own.drl", 16, true));
    }

    @Test
    void a_changed_row_that_no_sheet_shows_is_named() {
        DiffReport diff =
                diff(changed("policy/questions.csv", "How many disputes has this buyer had", "How often"), 500);

        assertThat(diff.unseen())
                .extracting(DiffReport.Unseen::what)
                .singleElement()
                .asString()
                .startsWith("row policy/questions.csv: - buyer.priorDisputes How many")
                .contains("How often");
    }

    @Test
    void the_same_rulesets_give_the_same_report() {
        Rulebook before =
                SCALE == 1 ? comparing(List.of("buyer.priorDisputes", "derived.elapsedDays"), "<") : Books.SHIPPED;
        Rulebook after = SCALE == 1
                ? comparing(List.of("buyer.priorDisputes", "derived.elapsedDays"), "<=")
                : changed("policy/value-limits.csv", "USD,20.00", "USD,19.99");

        assertThat(RulesetDiff.of(before, after, upTo(3_000), Set.of()))
                .isEqualTo(RulesetDiff.of(before, after, upTo(3_000), Set.of()))
                .satisfies(diff -> assertThat(diff.regions()).isNotEmpty());
    }

    private static Search upTo(int budget) {
        return new Search(List.of(), budget, looked -> {});
    }

    private static DiffReport diff(Rulebook after, int budget) {
        return RulesetDiff.of(Books.FEW, after, upTo(budget), Set.of());
    }

    private static Rulebook changed(String file, String text, String instead) {
        Map<String, String> texts = new TreeMap<>(Books.FEW_FILES.texts());
        assertThat(texts.get(file)).contains(text);
        texts.computeIfPresent(file, (path, old) -> old.replaceFirst(text, instead));
        return Books.of(texts);
    }
}
