package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Param;
import io.disputetriage.decision.messages.MessageValue;
import io.disputetriage.decision.messages.MessageValues;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Which strings of a fact sheet are about a person. A new field stands here once somebody has thought about it; until
 * then this test fails.
 */
class PersonalFieldsTest {
    private static final boolean PERSONAL = true;
    private static final boolean PLAIN = false;

    @Test
    void every_text_of_a_fact_sheet_is_classified() {
        assertThat(texts())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        // The seller's own numbering: what is left to find the record by.
                        Map.entry("/caseRef", PLAIN),
                        Map.entry("/order/id", PLAIN),
                        Map.entry("/product/id", PLAIN),
                        Map.entry("/complaint/platformReason", PLAIN),
                        Map.entry("/product/title", PLAIN),
                        Map.entry("/shipment/carrier", PLAIN),
                        Map.entry("/shipment/methodAgreed", PLAIN),
                        Map.entry("/shipment/methodUsed", PLAIN),
                        Map.entry("/buyer/name", PERSONAL),
                        Map.entry("/order/recipientName", PERSONAL),
                        Map.entry("/shipment/signedBy", PERSONAL),
                        Map.entry("/complaint/statement", PERSONAL),
                        // At the carrier it leads to name and address.
                        Map.entry("/shipment/trackingNumber", PERSONAL),
                        Map.entry("/return/trackingNumber", PERSONAL),
                        // Words of an officer about the recipient.
                        Map.entry("/shipment/customsReason", PERSONAL),
                        Map.entry("/shipment/pickupPlace", PERSONAL),
                        // File names and addresses, often made of names.
                        Map.entry("/evidence/*/ref", PERSONAL)));
    }

    @Test
    void strings_with_a_standard_of_their_own_hold_no_names() {
        assertThat(spellings())
                .containsExactlyInAnyOrder(
                        "/asOf",
                        "/openedAt",
                        "/responseDue/at",
                        "/responseDue/zone",
                        "/complaint/amount/amount",
                        "/complaint/amount/currency",
                        "/buyer/language",
                        "/order/placedAt",
                        "/order/total/amount",
                        "/order/total/currency",
                        "/order/buyerCountry",
                        "/order/alreadyRefunded/amount",
                        "/order/alreadyRefunded/currency",
                        "/shipment/shippedAt",
                        "/shipment/lastEventAt",
                        "/shipment/deliveredAt",
                        "/shipment/pickupDeadline",
                        "/report/reportedAt",
                        "/evidence/*/createdAt",
                        "/history/waitAskedUntil",
                        "/complaint/alreadyRefunded/amount",
                        "/complaint/alreadyRefunded/currency",
                        "/complaint/fee/amount",
                        "/complaint/fee/currency",
                        "/complaint/cancelledAt",
                        "/complaint/chargedAt",
                        "/order/dispatchPromisedBy",
                        "/order/heldByPlatform/amount",
                        "/order/heldByPlatform/currency",
                        "/shipment/suspendedUntil",
                        "/history/evidenceSubmittedAt",
                        "/history/firstMessageAt",
                        "/history/actionsTaken/*/at",
                        // Of a closed list.
                        "/history/actionsTaken/*/words/*",
                        "/return/requestedAt",
                        "/return/dueBy",
                        "/return/buyerDueBy",
                        "/return/arrivedAt",
                        "/return/value/amount",
                        "/return/value/currency",
                        "/return/cost/amount",
                        "/return/cost/currency",
                        // An id that the service gave; nothing else is taken for one.
                        "/case/earlierDecision",
                        "/case/earlierDecisionAt");
    }

    @Test
    void the_texts_that_a_decision_may_quote_in_are_known() {
        assertThat(Arrays.stream(Param.values())
                        .filter(param -> param.form() == Param.Form.TEXT)
                        .map(Param::json))
                .containsExactlyInAnyOrder(
                        "method", "carrier", "trackingNumber", "country", "expected", "actual", "to");
    }

    @Test
    void a_message_marks_each_fact_about_a_person_and_no_other() {
        Map<String, Boolean> texts = texts();
        MessageValues.byPath().values().stream()
                .filter(value -> value.form() != null && value.fact() != null)
                .forEach(value -> assertThat(value.personal())
                        .as(value.path())
                        .isEqualTo(texts.getOrDefault("/" + value.fact().replace('.', '/'), PLAIN)));
        assertThat(MessageValues.byPath().values().stream()
                        .filter(value -> value.form() == MessageValue.Form.TEXT && value.fact() == null)
                        .map(MessageValue::path))
                .as("texts that are of no fact")
                .containsExactly("params.method");
    }

    private static Map<String, Boolean> texts() {
        Map<String, Boolean> found = new TreeMap<>();
        walk(FactSheetForm.SHEET, "", (path, form) -> {
            if (form instanceof Text text) {
                found.put(path, text.personal());
            }
        });
        return found;
    }

    private static Iterable<String> spellings() {
        java.util.List<String> found = new java.util.ArrayList<>();
        walk(FactSheetForm.SHEET, "", (path, form) -> {
            if (form instanceof StringCodec<?>) {
                found.add(path);
            }
        });
        return found;
    }

    private interface Visitor {
        void visit(String path, Codec<?> form);
    }

    private static void walk(Codec<?> form, String path, Visitor visitor) {
        visitor.visit(path, form);
        if (form instanceof ObjectCodec<?> section) {
            section.fields().forEach(field -> walk(field.form(), path + "/" + field.name(), visitor));
        } else if (form instanceof ListOf<?> list) {
            walk(list.of(), path + "/*", visitor);
        }
    }
}
