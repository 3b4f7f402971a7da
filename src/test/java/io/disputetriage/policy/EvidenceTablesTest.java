package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.WantedEvidence;
import io.disputetriage.format.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceTablesTest {
    private static final Instant AS_OF = Instant.parse("2026-03-10T09:00:00Z");
    private static final String REQUIREMENTS = "policy/evidence-requirements.csv";
    private static final String WORDS = "policy/evidence-words.csv";
    private static final String LIMITS = "policy/evidence-limits.csv";

    @Test
    void rules_without_the_tables_want_nothing_and_know_no_word() {
        Policy older = PolicyFixture.loaded(PolicyFixture.FILES.entrySet().stream()
                .filter(file -> !file.getKey().startsWith("policy/evidence-"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(older.derive(Sheet.of(Kind.NOT_RECEIVED)
                                .on("STRIPE", Stage.CHARGEBACK, null)
                                .facts())
                        .wanted())
                .isEmpty();
        assertThat(older.evidenceWord("STRIPE", EvidenceKind.INVOICE, Kind.NOT_RECEIVED, AS_OF))
                .isEmpty();
        assertThat(older.evidenceLimits("STRIPE", AS_OF)).isEmpty();
    }

    @Test
    void each_field_of_stripes_evidence_is_named() {
        String stripe = PolicyFixture.FILES
                .get(WORDS)
                .lines()
                .filter(line -> line.startsWith("STRIPE,"))
                .collect(Collectors.joining("\n"));
        assertThat(stripe)
                .contains(
                        "access_activity_log",
                        "billing_address",
                        "cancellation_policy",
                        "cancellation_policy_disclosure")
                .contains("cancellation_rebuttal", "customer_communication", "customer_email_address", "customer_name")
                .contains("customer_purchase_ip", "customer_signature", "duplicate_charge_documentation")
                .contains("duplicate_charge_explanation", "duplicate_charge_id", "product_description", "receipt")
                .contains("refund_policy", "refund_policy_disclosure", "refund_refusal_explanation", "service_date")
                .contains("service_documentation", "shipping_address", "shipping_carrier", "shipping_date")
                .contains(
                        "shipping_documentation",
                        "shipping_tracking_number",
                        "uncategorized_file",
                        "uncategorized_text")
                .contains("enhanced_evidence");
    }

    @Test
    void each_text_field_of_stripes_evidence_says_what_fills_it_or_what_a_person_says_there() {
        Policy policy = PolicyFixture.loaded(PolicyFixture.FILES);
        Map<String, EvidenceText> fields = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            for (Goods goods : Goods.values()) {
                policy.evidenceTexts("STRIPE", kind, goods, AS_OF).forEach(text -> fields.put(text.field(), text));
            }
        }
        assertThat(fields)
                .containsOnlyKeys(
                        "access_activity_log",
                        "billing_address",
                        "cancellation_policy_disclosure",
                        "cancellation_rebuttal",
                        "customer_email_address",
                        "customer_name",
                        "customer_purchase_ip",
                        "duplicate_charge_explanation",
                        "duplicate_charge_id",
                        "product_description",
                        "refund_policy_disclosure",
                        "refund_refusal_explanation",
                        "service_date",
                        "shipping_address",
                        "shipping_carrier",
                        "shipping_date",
                        "shipping_tracking_number",
                        "uncategorized_text");
        assertThat(fields.get("shipping_carrier").fact()).isEqualTo("shipment.carrier");
        assertThat(fields.get("uncategorized_text").fact()).isEqualTo(EvidenceText.LETTER);
        assertThat(fields.get("billing_address").fact()).isNull();
    }

    @Test
    void a_text_field_is_there_for_its_kind_and_its_goods() {
        Policy policy = PolicyFixture.loaded(PolicyFixture.FILES);
        assertThat(policy.evidenceTexts("STRIPE", Kind.NOT_RECEIVED, Goods.PHYSICAL, AS_OF))
                .extracting(EvidenceText::field)
                .contains("shipping_carrier", "customer_name")
                .doesNotContain("service_date", "cancellation_rebuttal", "duplicate_charge_id");
        assertThat(policy.evidenceTexts("STRIPE", Kind.CANCELLATION, Goods.SERVICE, AS_OF))
                .extracting(EvidenceText::field)
                .contains("service_date", "cancellation_rebuttal")
                .doesNotContain("shipping_carrier");
        assertThat(policy.evidenceTexts(null, Kind.NOT_RECEIVED, Goods.PHYSICAL, AS_OF))
                .isEmpty();
    }

    @Test
    void a_fact_that_fills_no_field_is_told() {
        Map<String, String> files = new TreeMap<>(PolicyFixture.FILES);
        files.computeIfPresent(
                "policy/evidence-texts.csv", (file, text) -> text.replace(",buyer.name,", ",buyer.naem,"));
        assertThat(((PolicyResult.Refused) PolicyReader.read(files)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("policy/evidence-texts.csv");
                    assertThat(fault.hint()).contains("buyer.name");
                });
    }

    @Test
    void an_empty_cell_is_any_and_what_is_unknown_is_among_any_only() {
        EvidenceRequirements table = requirements(
                """
                ,,,,CHAT_LOG,RECOMMENDED,,2000-01-01,,x
                PAYPAL,,,,INVOICE,RECOMMENDED,,2000-01-01,,x
                ,NOT_RECEIVED,DIGITAL,,ACCESS_LOG,RECOMMENDED,,2000-01-01,,x
                ,NOT_RECEIVED,,CLAIM,TRACKING_RECORD,RECOMMENDED,,2000-01-01,,x
                """);

        assertThat(kinds(table.of("PAYPAL", Kind.NOT_RECEIVED, Goods.PHYSICAL, Stage.CLAIM, AS_OF)))
                .containsExactlyInAnyOrder(EvidenceKind.CHAT_LOG, EvidenceKind.INVOICE, EvidenceKind.TRACKING_RECORD);
        assertThat(kinds(table.of(null, Kind.NOT_RECEIVED, Goods.DIGITAL, null, AS_OF)))
                .containsExactlyInAnyOrder(EvidenceKind.CHAT_LOG, EvidenceKind.ACCESS_LOG);
        assertThat(kinds(table.of("KLARNA", Kind.UNKNOWN, null, null, AS_OF))).containsExactly(EvidenceKind.CHAT_LOG);
    }

    @Test
    void of_several_rows_the_one_that_wants_it_most_counts_while_it_is_in_force() {
        EvidenceRequirements table = requirements(
                """
                ,,,,INVOICE,RECOMMENDED,,2000-01-01,,x
                ,,,CLAIM,INVOICE,REQUIRED,,2026-03-10,2026-03-10,x
                """);

        assertThat(level(table, AS_OF)).isEqualTo(EvidenceLevel.REQUIRED);
        assertThat(level(table, AS_OF.plusSeconds(86_400))).isEqualTo(EvidenceLevel.RECOMMENDED);
    }

    @Test
    void faults_of_the_requirements_are_told_at_their_lines() {
        assertThat(
                        faults(
                                REQUIREMENTS,
                                """
                        platform,kind,goods,stage,evidence,level,group,from,until,source
                        PAYPALL,,,,INVOICE,REQUIRED,,2000-01-01,,x
                        ,UNKNOWN,,,INVOICE,REQUIRED,,2000-01-01,,x
                        ,,,CLOSED,INVOICE,REQUIRED,,2000-01-01,,x
                        ,,FOOD,,INVOICE,REQUIRED,,2000-01-01,,x
                        ,,,,INVOYCE,REQUIRED,,2000-01-01,,x
                        ,,,,INVOICE,ONE_OF,,2000-01-01,,x
                        ,,,,CHAT_LOG,REQUIRED,TALK,2000-01-01,,x
                        ,,,,TERMS_DISCLOSED,ONE_OF,ALONE,2000-01-01,,x
                        ,,,,SIGNATURE,ONE_OF,lower,2000-01-01,,x
                        ,,,,LISTING_SNAPSHOT,RECOMMENDED,,2000-01-01,,x
                        ,,,,LISTING_SNAPSHOT,REQUIRED,,2000-01-01,,x
                        """))
                .containsExactly(
                        "2 POL-205 Unknown platform PAYPALL",
                        "3 POL-205 kind UNKNOWN is no complaint to answer",
                        "4 POL-205 At the stage CLOSED no evidence is handed in",
                        "5 POL-205 Unknown goods FOOD",
                        "6 POL-205 Unknown evidence INVOYCE",
                        "7 POL-206 Column group is empty",
                        "8 POL-210 REQUIRED with a group",
                        "9 POL-210 Nothing else is in the group ALONE for these cases",
                        "10 POL-206 group is lower, not a word such as PROOF_OF_DELIVERY",
                        "12 POL-208 Two rows for LISTING_SNAPSHOT are in force on 2000-01-01; the other is on line 11");
    }

    @Test
    void a_group_needs_two_for_the_same_cases_at_the_same_time() {
        assertThat(
                        faults(
                                REQUIREMENTS,
                                """
                        platform,kind,goods,stage,evidence,level,group,from,until,source
                        ,NOT_RECEIVED,,,INVOICE,ONE_OF,PAPERS,2000-01-01,2020-12-31,x
                        ,NOT_RECEIVED,,,CHAT_LOG,ONE_OF,PAPERS,2021-01-01,,x
                        ,DAMAGED,,,TERMS_DISCLOSED,ONE_OF,PAPERS,2021-01-01,,x
                        """))
                .hasSize(3)
                .allMatch(fault -> fault.contains("POL-210 Nothing else is in the group PAPERS"));
    }

    @Test
    void the_row_that_says_more_names_the_word() {
        Policy policy = PolicyFixture.POLICY;

        assertThat(word(policy, EvidenceKind.TERMS_DISCLOSED, Kind.NOT_RECEIVED))
                .isEqualTo("refund_policy");
        assertThat(word(policy, EvidenceKind.TERMS_DISCLOSED, Kind.SUBSCRIPTION_CANCELLED))
                .isEqualTo("cancellation_policy");
        assertThat(word(policy, EvidenceKind.MALICIOUS_REPORT_PROOF, Kind.NOT_RECEIVED))
                .isEqualTo("uncategorized_file");
        assertThat(policy.evidenceWord("KLARNA", EvidenceKind.INVOICE, Kind.NOT_RECEIVED, AS_OF))
                .isEmpty();
    }

    @Test
    void faults_of_words_and_limits_are_told_at_their_lines() {
        assertThat(
                        faults(
                                WORDS,
                                """
                        platform,evidence,kind,word,goes_to,from,until,source
                        STRIPE,INVOICE,,,,2000-01-01,,x
                        ,INVOICE,,receipt,,2000-01-01,,x
                        """))
                .containsExactly(
                        "2 POL-206 Columns word and goes_to are both empty", "3 POL-206 Column platform is empty");
        assertThat(
                        faults(
                                LIMITS,
                                """
                        platform,types,files,file_bytes,total_bytes,pages,characters,total_characters,from,until,source
                        STRIPE,,,,,,,,2000-01-01,,x
                        PAYPAL,PDF DOC,,,,,,,2000-01-01,,x
                        EBAY,,,20,10,,,,2000-01-01,,x
                        ADYEN,,0,,,,,,2000-01-01,,x
                        SQUARE,,many,,,,,,2000-01-01,,x
                        """))
                .containsExactly(
                        "2 POL-206 The row limits nothing",
                        "3 POL-205 Unknown types DOC",
                        "4 POL-210 file_bytes is 20, more than total_bytes, 10",
                        "5 POL-207 files is 0, outside 1 to 999999999",
                        "6 POL-206 files is many, not a whole number");
    }

    @Test
    void limits_say_what_is_known_and_no_more() {
        EvidenceLimits paypal =
                PolicyFixture.POLICY.evidenceLimits("PAYPAL", AS_OF).orElseThrow();

        assertThat(paypal.types()).containsExactly("JPEG", "PNG", "GIF", "PDF");
        assertThat(paypal.files()).isEqualTo(100);
        assertThat(paypal.pages()).isNull();
    }

    private static String word(Policy policy, EvidenceKind evidence, Kind kind) {
        return policy.evidenceWord("STRIPE", evidence, kind, AS_OF)
                .orElseThrow()
                .word();
    }

    private static EvidenceLevel level(EvidenceRequirements table, Instant asOf) {
        return table.of("EBAY", Kind.DAMAGED, Goods.PHYSICAL, Stage.CLAIM, asOf)
                .get(0)
                .level();
    }

    private static List<EvidenceKind> kinds(List<WantedEvidence> wanted) {
        return wanted.stream().map(WantedEvidence::evidence).toList();
    }

    private static EvidenceRequirements requirements(String rows) {
        PolicyFaults faults = new PolicyFaults();
        String text = "platform,kind,goods,stage,evidence,level,group,from,until,source\n" + rows;
        Table table =
                PolicyReader.tables(PolicyFixture.replaced(REQUIREMENTS, text)).get(REQUIREMENTS);
        EvidenceRequirements read = EvidenceRequirements.read(table, faults, PolicyFixture.POLICY.platforms);
        assertThat(faults.inOrder()).isEmpty();
        return read;
    }

    private static List<String> faults(String file, String text) {
        return ((PolicyResult.Refused) PolicyReader.read(PolicyFixture.replaced(file, text)))
                .faults().stream().map(EvidenceTablesTest::told).toList();
    }

    private static String told(Diagnostic fault) {
        return fault.line() + " " + fault.code() + " " + fault.message();
    }
}
