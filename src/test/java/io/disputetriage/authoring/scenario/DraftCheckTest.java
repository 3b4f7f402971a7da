package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Action;
import io.disputetriage.format.DateShift;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
    private static final MessageDraft APOLOGY = draft(
            Action.APOLOGISE,
            Audience.BUYER,
            "Our apologies",
            "Hello,\n\nWe are sorry. The refund is 1\u00a0234,50 EUR.");
    private static final MessageDraft TRACE =
            draft(Action.REQUEST_CARRIER_TRACE, Audience.CARRIER, "Request to trace", "Dear team,\n\nPlease look.");

    @Test
    void texts_are_looked_for_in_subject_and_body() {
        assertThat(differences(expected(List.of("Our apologies", "We are sorry"), List.of("Dear"), List.of())))
                .isEmpty();
        assertThat(differences(expected(List.of("Dear", "sorry"), List.of(), List.of())))
                .containsExactly("drafts APOLOGISE: expected \"Dear\", found \"Our apologies / Hello, We are sorry."
                        + " The refund is 1 234,50 EUR.\"");
    }

    @Test
    void a_text_that_must_not_be_there_is_quoted_with_its_sentence() {
        assertThat(differences(expected(List.of(), List.of("refund", "Dear"), List.of())))
                .containsExactly("drafts APOLOGISE: expected no \"refund\", found \"The refund is 1 234,50 EUR.\"");
        assertThat(differences(expected(List.of(), List.of("apologies"), List.of())))
                .hasSize(1);
    }

    @Test
    void any_space_is_as_good_as_another() {
        assertThat(differences(expected(List.of("1 234,50 EUR", "Hello, We are"), List.of(), List.of())))
                .isEmpty();
        assertThat(differences(expected(List.of(), List.of("1 234,50"), List.of())))
                .hasSize(1);
    }

    @Test
    void what_a_draft_does_not_miss_is_told_beside_what_it_does() {
        assertThat(differences(expected(List.of(), List.of(), List.of("buyer.name"))))
                .isEmpty();
        assertThat(differences(expected(List.of(), List.of(), List.of("buyer.name", "order.id"))))
                .containsExactly("drafts APOLOGISE: expected missing order.id, found missing buyer.name order.total");
    }

    @Test
    void a_draft_to_somebody_else_is_not_the_one_expected() {
        ExpectedDraft toPlatform =
                new ExpectedDraft(Action.APOLOGISE, null, Audience.PLATFORM, List.of(), List.of(), List.of());
        assertThat(differences(toPlatform)).containsExactly("drafts APOLOGISE: expected to PLATFORM, found to BUYER");
    }

    @Test
    void where_no_draft_is_of_the_action_the_others_are_named() {
        ExpectedDraft contest = new ExpectedDraft(Action.CONTEST, "pt", null, List.of(), List.of(), List.of());
        assertThat(differences(contest))
                .containsExactly("drafts CONTEST in pt: expected a draft, found only APOLOGISE REQUEST_CARRIER_TRACE");
        assertThat(DraftCheck.of(List.of(contest), language -> List.of()))
                .extracting(Mismatch::found)
                .containsExactly("none at all");
    }

    @Test
    void of_several_drafts_of_one_action_any_may_fit() {
        MessageDraft other = draft(Action.APOLOGISE, Audience.BUYER, "Once more", "Hello again");
        ExpectedDraft again = expected(List.of("Hello again"), List.of("sorry"), List.of());

        assertThat(DraftCheck.of(List.of(again), language -> List.of(APOLOGY, other)))
                .isEmpty();
        assertThat(DraftCheck.of(List.of(again), language -> List.of(APOLOGY))).hasSize(2);
    }

    @Test
    void each_draft_is_asked_for_in_its_language() {
        ExpectedDraft portuguese =
                new ExpectedDraft(Action.APOLOGISE, "pt", null, List.of("sorry"), List.of(), List.of());

        assertThat(DraftCheck.of(List.of(portuguese), language -> "pt".equals(language) ? List.of(APOLOGY) : List.of()))
                .isEmpty();
        assertThat(DraftCheck.of(List.of(portuguese), language -> language == null ? List.of(APOLOGY) : List.of()))
                .hasSize(1);
    }

    @Test
    void a_long_draft_is_quoted_shortly() {
        MessageDraft endless = draft(Action.APOLOGISE, Audience.BUYER, "Long", "sorry ".repeat(1000));

        assertThat(DraftCheck.of(
                        List.of(expected(List.of("apology"), List.of("sorry sorry"), List.of())),
                        language -> List.of(endless)))
                .hasSize(2)
                .allSatisfy(mismatch -> assertThat(mismatch.found()).hasSizeLessThan(200));
    }

    @Test
    void dates_inside_of_texts_are_not_looked_at_in_a_case_that_was_moved() {
        ExpectedDraft dated = expected(List.of("sorry", "12 March 2026"), List.of("13 March 2026"), List.of());

        assertThat(dated.moved(new DateShift(0))).isEqualTo(dated);
        assertThat(dated.moved(new DateShift(1))).isEqualTo(expected(List.of("sorry"), List.of(), List.of()));
    }

    private static ExpectedDraft expected(List<String> contains, List<String> lacks, List<String> missing) {
        return new ExpectedDraft(Action.APOLOGISE, null, null, contains, lacks, missing);
    }

    private static List<String> differences(ExpectedDraft expected) {
        return DraftCheck.of(List.of(expected), language -> List.of(APOLOGY, TRACE)).stream()
                .map(Mismatch::toString)
                .toList();
    }

    private static MessageDraft draft(Action action, Audience audience, String subject, String body) {
        return new MessageDraft(
                1,
                action,
                audience,
                Language.EN,
                subject,
                body,
                "messages/a.yaml",
                List.of("buyer.name", "order.total"),
                List.of());
    }
}
