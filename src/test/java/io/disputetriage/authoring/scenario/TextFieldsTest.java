package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.TextField;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Records;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.Planted;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the shipped table has a checklist write into the text fields of a platform. */
class TextFieldsTest {
    @Test
    void what_is_known_fills_a_field_and_what_is_not_stays_empty_with_what_it_is_to_say() {
        Checklist list = checklist(
                read(
                        """
                {"caseRef": "T-1", "platform": "STRIPE", "stage": "CHARGEBACK", "turn": "SELLER",
                 "complaint": {"kind": "NOT_RECEIVED"}, "buyer": {"name": "Ana Sá"},
                 "shipment": {"state": "DELIVERED", "carrier": "DHL", "shippedAt": "2026-02-10T23:30:00Z"},
                 "evidence": [{"kind": "DELIVERY_CONFIRMATION"}, {"kind": "TRACKING_RECORD"}]}"""));
        assertThat(field(list, "customer_name").text()).isEqualTo("Ana Sá");
        assertThat(field(list, "shipping_carrier").text()).isEqualTo("DHL");
        assertThat(field(list, "shipping_date").text()).isEqualTo("2026-02-10");
        assertThat(field(list, "shipping_tracking_number").text()).isNull();
        assertThat(field(list, "shipping_tracking_number").fact()).isEqualTo("shipment.trackingNumber");
        assertThat(field(list, "uncategorized_text").letter()).isTrue();
        assertThat(field(list, "billing_address").text()).isNull();
        assertThat(field(list, "billing_address").says()).isNotBlank();
    }

    @Property
    void a_field_says_what_a_fact_says_or_nothing_and_all_together_are_within_what_is_taken(
            @ForAll("sheets") FactSheet sheet) {
        FactSheet longest = Planted.everywhere(sheet, "x".repeat(2_000));
        Checklist list = checklist(longest);
        String stated = FactSheetWriter.tree(longest).toString();
        for (TextField field : list.texts()) {
            assertThat(field.says()).isNotBlank();
            assertThat(field.text() == null || stated.contains(field.text()))
                    .as(field.field())
                    .isTrue();
        }
        if (list.limits() != null && list.limits().totalCharacters() != null) {
            assertThat(list.texts().stream().map(TextField::text))
                    .allSatisfy(text -> assertThat(text == null ? 0 : text.length())
                            .isLessThanOrEqualTo(list.limits().characters()));
            assertThat(list.texts().stream()
                            .mapToInt(field ->
                                    field.text() == null ? 2_000 : field.text().length())
                            .sum())
                    .isLessThanOrEqualTo(list.limits().totalCharacters());
        }
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any().flatMap(sheet -> Arbitraries.of("STRIPE", "SHOPIFY", "PAYPAL", "EBAY", "SQUARE")
                .map(platform -> Records.with(sheet, "platform", platform)));
    }

    private static TextField field(Checklist list, String name) {
        return list.texts().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Checklist checklist(FactSheet sheet) {
        Decision decision = ShippedRules.RULEBOOK.decide(sheet);
        return ShippedRules.RULEBOOK.checklist(sheet, decision);
    }

    private static FactSheet read(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, FactSheets.NOW)).sheet();
    }
}
