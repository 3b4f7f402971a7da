package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.After;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Decision.Note;
import io.disputetriage.decision.Decision.ResponseDue;
import io.disputetriage.decision.Decision.Step;
import io.disputetriage.decision.Decision.Withheld;
import io.disputetriage.decision.ImpactKind;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class DecisionWriterTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-28T10:00:00.25Z");
    private static final Reason RULE =
            new Reason("resend.after-wait", List.of("S1-08"), "playbooks/resend.drl", 14, "Day 40 of 35");

    private static final Decision DECISION = new Decision(
            "ORD-1",
            NOW,
            Urgency.NORMAL,
            List.of(
                    new Step(
                            1,
                            Action.OFFER_RESEND,
                            "Offer to send it again",
                            Map.of(),
                            DUE,
                            NOW,
                            Set.of(EvidenceKind.RESEND_CONSENT, EvidenceKind.PARCEL_PHOTO),
                            After.BUYER_CONFIRMS_ADDRESS,
                            true,
                            List.of(RULE, Reason.guard("G-CONSENT", "A resend needs consent"))),
                    new Step(
                            2,
                            Action.OFFER_PARTIAL_REFUND,
                            "Offer a part",
                            Map.of(
                                    Param.AMOUNT,
                                    new Money(new BigDecimal("9.5"), Currency.getInstance("USD")),
                                    Param.UNTIL,
                                    NOW,
                                    Param.EVERY,
                                    Duration.ofDays(1),
                                    Param.DAYS,
                                    2,
                                    Param.REASSURE,
                                    true,
                                    Param.OPTIONS,
                                    List.of(Action.OFFER_RESEND, Action.OFFER_REFUND_FULL),
                                    Param.THEN,
                                    Action.OFFER_RESEND,
                                    Param.COUNTRY,
                                    "BR"),
                            null,
                            null,
                            Set.of(),
                            null,
                            false,
                            List.of(RULE))),
            List.of(new Note<>(AdviceKind.USE_REGISTERED_POST, List.of())),
            List.of(new Note<>(ImpactKind.ORDER_FROZEN, List.of(RULE))),
            List.of(new Note<>(WarningKind.PAST_DUE, List.of())),
            List.of(new Withheld(Action.OFFER_REFUND_FULL, "G-DOUBLE", "already refunded", Set.of(), List.of(RULE))),
            List.of(new Question("shipment.signedBy", "Whose name?", List.of("S1-11"))),
            Map.of("shipment.usualArrival", NOW, "shipment.elapsedDays", 40, "order.valueTier", "LOW"),
            new ResponseDue(DUE, null),
            null,
            "9f2c",
            "1");

    @Test
    void a_decision_has_the_shape_of_the_contract() {
        Golden.assertMatches("decision.json", DecisionWriter.tree(DECISION).toPrettyString());
    }

    @Test
    void the_canonical_text_is_that_of_the_reference_library() throws IOException {
        assertThat(DecisionWriter.canonical(DECISION))
                .isEqualTo(new JsonCanonicalizer(DecisionWriter.tree(DECISION).toString()).getEncodedString())
                .startsWith("{\"actions\":[{\"action\":\"OFFER_RESEND\",\"after\":\"BUYER_CONFIRMS_ADDRESS\"");
    }
}
