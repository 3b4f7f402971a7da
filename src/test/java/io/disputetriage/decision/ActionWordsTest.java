package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.format.DecisionWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionWordsTest {
    private static final int DISPUTES = 2_000;

    @Test
    void instants_numbers_money_free_text_and_what_follows_a_wait_are_no_words() {
        assertThat(ActionWords.of(
                        Map.of(
                                Param.UNTIL,
                                Instant.EPOCH,
                                Param.DAYS,
                                2,
                                Param.AMOUNT,
                                Cases.usd("3.00"),
                                Param.METHOD,
                                "EMS",
                                Param.REASSURE,
                                true,
                                Param.THEN,
                                Action.OFFER_RESEND,
                                Param.TOPIC,
                                NotifyTopic.DELAY),
                        Set.of()))
                .containsExactly("topic:DELAY");
    }

    @Test
    void the_words_of_a_list_are_sorted_and_evidence_that_is_missing_is_not_among_them() {
        assertThat(ActionWords.of(
                        Map.of(
                                Param.KINDS,
                                List.of(
                                        EvidenceKind.SIGNATURE,
                                        EvidenceKind.INVOICE,
                                        EvidenceKind.DELIVERY_CONFIRMATION)),
                        Set.of(EvidenceKind.INVOICE)))
                .containsExactly("kinds:DELIVERY_CONFIRMATION", "kinds:SIGNATURE");
    }

    @Test
    void every_word_of_a_decision_is_one_that_a_fact_sheet_can_tell_again() {
        Random random = new Random(7);
        for (int i = 0; i < DISPUTES; i++) {
            GeneratedDisputes.one(random).decide().actions().forEach(step -> assertThat(ActionWords.ALL)
                    .containsAll(step.words()));
        }
    }

    @Test
    void a_kept_decision_says_the_same_words() {
        Random random = new Random(8);
        for (int i = 0; i < DISPUTES; i++) {
            Decision decision = GeneratedDisputes.one(random).decide();
            JsonNode kept = DecisionWriter.tree(decision).path("actions");
            for (Decision.Step step : decision.actions()) {
                JsonNode same = kept.get(step.rank() - 1);
                assertThat(ActionWords.of(
                                param -> texts(same.path("params").path(param.json())),
                                Set.copyOf(texts(same.path("requires")))))
                        .isEqualTo(step.words());
            }
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        value.forEach(word -> texts.add(word.asText()));
        return value.isTextual() ? List.of(value.asText()) : texts;
    }
}
