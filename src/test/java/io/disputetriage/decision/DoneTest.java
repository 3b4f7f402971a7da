package io.disputetriage.decision;

import static io.disputetriage.decision.Cases.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was done is not proposed again. */
class DoneTest {
    private static final Instant YESTERDAY = Instant.parse("2026-03-09T10:00:00Z");
    private static final OrderTable ORDER = new OrderTable(
            List.of(new OrderGroup("all", OrderGroup.Timing.ANY, List.of(Action.values()), List.of())), Map.of());

    private static final Recommendation DELAY =
            Recommendation.of(Action.NOTIFY_BUYER).topic(NotifyTopic.DELAY).because("It is late");
    private static final Recommendation PARTIAL =
            Recommendation.of(Action.OFFER_PARTIAL_REFUND).because("A part");
    private static final Recommendation FULL =
            Recommendation.of(Action.OFFER_REFUND_FULL).because("All of it");

    @Test
    void what_was_done_is_withheld_with_its_time_and_the_answer_is_watched_for() {
        Decision decision = decide(inTheShop(), List.of(taken(Action.NOTIFY_BUYER, "topic:DELAY")), DELAY);

        assertThat(decision.withheld())
                .extracting(Decision.Withheld::action, Decision.Withheld::by, Decision.Withheld::text)
                .containsExactly(tuple(Action.NOTIFY_BUYER, "G-DONE", "Done on 2026-03-09 10:00 UTC"));
        assertThat(actions(decision)).containsExactly(Action.MONITOR_CASE);
        assertThat(decision.actions().get(0).because())
                .extracting(Reason::text)
                .contains("All that is to be done here was done: watch for the answer");
    }

    @Test
    void a_message_about_something_else_is_sent() {
        assertThat(actions(decide(inTheShop(), List.of(taken(Action.NOTIFY_BUYER, "topic:PICKUP")), DELAY)))
                .containsExactly(Action.NOTIFY_BUYER);
    }

    @Test
    void what_was_done_in_words_that_nobody_noted_counts_whatever_they_are_now() {
        ActionTaken somehow = new ActionTaken(Action.NOTIFY_BUYER, null, null, null, null);

        Decision decision = decide(inTheShop(), List.of(somehow), DELAY);

        assertThat(decision.withheld())
                .extracting(Decision.Withheld::text)
                .containsExactly("Done already at this stage");
    }

    @Test
    void what_was_done_at_another_stage_or_at_one_while_nobody_knows_the_present_one_is_done_again() {
        ActionTaken inquiry =
                new ActionTaken(Action.NOTIFY_BUYER, YESTERDAY, Stage.INQUIRY, List.of("topic:DELAY"), null);
        Cases unknown = inTheShop();
        unknown.stage = null;

        assertThat(actions(decide(inTheShop(), List.of(inquiry), DELAY))).containsExactly(Action.NOTIFY_BUYER);
        assertThat(actions(decide(unknown, List.of(inquiry), DELAY))).containsExactly(Action.NOTIFY_BUYER);
        assertThat(actions(decide(aCase().due("2026-03-20T09:00:00Z"), List.of(inquiry), DELAY)))
                .doesNotContain(Action.NOTIFY_BUYER);
    }

    @Test
    void waiting_watching_and_a_persons_look_go_on() {
        List<ActionTaken> all =
                List.of(taken(Action.WAIT), taken(Action.MONITOR_CASE), taken(Action.HUMAN_REVIEW, "why:NO_PROOF"));

        assertThat(actions(decide(
                        inTheShop(),
                        all,
                        Recommendation.of(Action.WAIT)
                                .until(Cases.NOW.plus(Duration.ofDays(1)))
                                .because("Wait"),
                        Recommendation.of(Action.MONITOR_CASE).because("Watch"),
                        Recommendation.of(Action.HUMAN_REVIEW)
                                .why(ReviewReason.NO_PROOF)
                                .because("Look"))))
                .containsExactlyInAnyOrder(Action.WAIT, Action.MONITOR_CASE, Action.HUMAN_REVIEW);
    }

