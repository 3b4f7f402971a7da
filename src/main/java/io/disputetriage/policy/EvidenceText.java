package io.disputetriage.policy;

import java.util.List;

/**
 * A text field of the form in which a platform takes evidence.
 *
 * @param field as its interface or its form has it
 * @param fact that fills it, or {@link #LETTER}; null: no fact does, so a person fills it in or leaves it empty
 * @param says what it is to say
 * @param source where that is from
 */
public record EvidenceText(String field, String fact, String says, String source) {
    /** In place of a fact: the draft of the answer fills it. */
    public static final String LETTER = "letter";

    /** What may fill a field. */
    public static final List<String> FACTS = List.of(
            "buyer.name",
            "caseRef",
            "order.id",
            "order.placedAt",
            "product.title",
            "return.trackingNumber",
            "shipment.carrier",
            "shipment.deliveredAt",
            "shipment.shippedAt",
            "shipment.trackingNumber",
            LETTER);
}
