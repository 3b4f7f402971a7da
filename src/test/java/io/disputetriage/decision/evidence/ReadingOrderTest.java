package io.disputetriage.decision.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.EvidenceKind;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void every_kind_of_evidence_has_one_place() {
        assertThat(ReadingOrder.KINDS).containsExactlyInAnyOrder(EvidenceKind.values());
    }
}
