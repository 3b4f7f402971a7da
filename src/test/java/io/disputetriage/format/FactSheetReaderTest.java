package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Shipment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactSheetReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void the_smallest_sheet_is_a_case_and_a_kind() {
        FactSheet sheet = read("{'caseRef': 'ORD-1', 'complaint': {'kind': 'NOT_RECEIVED'}}");
        assertThat(sheet.caseRef()).isEqualTo("ORD-1");
        assertThat(sheet.asOf()).isEqualTo(NOW);
        assertThat(sheet.complaint().kind()).isEqualTo(Kind.NOT_RECEIVED);
        assertThat(sheet.shipment()).isEqualTo(Shipment.UNKNOWN);
        assertThat(sheet.allowedActions()).isNull();
    }

    @Test
    void null_is_the_same_as_absent() {
        assertThat(with("'order': null, 'platform': null, 'evidence': null, 'shipment': {'tracked': null}"))
                .isEqualTo(with("'order': {}"));
    }

    @Test
    void an_empty_list_of_allowed_actions_is_a_list() {
        assertThat(with("'allowedActions': []").allowedActions()).isEmpty();
        assertThat(with("'allowedActions': ['CONTEST']").allowedActions()).containsExactly(Action.CONTEST);
    }

    @Test
    void a_blank_text_says_nothing() {
        assertThat(with("'shipment': {'signedBy': ' '}").shipment().signedBy()).isNull();
    }

    @Test
    void a_deadline_may_be_a_day_in_a_zone() {
        assertThat(with("'responseDue': {'at': '2026-03-28', 'zone': 'America/Los_Angeles'}")
                        .responseDue())
                .isEqualTo(new Moment.Day(LocalDate.of(2026, 3, 28), ZoneId.of("America/Los_Angeles")));
        assertThat(with("'responseDue': {'at': '2026-03-28T10:00:00+02:00', 'zone': 'Asia/Shanghai'}")
                        .responseDue())
                .isEqualTo(new Moment.At(Instant.parse("2026-03-28T08:00:00Z")));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(
                        faults(
                                "{'caseRef': 'x', 'platfrom': 'PAYPAL', 'stage': 'INQIRY', 'complaint': {},"
                                        + " 'order': {'total': {'amount': 18.90, 'currency': 'usd'}}, 'evidence': [{'kind': 'SIGNATURE'}, {}]}"))
                .containsExactly(
                        new InputFault("/platfrom", "Unknown field \"platfrom\".", "Did you mean platform?"),
                        new InputFault("/stage", "Unknown word \"INQIRY\".", "Did you mean INQUIRY?"),
                        new InputFault("/complaint/kind", "The field \"kind\" is required.", null),
                        new InputFault(
                                "/order/total/amount",
                                "An amount as a string is wanted here, not a number.",
                                "Write \"18.90\"; the currency stands in a field of its own."),
                        new InputFault(
                                "/order/total/currency",
                                "A currency is wanted here, not \"usd\".",
                                "Did you mean USD?"),
                        new InputFault("/evidence/1/kind", "The field \"kind\" is required.", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'shipment': {'tracked': 'true'} | /shipment/tracked",
                "'shipment': {'state': 'DELIVERED', 'reason': 'LOST'} | /shipment/reason",
                "'shipment': {'state': 'RETURNED', 'reason': 'LOST'} | /shipment/reason",
                "'shipment': {'failedAttempts': 1.5} | /shipment/failedAttempts",
                "'shipment': {'failedAttempts': -1} | /shipment/failedAttempts",
                "'shipment': {'failedAttempts': 99999999999999999999} | /shipment/failedAttempts",
                "'shipment': {'trackingNumber': 12345} | /shipment/trackingNumber",
                "'shipment': {'shippedAt': '2026-02-20'} | /shipment/shippedAt",
                "'shipment': {'shippedAt': '2026-02-20T10:00:00'} | /shipment/shippedAt",
                "'shipment': {'shippedAt': '2026-02-30T10:00:00Z'} | /shipment/shippedAt",
                "'shipment': {'shippedAt': '1969-12-31T23:59:59Z'} | /shipment/shippedAt",
                "'shipment': {'shippedAt': '2201-01-01T00:00:00Z'} | /shipment/shippedAt",
                "'shipment': {'shippedAt': 1767225600} | /shipment/shippedAt",
                "'product': {'complaintRate': 1.01} | /product/complaintRate",
                "'product': {'complaintRate': 1e-999999999} | /product/complaintRate",
                "'product': {'complaintRate': '0.1'} | /product/complaintRate",
                "'order': {'buyerCountry': 'UK'} | /order/buyerCountry",
                "'order': {'total': {'amount': '-1.00', 'currency': 'USD'}} | /order/total/amount",
                "'order': {'total': {'amount': '1.005', 'currency': 'USD'}} | /order/total/amount",
                "'order': {'total': {'amount': '1.5', 'currency': 'JPY'}} | /order/total/amount",
                "'order': {'total': {'amount': '1e3', 'currency': 'USD'}} | /order/total/amount",
                "'order': {'total': {'amount': '1', 'currency': 'XXX'}} | /order/total/currency",
                "'order': {'total': {'amount': '1'}} | /order/total/currency",
                "'order': {'total': '18.90 USD'} | /order/total",
                "'buyer': {'language': 'pt_BR'} | /buyer/language",
                "'buyer': {'language': 'english'} | /buyer/language",
                "'buyer': {'threatens': 'BAD_REVIEW'} | /buyer/threatens",
                "'buyer': {'threatens': ['BAD_REVIEW', null]} | /buyer/threatens/1",
                "'buyer': {'name': 'a\\u0000b'} | /buyer/name",
                "'buyer': {'name': 'a\\nb'} | /buyer/name",
                "'buyer': {'name': '\\ud83d'} | /buyer/name",
                "'buyer': [] | /buyer",
                "'responseDue': '2026-03-28' | /responseDue",
                "'responseDue': {'at': '2026-03-28', 'zone': 'Pacific'} | /responseDue/zone",
                "'a/b~c': 1 | /a~1b~0c",
                "'turn': 'SELLER', 'turn': 'BUYER' | /turn",
            })
    void a_fault_is_told_at_its_place(String field, String pointer) {
        assertThat(faults("{'caseRef': 'x', 'complaint': {'kind': 'OTHER'}, " + field + "}"))
                .extracting(InputFault::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "nonsense", "{} {}", "{}]", "[]", "null", "7", "{'caseRef':'x',}", "{'a': NaN}"})
    void what_is_not_one_object_is_refused(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        assertThat(faults("{'caseRef': 'x', 'complaint': {'kind': 'OTHER'}, 'a': " + "[".repeat(900) + "]".repeat(900)
                        + "}"))
                .anySatisfy(fault -> assertThat(fault.message()).contains("nested"));
        assertThat(faults("[".repeat(100_000))).isNotEmpty();
    }

    @Test
    void a_statement_may_have_lines_and_twenty_thousand_characters() {
        String story = "It never came.\\n" + "😀".repeat(19_000);
        assertThat(with("'complaint': {'kind': 'OTHER', 'statement': '" + story + "'}")
                        .complaint()
                        .statement())
                .startsWith("It never came.\n");
        assertThat(faults(
                        "{'caseRef': 'x', 'complaint': {'kind': 'OTHER', 'statement': '" + "x".repeat(20_001) + "'}}"))
                .hasSize(1);
    }

    @Test
    void a_case_is_named_by_one_to_a_hundred_and_twenty_characters() {
        assertThat(faults("{'caseRef': '', 'complaint': {'kind': 'OTHER'}}")).hasSize(1);
        assertThat(faults("{'caseRef': '" + "x".repeat(121) + "', 'complaint': {'kind': 'OTHER'}}"))
                .hasSize(1);
        assertThat(faults("{'complaint': {'kind': 'OTHER'}}")).hasSize(1);
    }

    @Test
    void a_flood_of_faults_is_cut_short() {
        assertThat(faults("{" + "'a':1,".repeat(20_000) + "'b':1}")).hasSize(Reading.MAX_FAULTS + 1);
    }

    private static FactSheet with(String fields) {
        String complaint = fields.contains("'complaint'") ? "" : "'complaint': {'kind': 'OTHER'}, ";
        return read("{'caseRef': 'x', " + complaint + fields + "}");
    }

    private static FactSheet read(String json) {
        FactSheetResult result = FactSheetReader.read(json.replace('\'', '"'), NOW);
        assertThat(result).isInstanceOf(FactSheetResult.Read.class);
        return ((FactSheetResult.Read) result).sheet();
    }

    private static List<InputFault> faults(String json) {
        FactSheetResult result = FactSheetReader.read(json.replace('\'', '"'), NOW);
        assertThat(result).isInstanceOf(FactSheetResult.Faulty.class);
        return ((FactSheetResult.Faulty) result).faults();
    }
}
