package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTextTest {
    @Test
    void what_came_from_the_record_of_the_case_is_named_and_nothing_is_said_where_nothing_did() {
        assertThat(text(Map.of(Decision.TAKEN_OVER, List.of("evidence", "history.waitAskedUntil"))))
                .isEqualTo(
                        """
                        ORD-1 as of 2026-03-13T09:00:00Z, rules 9e12
                        urgency LOW, no deadline known

                        TAKEN OVER FROM THE RECORD
                          evidence
                          history.waitAskedUntil""");
        assertThat(text(Map.of())).endsWith("no deadline known");
    }

    private static String text(Map<String, Object> derived) {
        return DecisionText.of(Records.of(
                Decision.class,
                Map.ofEntries(
                        Map.entry("caseRef", "ORD-1"),
                        Map.entry("asOf", Instant.parse("2026-03-13T09:00:00Z")),
                        Map.entry("urgency", Urgency.LOW),
                        Map.entry("actions", List.of()),
                        Map.entry("advice", List.of()),
                        Map.entry("impact", List.of()),
                        Map.entry("warnings", List.of()),
                        Map.entry("withheld", List.of()),
                        Map.entry("questions", List.of()),
                        Map.entry("derived", derived),
                        Map.entry("responseDue", new Decision.ResponseDue(null, null)),
                        Map.entry("revision", "9e12"))));
    }
}
