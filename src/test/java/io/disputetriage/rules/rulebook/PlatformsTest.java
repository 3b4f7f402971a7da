package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new platform is rows of tables, and every ruleset has its own. */
class PlatformsTest {
    private static final RulesetFiles SHIPPED = ShippedFiles.all();
    private static final String TABLE = "policy/platforms.csv";
    private static final String ETSY = "ETSY,Europe/Dublin,yes,no,no,no,no,,,,,,,2000-01-01,,Handbook\n";

    /** As tables were before they said which platform is the seller's own shop. */
    private static final String BEFORE =
            """
            platform,zone,evidence_once,manual_only,complaint_address,verified,from,until,source
            EBAY,,no,no,,,2000-01-01,,x
            OWN_STORE,,no,no,,,2000-01-01,,x
            OTHER,,no,no,,,2000-01-01,,x
            """;

    @ParameterizedTest
    @ValueSource(strings = {"platform == Platform.ETSY", "platform in ( Platform.ETSY, Platform.OTHER )"})
    void a_rule_names_a_platform_that_only_the_table_knows_and_engine_and_evaluator_agree(String condition) {
        for (Rulebook.Loading loading : List.of(
                RulebookLoader.load(files(condition, ETSY)), RulebookLoader.interpreted(files(condition, ETSY)))) {
            try (Rulebook rulebook = ((Rulebook.Ready) loading).rulebook()) {
                assertThat(said(rulebook, "ETSY")).isTrue();
                assertThat(said(rulebook, "EBAY")).isFalse();
                assertThat(said(rulebook, null)).isFalse();
                assertThat(rulebook.disagreements(sheet("ETSY"))).isEmpty();
            }
        }
    }

    @Test
    void a_platform_over_several_lines_is_the_same_for_the_compiler() {
        try (Rulebook rulebook = ((Rulebook.Ready) RulebookLoader.load(
                        files("platform == Platform\n        .ETSY,\n  kind == Kind.NOT_RECEIVED", ETSY)))
                .rulebook()) {
            assertThat(said(rulebook, "ETSY")).isTrue();
        }
    }

    @Test
    void a_rule_that_names_a_platform_of_no_row_is_refused_with_the_nearest() {
        assertThat(faults(files("platform == Platform.ETSI", ETSY)))
                .singleElement()
                .asString()
                .contains("RUL-301 Platform has no word ETSI")
                .endsWith("Did you mean ETSY?");
        assertThat(faults(files("platform == Platform.ETSY", ""))).hasSize(1);
        assertThat(faults(files("platform == \"EBAY\"", "")))
                .singleElement()
                .asString()
                .contains("RUL-305");
    }

    @Test
    void a_fact_sheet_names_a_platform_that_the_rules_list() {
        List<String> platforms = ready(files("platform != null", ETSY)).platforms();
        assertThat(platforms).contains("PAYPAL", "ETSY", "OTHER");
        assertThat(FactSheetReader.read(json("\"ETSY\""), Instant.EPOCH, platforms))
                .isInstanceOf(FactSheetResult.Read.class);
        assertThat(FactSheetReader.read(json("\"ETSI\""), Instant.EPOCH, platforms))
                .isEqualTo(new FactSheetResult.Faulty(
                        List.of(new InputFault("/platform", "Unknown word \"ETSI\".", "Did you mean ETSY?"))));
        assertThat(FactSheetReader.read(json("\"etsy\""), Instant.EPOCH)).isInstanceOf(FactSheetResult.Faulty.class);
        assertThat(FactSheetReader.read(json("5"), Instant.EPOCH)).isInstanceOf(FactSheetResult.Faulty.class);
    }

    @Test
    void rules_that_list_fewer_platforms_decide_and_explain_a_case_of_one_that_they_do_not() {
        Rulebook fewer = ready(files("derived.platformWaits == true", ""));

        assertThat(said(fewer, "ETSY")).isTrue();
        assertThat(fewer.explain(sheet("ETSY")).toString()).contains("platform=ETSY");
        assertThat(fewer.derive(sheet("ETSY")).policy())
                .isEqualTo(fewer.derive(sheet("OTHER")).policy());
    }

