package io.disputetriage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetWordsTest {
    @ParameterizedTest
    @CsvSource({
        "stage, INQUIRY, false",
        "turn, SELLER, false",
        "allowedActions, CONTEST, true",
        "penalty, FALSE_SHIPMENT, false",
        "complaint.kind, NOT_RECEIVED, false",
        "complaint.demands, RESEND, true",
        "complaint.withdrawn, yes, false",
        "shipment.state, DELIVERED, false",
        "shipment.reason, LOST, false",
        "return.state, ARRIVED, false",
        "evidence, SIGNATURE, true",
        "history.offersMade, OFFER_RESEND, true",
        "history.evidenceSubmitted, SIGNATURE, true",
        "buyer.reachable, no, false",
        "case.outcome, WITHDRAWN, false",
    })
    void a_fact_that_takes_words_is_known_by_its_path(String path, String word, boolean several) {
        assertThat(SheetWords.BY_PATH.get(path).words()).contains(word);
        assertThat(SheetWords.BY_PATH.get(path).several()).isEqualTo(several);
    }

    @Test
    void what_is_no_word_is_not_among_them() {
        assertThat(SheetWords.BY_PATH)
                .doesNotContainKeys(
                        "caseRef",
                        "platform",
                        "responseDue",
                        "order.total",
                        "shipment.shippedAt",
                        "buyer.priorDisputes",
                        "history.actionsTaken",
                        "case.takenOver");
        assertThat(SheetWords.BY_PATH.get("complaint.kind").words()).doesNotContain("UNKNOWN");
    }
}