    @Test
    void an_open_offer_keeps_other_remedies_away_and_a_refused_one_makes_room() {
        ActionTaken open = taken(Action.OFFER_PARTIAL_REFUND);
        ActionTaken refused = new ActionTaken(Action.OFFER_PARTIAL_REFUND, YESTERDAY, Stage.CONTACT, List.of(), true);

        assertThat(actions(decide(inTheShop(), List.of(open), PARTIAL, FULL))).containsExactly(Action.MONITOR_CASE);
        Decision decision = decide(inTheShop(), List.of(refused), PARTIAL, FULL);
        assertThat(actions(decision)).containsExactly(Action.OFFER_REFUND_FULL);
        assertThat(decision.withheld())
                .extracting(Decision.Withheld::by, Decision.Withheld::text)
                .containsExactly(tuple("G-DONE", "The buyer has refused this offer"));
    }

    @Test
    void an_option_stays_though_it_was_offered_alone_and_goes_once_it_was_refused() {
        Recommendation choice = Recommendation.of(Action.OFFER_CHOICE)
                .options(Action.OFFER_PARTIAL_REFUND, Action.OFFER_RESEND)
                .because("Choose");
        ActionTaken refused = new ActionTaken(Action.OFFER_PARTIAL_REFUND, YESTERDAY, null, null, true);

        assertThat(options(decide(inTheShop(), List.of(taken(Action.OFFER_PARTIAL_REFUND)), choice)))
                .isEqualTo(List.of(Action.OFFER_PARTIAL_REFUND, Action.OFFER_RESEND));
        assertThat(options(decide(inTheShop(), List.of(refused), choice))).isEqualTo(List.of(Action.OFFER_RESEND));
    }

    @Test
    void each_option_of_a_refused_choice_was_refused() {
        ActionTaken refused = new ActionTaken(
                Action.OFFER_CHOICE,
                YESTERDAY,
                null,
                List.of("options:OFFER_PARTIAL_REFUND", "options:OFFER_RESEND"),
                true);

        assertThat(actions(decide(inTheShop(), List.of(refused), PARTIAL, FULL)))
                .containsExactly(Action.OFFER_REFUND_FULL);
    }

    @Test
    void evidence_is_handed_in_again_once_there_is_more_of_it() {
        Recommendation submit = Recommendation.of(Action.SUBMIT_EVIDENCE)
                .kinds(EvidenceKind.TRACKING_RECORD, EvidenceKind.SIGNATURE)
                .because("Show it");
        List<ActionTaken> handedIn = List.of(taken(Action.SUBMIT_EVIDENCE, Stage.INQUIRY, "kinds:TRACKING_RECORD"));
        Cases early = aCase().due("2026-03-20T09:00:00Z").with(EvidenceKind.TRACKING_RECORD);
        Cases later = aCase().due("2026-03-20T09:00:00Z").with(EvidenceKind.TRACKING_RECORD, EvidenceKind.SIGNATURE);

        Decision decision = decide(early, handedIn, submit);
        assertThat(actions(decision)).containsExactly(Action.MONITOR_CASE);
        assertThat(decision.withheld())
                .extracting(Decision.Withheld::missing)
                .containsExactly(Set.of(EvidenceKind.SIGNATURE));
        assertThat(actions(decide(later, handedIn, submit))).containsExactly(Action.SUBMIT_EVIDENCE);
    }

    @Test
    void a_dispute_is_not_accepted_because_its_defence_was_handed_in() {
        Cases facts = aCase().due("2026-03-20T09:00:00Z").with(EvidenceKind.TRACKING_RECORD);

        Decision decision = decide(
                facts,
                List.of(taken(Action.SUBMIT_EVIDENCE, Stage.INQUIRY, "kinds:TRACKING_RECORD")),
                Recommendation.of(Action.SUBMIT_EVIDENCE)
                        .kinds(EvidenceKind.TRACKING_RECORD)
                        .because("Show it"),
                Recommendation.of(Action.ACCEPT_DISPUTE).because("Or give in"));

        assertThat(actions(decision)).containsExactly(Action.MONITOR_CASE);
    }

