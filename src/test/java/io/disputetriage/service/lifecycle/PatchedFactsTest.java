package io.disputetriage.service.lifecycle;

import static io.disputetriage.service.lifecycle.OnRecord.NOW;
import static io.disputetriage.service.lifecycle.OnRecord.complaint;
import static io.disputetriage.service.lifecycle.OnRecord.decided;
import static io.disputetriage.service.lifecycle.OnRecord.faults;
import static io.disputetriage.service.lifecycle.OnRecord.json;
import static io.disputetriage.service.lifecycle.OnRecord.proposed;
import static io.disputetriage.service.lifecycle.OnRecord.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.StoredDecision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Facts of a case change one by one. */
class PatchedFactsTest {
    private static final List<String> PLATFORMS = FactSheets.PLATFORMS;

    @Test
    void a_new_value_an_unknown_one_and_one_that_stays() {
        FactSheet sheet = patched(
                "{\"turn\":\"BUYER\",\"shipment\":{\"state\":null,\"carrier\":\"DHL\"},\"history\":{\"offersMade\":[]}}",
                complaint(
                        "\"turn\":\"SELLER\"",
                        "\"shipment\":{\"state\":\"IN_TRANSIT\",\"tracked\":true}",
                        "\"history\":{\"offersMade\":[\"OFFER_RESEND\"],\"resendAgreed\":true}"));

        assertThat(sheet.turn()).isEqualTo(Turn.BUYER);
        assertThat(sheet.shipment().state()).isNull();
        assertThat(sheet.shipment().carrier()).isEqualTo("DHL");
        assertThat(sheet.shipment().tracked()).isTrue();
        assertThat(sheet.history().offersMade()).as("a list is replaced").isEmpty();
        assertThat(sheet.history().resendAgreed()).isTrue();
    }

    @Test
    void it_is_now_unless_the_patch_says_when() {
        assertThat(patched("{}", complaint("\"asOf\":\"2026-01-01T00:00:00Z\"")).asOf())
                .isEqualTo(NOW);
        assertThat(patched("{\"asOf\":null}", complaint()).asOf()).isEqualTo(NOW);
        assertThat(patched("{\"asOf\":\"2026-03-12T00:00:00Z\"}", complaint()).asOf())
                .isEqualTo("2026-03-12T00:00:00Z");
    }

    @Test
    void what_was_known_of_the_case_then_is_gone() {
        FactSheet sheet = patched(
                "{\"case\":{\"notReported\":[\"APOLOGISE\"]}}",
                complaint("\"case\":{\"takenOver\":[\"evidence\"],\"earlierDecision\":\"" + OnRecord.ID + "\"}"));

        assertThat(sheet.recorded()).isEqualTo(CaseRecord.EMPTY);
    }

    @Test
    void all_faults_of_a_patch_are_told_at_once_each_at_its_place() {
        assertThat(refused(
                        "{\"caseRef\":\"ORD-2\",\"turm\":null,\"shipment\":{\"state\":\"LOST\",\"x\":{\"y\":null}}}",
                        complaint()))
                .extracting(InputFault::pointer)
                .containsExactlyInAnyOrder("/caseRef", "/turm", "/shipment/state", "/shipment/x");
        assertThat(refused("{\"caseRef\":null}", complaint()))
                .extracting(InputFault::pointer)
                .containsExactly("/caseRef");
        assertThat(refused("{\"complaint\":null}", complaint()))
                .extracting(InputFault::message)
                .containsExactly("The field \"complaint\" is required.");
        assertThat(refused("[]", complaint())).extracting(InputFault::pointer).containsExactly("");
        assertThat(patched("{\"caseRef\":\"ORD-1\"}", complaint()).caseRef()).isEqualTo("ORD-1");
    }

    @Test
    void of_a_fault_that_stood_in_the_facts_before_it_is_said_so() {
        String facts =
                complaint("\"platform\":\"ETSY\"", "\"shipment\":{\"state\":\"IN_TRANSIT\",\"reason\":\"DELAYED\"}");

        assertThat(refused("{\"turn\":\"BUYER\"}", facts)).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/platform");
            assertThat(fault.message())
                    .isEqualTo(
                            "Unknown word \"ETSY\". It stands in the facts of the case, and the patch leaves it there.");
            assertThat(fault.hint()).contains("EBAY");
        });
        assertThat(refused("{\"platform\":\"EBAI\"}", facts))
                .extracting(InputFault::message)
                .containsExactly("Unknown word \"EBAI\".");
        assertThat(refused("{\"platform\":\"EBAY\",\"shipment\":{\"state\":\"DELIVERED\"}}", facts))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).endsWith("and the patch leaves it there."));
        assertThat(patched("{\"platform\":\"EBAY\",\"shipment\":{\"state\":\"DELIVERED\",\"reason\":null}}", facts)
                        .shipment()
                        .state())
                .isEqualTo(ShipmentState.DELIVERED);
    }

    @Test
    void an_erased_name_is_unknown_and_its_hash_is_nobodys_name() {
        StoredDecision latest = proposed(complaint(
                "\"buyer\":{\"name\":\"Ana Souza\",\"reachable\":true}",
                "\"shipment\":{\"state\":\"DELIVERED\",\"signedBy\":\"Maria Silva\"}"));
        StoredTexts masked = new StoredTexts(latest.decision(), latest.factSheet())
                .masked("sixteen bytes ok".getBytes(StandardCharsets.UTF_8));
        FactSheet sheet = read(
                PatchedFacts.of(json("{}"), OnRecord.stored(masked.factSheet(), masked.decision()), NOW, PLATFORMS));

        assertThat(sheet.buyer().name()).isNull();
        assertThat(sheet.buyer().reachable()).isTrue();
        assertThat(sheet.shipment().signedBy()).isNull();
    }

    @Property
    void an_empty_patch_leaves_all_facts(@ForAll("sheets") FactSheet before) {
        assertThat(read(PatchedFacts.of(json("{}"), decided(before), NOW, List.of())))
                .isEqualTo(Records.with(before, "asOf", NOW, "recorded", CaseRecord.EMPTY));
    }

    @Property
    void a_patch_with_all_facts_of_another_sheet_and_null_for_the_rest_gives_that_sheet(
            @ForAll("sheets") FactSheet before, @ForAll("sheets") FactSheet wanted) {
        ObjectNode patch = patchTo(FactSheetWriter.tree(wanted), FactSheetWriter.tree(before));
        patch.remove("caseRef");
        FactSheetResult result = PatchedFacts.of(patch, decided(before), NOW, List.of());

        assertThat(read(result))
                .isEqualTo(Records.with(wanted, "caseRef", before.caseRef(), "recorded", CaseRecord.EMPTY));
        assertThat(PatchedFacts.of(patch, decided(read(result)), NOW, List.of()))
                .isEqualTo(result);
    }

    /** The other way round of RFC 7396: null for what the target has and the wanted one has not. */
    private static ObjectNode patchTo(ObjectNode wanted, ObjectNode target) {
        ObjectNode patch = wanted.deepCopy();
        target.properties().forEach(field -> {
            if (!wanted.has(field.getKey())) {
                patch.putNull(field.getKey());
            } else if (wanted.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode old) {
                patch.set(field.getKey(), patchTo(inner, old));
            }
        });
        return patch;
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    private static FactSheet patched(String patch, String facts) {
        return read(PatchedFacts.of(json(patch), proposed(facts), NOW, PLATFORMS));
    }

    private static List<InputFault> refused(String patch, String facts) {
        return faults(PatchedFacts.of(json(patch), proposed(facts), NOW, PLATFORMS));
    }
}