    @Test
    void no_platform_waits_in_the_own_shop_whatever_it_is_called() {
        Rulebook rulebook = ready(
                files("derived.platformWaits == true", "OUR_SHOP,,no,no,yes,,,,,,,,,2000-01-01,,The second shop\n"));

        assertThat(said(rulebook, "OUR_SHOP")).isFalse();
        assertThat(said(rulebook, "OWN_STORE")).isFalse();
        assertThat(said(rulebook, "EBAY")).isTrue();
    }

    @Test
    void a_kept_table_without_the_column_has_the_own_shop_that_it_always_had() {
        Map<String, String> texts = texts("platform == Platform.OWN_STORE", "");
        texts.put(TABLE, BEFORE);
        texts.keySet().removeIf(path -> path.startsWith("policy/evidence-"));
        List.of("policy/response-times.csv", "policy/platform-reasons.csv")
                .forEach(file -> texts.computeIfPresent(file, (path, text) -> text.lines()
                        .filter(line -> !line.contains(",") || line.matches("(platform|EBAY|OWN_STORE),.*"))
                        .reduce("", (all, line) -> all + line + "\n")));
        Rulebook rulebook = ready(Rules.files(texts));

        assertThat(rulebook.derive(sheet("OWN_STORE")).derived().platformWaits())
                .isFalse();
        assertThat(rulebook.derive(sheet("EBAY")).derived().platformWaits()).isTrue();
    }

    @Test
    void every_platform_has_an_answer_where_nothing_shows_who_paid_and_the_new_one_too() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.computeIfPresent(TABLE, (path, text) -> text + ETSY);
        Rulebook rulebook = ready(Rules.files(texts));

        assertThat(rulebook.policy().platforms()).contains("ETSY", "ADYEN", "PAYPAL");
        for (String platform : rulebook.policy().platforms()) {
            assertThat(DecisionWriter.canonical(rulebook.decide(read(
                            """
                            {"caseRef": "ORD-1", "asOf": "2026-03-10T09:00:00Z", "platform": "%s", "stage": "CHARGEBACK",
                             "turn": "SELLER", "complaint": {"kind": "UNAUTHORISED"}, "shipment": {"state": "DELIVERED"}}"""
                                    .formatted(platform)))))
                    .as(platform)
                    .contains(platform.equals("PAYPAL") ? "NO_PLAYBOOK" : "ACCEPT_DISPUTE");
        }
    }

    private static boolean said(Rulebook rulebook, String platform) {
        return DecisionWriter.canonical(rulebook.decide(sheet(platform))).contains("Nobody asked");
    }

    private static List<String> faults(RulesetFiles files) {
        return RulebookLoader.interpreted(files) instanceof Rulebook.Refused refused
                ? refused.diagnostics().stream().map(Diagnostic::toString).toList()
                : List.of();
    }

    private static Rulebook ready(RulesetFiles files) {
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }

    private static RulesetFiles files(String condition, String rows) {
        return Rules.files(texts(condition, rows));
    }

    private static Map<String, String> texts(String condition, String rows) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts("policy/", ""));
        texts.put(
                Rules.FILE,
                Rules.file(Rules.rule(
                        "test.lesson",
                        condition,
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Nobody asked\" )")));
        texts.computeIfPresent(TABLE, (path, text) -> text + rows);
        return texts;
    }

    private static FactSheet sheet(String platform) {
        String word = platform == null ? "null" : '"' + platform + '"';
        return read(json(word));
    }

    private static FactSheet read(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, Instant.EPOCH)).sheet();
    }

    private static String json(String platform) {
        return """
                {"caseRef": "ORD-1", "asOf": "2026-03-10T09:00:00Z", "platform": %s, "stage": "CLAIM", "turn": "SELLER",
                 "complaint": {"kind": "NOT_RECEIVED"}}"""
                .formatted(platform);
    }
}
