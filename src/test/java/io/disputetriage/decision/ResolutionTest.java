package io.disputetriage.decision;

import static io.disputetriage.decision.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {
    private static final Instant IN_TWO_DAYS = Cases.NOW.plus(Duration.ofDays(2));
    private static final OrderTable ORDER = new OrderTable(
            List.of(
                    group(
                            OrderGroup.Timing.ANY,
                            Action.HUMAN_REVIEW,
                            Action.SEND_LOGISTICS_INFO,
                            Action.ASK_BUYER_TO_WAIT),
                    group(
                            OrderGroup.Timing.NOW,
                            Action.OFFER_CHOICE,
                            Action.OFFER_PARTIAL_REFUND,
                            Action.OFFER_REFUND_FULL,
                            Action.OFFER_RESEND),
                    group(OrderGroup.Timing.ANY, Action.SUBMIT_EVIDENCE, Action.CONTEST),
                    group(OrderGroup.Timing.LATER, Action.OFFER_CHOICE, Action.OFFER_RESEND),
                    group(OrderGroup.Timing.ANY, Action.WAIT)),
            Map.of());

    @Test
    void an_offer_that_was_to_follow_a_wait_comes_at_once_when_there_is_no_room_for_the_wait() {
        Decision decision = decide(aCase().due("2026-03-12T20:59:59Z"), twoDaysThenResend());

        assertThat(words(decision)).containsExactly(Action.OFFER_RESEND);
        assertThat(decision.actions().get(0).notBefore()).isNull();
        assertThat(decision.withheld()).extracting(Decision.Withheld::by).containsExactly("G-DEADLINE");
    }

    @Test
    void an_action_says_what_to_find_out_where_nobody_knows_a_parameter() {
        Decision decision = decide(
                aCase().due("2026-03-20T21:00:00Z"),
                Recommendation.of(Action.VERIFY_SIGNER)
                        .expected("Maria Silva")
                        .actual(null)
                        .because("Signed by whom?"));

        assertThat(decision.actions().get(0).because())
                .extracting(Reason::rule, Reason::text)
                .contains(tuple(
                        "facts", "To be found out, since nobody knows it yet: the name that the carrier recorded"));
    }

    @Test
    void what_one_rule_does_not_know_another_may_say() {
        Decision decision = decide(
                aCase().due("2026-03-20T21:00:00Z"),
                Recommendation.of(Action.LOOKUP_TRACKING)
                        .trackingNumber(null)
                        .carrier(null)
                        .because("Look"),
                Recommendation.of(Action.LOOKUP_TRACKING)
                        .trackingNumber("RR123456785CN")
                        .because("Look"));

        assertThat(decision.actions().get(0).because())
                .extracting(Reason::text)
                .contains("To be found out, since nobody knows it yet: who carries the parcel");
    }

    @Test
    void a_wait_that_ends_exactly_at_the_deadline_less_the_buffer_is_allowed() {
        Decision decision = decide(aCase().due("2026-03-12T21:00:00Z"), twoDaysThenResend());

        assertThat(words(decision)).containsExactly(Action.ASK_BUYER_TO_WAIT, Action.OFFER_RESEND);
        assertThat(decision.actions().get(1).notBefore()).isEqualTo(IN_TWO_DAYS);
        assertThat(decision.reviewAt()).isEqualTo(IN_TWO_DAYS);
    }

    @Test
    void an_unknown_deadline_is_urgent_while_a_platform_waits_for_the_seller() {
        Decision decision = decide(aCase(), twoDaysThenResend());

        assertThat(words(decision)).containsExactly(Action.OFFER_RESEND);
        assertThat(decision.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(decision.warnings()).extracting(Decision.Note::kind).contains(WarningKind.DEADLINE_UNKNOWN);
    }

    @Test
    void an_unknown_deadline_in_ones_own_store_leaves_room_to_wait() {
        Decision decision = decide(aCase().on("OWN_STORE", Stage.CONTACT), twoDaysThenResend());

        assertThat(words(decision)).containsExactly(Action.ASK_BUYER_TO_WAIT, Action.OFFER_RESEND);
        assertThat(decision.urgency()).isEqualTo(Urgency.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:59:59Z, CRITICAL",
        "2026-03-11T08:59:59Z, CRITICAL",
        "2026-03-11T09:00:00Z, HIGH",
        "2026-03-13T08:59:59Z, HIGH",
        "2026-03-13T09:00:00Z, NORMAL",
        "2026-03-17T08:59:59Z, NORMAL",
        "2026-03-17T09:00:00Z, LOW",
    })
    void urgency_follows_the_time_left(String due, Urgency expected) {
        assertThat(decide(aCase().due(due)).urgency()).isEqualTo(expected);
    }

    @Test
    void the_buyers_wish_decides_between_a_refund_and_a_resend_that_the_table_holds_equal() {
        Cases facts = aCase().total("20.00");
        facts.demands = List.of(Demand.REPLACE);

        Decision decision = decide(
                facts,
                Recommendation.of(Action.OFFER_REFUND_FULL).because("refund"),
                Recommendation.of(Action.OFFER_RESEND).because("resend"));

        assertThat(words(decision)).containsExactly(Action.OFFER_RESEND);
        assertThat(rows(decision.actions().get(0))).contains("G-DOUBLE", "S3-13");
        assertThat(decision.withheld()).extracting(Decision.Withheld::action).containsExactly(Action.OFFER_REFUND_FULL);
    }

    @Test
    void a_choice_stands_for_the_separate_offers_among_its_options() {
        Decision decision = decide(
                aCase().total("10.05"),
                Recommendation.of(Action.OFFER_CHOICE)
                        .options(Action.OFFER_PARTIAL_REFUND, Action.OFFER_RESEND)
                        .because("choice"),
                Recommendation.of(Action.OFFER_PARTIAL_REFUND).because("partial"));

        assertThat(words(decision)).containsExactly(Action.OFFER_CHOICE);
        assertThat(decision.withheld()).isEmpty();
        assertThat(decision.actions().get(0).params().get(Param.AMOUNT)).isEqualTo(Cases.usd("5.02"));
        assertThat(decision.actions().get(0).because()).extracting(Reason::text).contains("choice", "partial");
    }

    @Test
    void a_veto_leaves_the_options_that_the_platform_allows() {
        Cases facts = aCase();
        facts.allowed = Set.of(Action.OFFER_RESEND);

        Decision decision = decide(
                facts,
                Recommendation.of(Action.OFFER_CHOICE)
                        .options(Action.OFFER_PARTIAL_REFUND, Action.OFFER_RESEND)
                        .because("choice"));

        assertThat(decision.actions().get(0).params().get(Param.OPTIONS)).isEqualTo(List.of(Action.OFFER_RESEND));
        assertThat(decision.withheld())
                .extracting(Decision.Withheld::action, Decision.Withheld::by)
                .containsExactly(tuple(Action.OFFER_PARTIAL_REFUND, "allowedActions"));
    }

    @Test
    void a_refund_offer_is_what_remains_and_asks_about_earlier_refunds_only_when_nobody_said() {
        Recommendation refund = Recommendation.of(Action.OFFER_REFUND_FULL).because("refund");

        Decision unknown = decide(aCase().total("30.00"), refund);
        Decision stated = decide(aCase().total("30.00").refunded("12.50"), refund);

        assertThat(unknown.questions())
                .extracting(Question::fact)
                .containsExactly("order.alreadyRefunded", "responseDue");
        assertThat(decide(aCase(), refund).questions())
                .extracting(Question::fact)
                .containsExactly("order.alreadyRefunded", "order.total", "responseDue");
        assertThat(unknown.actions().get(0).params().get(Param.AMOUNT)).isEqualTo(Cases.usd("30.00"));
        assertThat(stated.questions()).extracting(Question::fact).containsExactly("responseDue");
        assertThat(stated.actions().get(0).params().get(Param.AMOUNT)).isEqualTo(Cases.usd("17.50"));
    }

    @Test
    void a_refund_in_another_currency_stops_every_payment() {
        Cases facts = aCase().total("30.00");
        facts.refunded = new Money(new BigDecimal("5.00"), Currency.getInstance("EUR"));

        Decision decision =
                decide(facts, Recommendation.of(Action.OFFER_REFUND_FULL).because("refund"));

        assertThat(words(decision)).containsExactly(Action.HUMAN_REVIEW);
        assertThat(decision.withheld()).extracting(Decision.Withheld::by).containsExactly("G-DOUBLE");
    }

    @Test
    void a_contest_waits_for_its_evidence_until_the_last_day() {
        Recommendation contest = Recommendation.of(Action.CONTEST)
                .kinds(EvidenceKind.INVOICE, EvidenceKind.TRACKING_RECORD)
                .because("contest");

        Cases early = aCase().on("STRIPE", Stage.CHARGEBACK).due("2026-03-11T09:00:00Z");
        Cases late = aCase().on("STRIPE", Stage.CHARGEBACK)
                .due("2026-03-11T08:59:59Z")
                .with(EvidenceKind.INVOICE);
        Cases proven = early.with(EvidenceKind.TRACKING_RECORD, EvidenceKind.INVOICE);

        assertThat(words(decide(late, contest))).containsExactly(Action.CONTEST);
        assertThat(words(decide(proven, contest))).containsExactly(Action.CONTEST);
        Decision held = decide(aCase().on("STRIPE", Stage.CHARGEBACK).due("2026-03-13T09:00:00Z"), contest);
        assertThat(words(held)).containsExactlyInAnyOrder(Action.CONTEST, Action.MONITOR_CASE);
        Decision.Step step = held.actions().get(1);
        assertThat(step.requires()).containsExactly(EvidenceKind.TRACKING_RECORD, EvidenceKind.INVOICE);
        assertThat(step.notBefore()).isEqualTo("2026-03-12T09:00:00Z");
        Decision empty = decide(aCase().on("STRIPE", Stage.CHARGEBACK).due("2026-03-11T08:59:59Z"), contest);
        assertThat(words(empty)).containsExactly(Action.HUMAN_REVIEW);
        assertThat(empty.withheld()).singleElement().satisfies(withheld -> {
            assertThat(withheld.by()).isEqualTo("G-SINGLE-SHOT");
            assertThat(withheld.missing()).containsExactly(EvidenceKind.TRACKING_RECORD, EvidenceKind.INVOICE);
        });
        assertThat(empty.questions()).anySatisfy(question -> {
            assertThat(question.fact()).isEqualTo("evidence");
            assertThat(question.ask()).endsWith(" TRACKING_RECORD, INVOICE");
            assertThat(question.wouldDecide()).contains("G-SINGLE-SHOT");
        });
    }

    @Test
    void a_held_contest_names_no_deadline_that_nobody_knows() {
        Recommendation contest =
                Recommendation.of(Action.CONTEST).kinds(EvidenceKind.INVOICE).because("contest");
        Cases facts = aCase().on("STRIPE", Stage.CHARGEBACK);

        assertThat(texts(decide(facts, contest)))
                .anySatisfy(text -> assertThat(text).endsWith("find out until when it is taken"))
                .noneSatisfy(text -> assertThat(text).contains("before the deadline"));
        assertThat(texts(decide(facts.due("2026-03-20T09:00:00Z"), contest)))
                .anySatisfy(text -> assertThat(text).endsWith("a day before the deadline"));
    }

    private static List<String> texts(Decision decision) {
        return decision.actions().stream()
                .flatMap(step -> step.because().stream())
                .map(Reason::text)
                .toList();
    }

    @Test
    void a_goodwill_in_money_is_limited_as_a_partial_refund_is_and_a_gift_costs_none() {
        Cases facts = aCase().on("PAYPAL", Stage.CONTACT).total("40.00");

        Decision partial =
                decide(facts, Recommendation.of(Action.OFFER_PARTIAL_REFUND).because("partial"));
        Decision money = decide(facts, goodwill(GoodwillForm.PARTIAL_REFUND));
        assertThat(partial.actions().get(0).params().get(Param.AMOUNT)).isNotNull();
        assertThat(money.actions().get(0).params().get(Param.AMOUNT))
                .isEqualTo(partial.actions().get(0).params().get(Param.AMOUNT));
        assertThat(decide(facts, goodwill(GoodwillForm.GIFT)).actions().get(0).params())
                .doesNotContainKey(Param.AMOUNT);
    }

    private static Recommendation goodwill(GoodwillForm form) {
        return Recommendation.of(Action.OFFER_GOODWILL).form(form).because("goodwill");
    }

    @Test
    void an_arrival_is_told_while_it_is_ahead() {
        Cases facts = aCase().due("2026-03-20T21:00:00Z");

        assertThat(decide(facts, arriving(Cases.NOW)).actions().get(0).params()).containsEntry(Param.ETA, Cases.NOW);
        assertThat(decide(facts, arriving(Cases.NOW.minusSeconds(1)))
                        .actions()
                        .get(0)
                        .params())
                .doesNotContainKey(Param.ETA);
    }

    private static Recommendation arriving(Instant eta) {
        return Recommendation.of(Action.SEND_LOGISTICS_INFO).eta(eta).because("arriving");
    }

    @Test
    void an_offer_that_waits_for_its_paper_is_no_answer_on_the_last_day() {
        Recommendation resend = Recommendation.of(Action.OFFER_RESEND)
                .requires(EvidenceKind.RESEND_CONSENT)
                .because("resend");

        Cases early = aCase().on("PAYPAL", Stage.CLAIM).due("2026-03-13T09:00:00Z");
        Cases late = aCase().on("PAYPAL", Stage.CLAIM).due("2026-03-11T08:59:59Z");

        assertThat(words(decide(early, resend))).containsExactly(Action.OFFER_RESEND);
        assertThat(words(decide(late, resend))).containsExactlyInAnyOrder(Action.OFFER_RESEND, Action.HUMAN_REVIEW);
        assertThat(words(decide(late.with(EvidenceKind.RESEND_CONSENT), resend)))
                .containsExactly(Action.OFFER_RESEND);
    }

    @Test
    void an_action_that_the_table_does_not_know_stands_before_human_review_and_is_reported() {
        Decision decision = decide(
                aCase(),
                Recommendation.of(Action.HUMAN_REVIEW).because("review"),
                Recommendation.of(Action.GIVE_USAGE_HELP).because("help"));

        assertThat(words(decision)).containsExactly(Action.GIVE_USAGE_HELP, Action.HUMAN_REVIEW);
        assertThat(decision.warnings()).extracting(Decision.Note::kind).contains(WarningKind.ACTION_NOT_IN_ORDER);
    }

    @Test
    void of_several_waits_the_longest_stays_with_all_reasons_and_the_case_is_looked_at_when_the_first_ends() {
        Decision decision = decide(
                aCase().on("PAYPAL", Stage.CONTACT).due("2026-04-10T09:00:00Z"),
                Recommendation.of(Action.WAIT)
                        .until(IN_TWO_DAYS.plusSeconds(60))
                        .because("later"),
                Recommendation.of(Action.WAIT).until(IN_TWO_DAYS).because("sooner"));

        assertThat(decision.actions()).singleElement().satisfies(step -> {
            assertThat(step.params().get(Param.UNTIL)).isEqualTo(IN_TWO_DAYS.plusSeconds(60));
            assertThat(step.because()).extracting(Reason::text).contains("later", "sooner");
        });
        assertThat(decision.reviewAt()).isEqualTo(IN_TWO_DAYS);
    }

    @Test
    void a_buyer_who_is_asked_to_wait_by_two_rules_gets_one_message_and_the_resend_follows_it() {
        Decision decision = decide(
                aCase().due("2026-04-10T09:00:00Z"),
                Recommendation.of(Action.ASK_BUYER_TO_WAIT)
                        .days(2)
                        .until(IN_TWO_DAYS)
                        .then(Action.OFFER_RESEND)
                        .because("two days"),
                Recommendation.of(Action.ASK_BUYER_TO_WAIT).days(5).because("a strike"),
                Recommendation.of(Action.OFFER_RESEND).notBefore(IN_TWO_DAYS).because("then another one"));

        Instant inFiveDays = Cases.NOW.plus(Duration.ofDays(5));
        assertThat(words(decision)).containsExactly(Action.ASK_BUYER_TO_WAIT, Action.OFFER_RESEND);
        Decision.Step asked = decision.actions().get(0);
        assertThat(asked.params())
                .containsEntry(Param.DAYS, 5)
                .containsEntry(Param.UNTIL, inFiveDays)
                .containsEntry(Param.THEN, Action.OFFER_RESEND);
        assertThat(asked.because()).extracting(Reason::text).contains("two days", "a strike");
        assertThat(decision.actions().get(1).notBefore()).isEqualTo(inFiveDays);
    }

    @Test
    void where_the_longer_wait_does_not_fit_the_shorter_is_asked_for_and_what_follows_either_follows_it() {
        Decision decision = decide(
                aCase().due("2026-03-13T09:00:00Z"),
                Recommendation.of(Action.ASK_BUYER_TO_WAIT)
                        .days(2)
                        .until(IN_TWO_DAYS)
                        .because("two days"),
                Recommendation.of(Action.ASK_BUYER_TO_WAIT).days(5).because("a strike"),
                Recommendation.of(Action.OFFER_RESEND)
                        .notBefore(Cases.NOW.plus(Duration.ofDays(5)))
                        .because("then another one"));

        assertThat(words(decision)).containsExactly(Action.ASK_BUYER_TO_WAIT, Action.OFFER_RESEND);
        assertThat(decision.actions().get(0).params()).containsEntry(Param.DAYS, 2);
        assertThat(decision.actions().get(1).notBefore()).isEqualTo(IN_TWO_DAYS);
        assertThat(decision.withheld()).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo("G-DEADLINE");
            assertThat(each.because()).extracting(Reason::text).containsExactly("a strike");
        });
    }

    @Test
    void a_closed_case_asks_for_nothing() {
        Decision decision = decide(aCase().on("EBAY", Stage.CLOSED), twoDaysThenResend());

        assertThat(decision.actions()).isEmpty();
        assertThat(decision.withheld()).extracting(Decision.Withheld::by).containsOnly("X-11");
    }

    @Test
    void a_word_that_two_questions_to_the_buyer_share_is_asked_about_once() {
        Decision decision = decide(
                aCase().on("OWN_STORE", Stage.CONTACT),
                Recommendation.of(Action.ASK_CLARIFY)
                        .choices(Kind.DAMAGED, Kind.NOT_RECEIVED)
                        .because("Two reasons"),
                Recommendation.of(Action.ASK_CLARIFY)
                        .choices(IssueDetail.UNUSABLE, IssueDetail.DAMAGED)
                        .because("Two details"));

        assertThat((List<?>) decision.actions().get(0).params().get(Param.CHOICES))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("DAMAGED", "NOT_RECEIVED", "UNUSABLE");
    }

    @Test
    void a_case_without_a_playbook_goes_to_a_person() {
        Decision decision = decide(aCase().due("2026-03-20T09:00:00Z"));

        assertThat(words(decision)).containsExactly(Action.HUMAN_REVIEW);
        assertThat(decision.actions().get(0).params().get(Param.WHY)).isEqualTo(ReviewReason.NO_PLAYBOOK);
        assertThat(decision.advice()).extracting(Decision.Note::kind).containsExactly(AdviceKind.PREPARE_ANSWERS);
    }

    private static Recommendation[] twoDaysThenResend() {
        return new Recommendation[] {
            Recommendation.of(Action.ASK_BUYER_TO_WAIT)
                    .days(2)
                    .until(IN_TWO_DAYS)
                    .then(Action.OFFER_RESEND)
                    .because("two more days"),
            Recommendation.of(Action.OFFER_RESEND).notBefore(IN_TWO_DAYS).because("then again")
        };
    }

    private static Decision decide(Cases facts, Recommendation... recommendations) {
        List<Proposal<Recommendation>> proposals = new ArrayList<>();
        for (Recommendation each : Arrays.asList(recommendations)) {
            proposals.add(new Proposal<>(
                    each, new Reason("test." + proposals.size(), List.of(), "playbooks/test.drl", 1, each.text())));
        }
        Findings findings = new Findings(proposals, List.of(), List.of(), List.of(), List.of());
        return Resolution.resolve(facts.build(), findings, Cases.NOTHING_TO_ASK, ORDER, "revision");
    }

    private static List<Action> words(Decision decision) {
        return decision.actions().stream().map(Decision.Step::action).toList();
    }

    private static List<String> rows(Decision.Step step) {
        return step.because().stream()
                .flatMap(reason -> reason.playbook().stream())
                .toList();
    }

    private static OrderGroup group(OrderGroup.Timing timing, Action... actions) {
        return new OrderGroup(timing.name(), timing, List.of(actions), List.of());
    }
}