    @Test
    void a_platform_that_was_answered_and_still_waits_is_watched_and_on_the_last_day_a_person_looks() {
        List<ActionTaken> answered = List.of(new ActionTaken(
                Action.SUBMIT_EVIDENCE, Cases.NOW.minus(Duration.ofDays(2)), Stage.INQUIRY, null, null));
        List<ActionTaken> justNow = List.of(new ActionTaken(
                Action.SUBMIT_EVIDENCE, Cases.NOW.minus(Duration.ofHours(1)), Stage.INQUIRY, null, null));

        Decision early = decide(aCase().due("2026-03-20T09:00:00Z"), answered, DELAY);
        assertThat(actions(early)).containsExactly(Action.NOTIFY_BUYER, Action.MONITOR_CASE);
        assertThat(early.actions().get(1).because())
                .extracting(Reason::text)
                .contains(
                        "The answer was given on 2026-03-08 09:00 UTC, by SUBMIT_EVIDENCE: look whether the platform has taken"
                                + " it, or asks for more");
        assertThat(actions(decide(aCase().due("2026-03-11T06:00:00Z"), justNow, DELAY)))
                .containsExactly(Action.NOTIFY_BUYER, Action.MONITOR_CASE);
        assertThat(actions(decide(aCase().due("2026-03-11T06:00:00Z"), answered, DELAY)))
                .contains(Action.HUMAN_REVIEW)
                .doesNotContain(Action.MONITOR_CASE);
    }

    @Test
    void a_platform_that_only_the_buyer_was_written_to_beside_gets_a_person() {
        List<ActionTaken> written = List.of(taken(Action.NOTIFY_BUYER, Stage.INQUIRY, "topic:DELAY"));

        Decision decision = decide(aCase().due("2026-03-20T09:00:00Z"), written, DELAY);

        assertThat(actions(decision)).containsExactlyInAnyOrder(Action.HUMAN_REVIEW, Action.MONITOR_CASE);
    }

    @Test
    void no_wait_leads_to_what_was_done() {
        Decision decision = decide(
                inTheShop(),
                List.of(taken(Action.OFFER_REFUND_FULL)),
                Recommendation.of(Action.WAIT)
                        .until(Cases.NOW.plus(Duration.ofDays(1)))
                        .then(Action.OFFER_REFUND_FULL)
                        .because("Wait"),
                FULL);

        assertThat(actions(decision)).containsExactly(Action.WAIT);
        assertThat(decision.actions().get(0).params()).doesNotContainKey(Param.THEN);
    }

    private static Cases inTheShop() {
        Cases facts = aCase().on("OWN_STORE", Stage.CONTACT).total("60.00");
        facts.turn = Turn.SELLER;
        return facts;
    }

    private static ActionTaken taken(Action action, String... words) {
        return taken(action, Stage.CONTACT, words);
    }

    private static ActionTaken taken(Action action, Stage stage, String... words) {
        return new ActionTaken(action, YESTERDAY, stage, List.of(words), null);
    }

    private static Decision decide(Cases facts, List<ActionTaken> taken, Recommendation... recommendations) {
        facts.rest = Records.with(facts.rest, "history", Records.with(facts.rest.history(), "actionsTaken", taken));
        List<Proposal<Recommendation>> proposals = new ArrayList<>();
        for (Recommendation each : recommendations) {
            proposals.add(new Proposal<>(
                    each, new Reason("test." + proposals.size(), List.of(), "playbooks/test.drl", 1, each.text())));
        }
        Findings findings = new Findings(proposals, List.of(), List.of(), List.of(), List.of());
        return Resolution.resolve(facts.build(), findings, Cases.NOTHING_TO_ASK, ORDER, "revision");
    }

    private static List<Action> actions(Decision decision) {
        return decision.actions().stream().map(Decision.Step::action).toList();
    }

    private static Object options(Decision decision) {
        return decision.actions().get(0).params().get(Param.OPTIONS);
    }
}
