package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.Golden;
import io.disputetriage.ShippedFiles;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayDecisionsTest {
    private static final Rulebook SHIPPED =
            ((Rulebook.Ready) RulebookLoader.interpreted(ShippedFiles.all())).rulebook();
    private static final String UNDER_WAY =
            """
            {"caseRef": "%s", "platform": "%s", "stage": "CONTACT", "turn": "SELLER", "asOf": "2026-03-10T09:00:00Z",
             "buyer": {"name": "Ana Souza"}, "complaint": {"kind": "NOT_RECEIVED"%s},
             "order": {"buyerCountry": "BR", "total": {"amount": "%s", "currency": "%s"}},
             "shipment": {"state": "UNTRACKED", "service": "SMALL_PACKET_UNREGISTERED", "shippedAt": "2026-02-20T00:00:00Z"}}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_same_rules_change_nothing_whatever_the_cases_are() throws IOException {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(line(FactSheets.one(random), i, SHIPPED));
        }

        assertThat(run("replay", "rules", file(lines), "--max-changed", "0")).isZero();
        assertThat(out.toString()).isEqualTo("of 300 decisions 0 change (0.0 %)\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void changed_decisions_are_told_with_what_they_were_the_money_and_their_ids() throws IOException {
        String changed = changedRules();
        String source = file(underWay());

        assertThat(run("replay", changed, source)).isZero();
        Golden.assertMatches("cli/replay.txt", out.toString().replace(folder + "/", ""));
        assertThat(err.toString()).contains(source + ":6: /complaint");
        assertThat(run("replay", changed, source, "--max-changed", "50%")).isEqualTo(4);
        assertThat(run("replay", changed, source, "--max-changed", "3")).isZero();
    }

    @Test
    void personal_data_stays_out_of_the_report() throws IOException {
        for (String format : List.of("text", "json", "markdown", "sarif", "junit", "github")) {
            run("replay", changedRules(), file(underWay()), "--format", format);
        }
        assertThat(out.toString() + err).doesNotContain("Ana Souza", "ORD-");
    }

    @Test
    void plain_fact_sheets_are_compared_between_two_sets_of_rules() throws IOException {
        String plain = file(
                List.of(UNDER_WAY.formatted("ORD-1", "EBAY", "", "9.90", "EUR").replace("\n", "")));

        assertThat(run("replay", changedRules(), plain)).isEqualTo(5);
        assertThat(run("replay", changedRules(), plain, "--base", "rules", "--max-changed", "0"))
                .isEqualTo(4);
        assertThat(out.toString()).contains("of 1 decision 1 change", plain + ":1", "9.90 EUR");
    }

    @Test
    void decisions_of_another_logic_are_counted_apart() throws IOException {
        List<String> lines = underWay().stream()
                .map(line -> line.replaceFirst("\"logic\":\"[^\"]*\"", "\"logic\":\"0\""))
                .toList();

        assertThat(run("replay", changedRules(), file(lines), "--max-changed", "0"))
                .isZero();
        assertThat(out.toString())
                .contains("of 0 decisions 0 change", "4 decisions of another logic not counted, of which 3 change");
    }

    @Test
    void a_row_that_begins_next_month_shows_as_of_then_and_not_before() throws IOException {
        String later = copied(
                "later",
                text -> text.replace(
                        "waitExtensionDays,2,2000-01-01,,",
                        "waitExtensionDays,2,2000-01-01,2026-03-31,\"Until then\"\nwaitExtensionDays,6,2026-04-01,,"));
        String source = file(List.of(line(asksToWait(), 1, SHIPPED)));

        assertThat(run("replay", later, source, "--max-changed", "0")).isZero();
        assertThat(run("replay", later, source, "--max-changed", "0", "--as-of", "2026-03-31"))
                .isZero();
        assertThat(run("replay", later, source, "--max-changed", "0", "--as-of", "2026-04-01"))
                .isEqualTo(4);
        assertThat(run(
                        "replay",
                        later,
                        source,
                        "--base",
                        "rules",
                        "--max-changed",
                        "0",
                        "--as-of",
                        "2026-04-15T12:00:00Z"))
                .isEqualTo(4);
        assertThat(run("replay", "rules", source, "--max-changed", "0", "--as-of", "2026-04-15T12:00:00Z"))
                .isZero();
        assertThat(run("replay", later, source, "--as-of", "next month")).isEqualTo(2);
    }

    @Test
    void what_changed_and_shows_in_no_case_is_named() throws IOException {
        String changed = copied(
                "unseen",
                text -> text.replace(
                        "waitExtensionDays,2,2000-01-01,,",
                        "waitExtensionDays,2,2000-01-01,2026-03-31,\"Until then\"\nwaitExtensionDays,6,2026-04-01,,"));
        String source = file(List.of(line(asksToWait(), 1, SHIPPED)));

        run("replay", changed, source, "--base", "rules");
        assertThat(out.toString())
                .contains(
                        "unseen/policy/settings.csv:",
                        "DIF-103",
                        "showed in no decision of the cases that were replayed");
        out.getBuffer().setLength(0);
        run("replay", changed, source, "--base", "rules", "--as-of", "2026-04-01");
        assertThat(out.toString()).doesNotContain("DIF-103");
        run("replay", changed, source, "--unreached");
        assertThat(out.toString()).contains("RPL-102", "account-reported.protection-period.wait");
    }

    @Test
    void filters_narrow_what_is_replayed_and_export_keeps_just_that() throws IOException {
        Path export = folder.resolve("export.ndjson");

        run("replay", "rules", file(underWay()), "--platform", "EBAY", "--export", export.toString());
        assertThat(Files.readAllLines(export)).hasSize(2).allMatch(line -> line.contains("EBAY"));
        assertThat(out.toString()).startsWith("of 2 decisions 0 change");
        assertThat(run("replay", "rules", export.toString(), "--limit", "1")).isZero();
        assertThat(run("replay", "rules", export.toString(), "--since", "2026-03-10T09:00:01Z"))
                .isEqualTo(5);
    }

    @Test
    void sources_that_are_none_are_misuses() {
        assertThat(run("replay", "rules", "no-such.ndjson")).isEqualTo(2);
        assertThat(run("replay", "rules", "jdbc:mysql://localhost/triage")).isEqualTo(2);
        assertThat(run("replay", "rules", "jdbc:postgresql://localhost:1/triage?connectTimeout=2"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no file no-such.ndjson",
                        "starts with jdbc:postgresql:",
                        "The database doesn't answer: ")
                .doesNotContain("Exception");
    }

    /** Four decisions, of which three hang on a rule that is then changed, and a line that is none. */
    private static List<String> underWay() {
        return List.of(
                line(sheet("ORD-1", "EBAY", "", "18.90", "USD"), 1, SHIPPED),
                line(sheet("ORD-2", "EBAY", "", "5", "JPY"), 2, SHIPPED),
                line(sheet("ORD-3", "PAYPAL", amount("3.10"), "20.00", "USD"), 3, SHIPPED),
                line(FactSheets.one(new Random(3)), 4, SHIPPED),
                "",
                "{\"caseRef\": \"ORD-5\"}");
    }

    private static String amount(String usd) {
        return ", \"amount\": {\"amount\": \"" + usd + "\", \"currency\": \"USD\"}";
    }

    private static FactSheet sheet(String ref, String platform, String amount, String total, String currency) {
        return ((FactSheetResult.Read) FactSheetReader.read(
                        UNDER_WAY.formatted(ref, platform, amount, total, currency), FactSheets.NOW))
                .sheet();
    }

    private static String line(FactSheet sheet, int number, Rulebook rulebook) {
        ObjectNode line = DecisionWriter.tree(rulebook.decide(sheet));
        line.put("decisionId", new UUID(0x0199c9b2_6c1e_7d41L, number).toString());
        line.set("factSheet", FactSheetWriter.tree(sheet));
        return line.toString();
    }

    private String file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("decisions.ndjson"), lines).toString();
    }

    /** A buyer who is patient, so that some days more are asked for. */
    private static FactSheet asksToWait() {
        String facts =
                """
                {"caseRef": "W-1", "platform": "OWN_STORE", "stage": "CONTACT", "turn": "SELLER", "asOf": "2026-03-10T09:00:00Z",
                 "complaint": {"kind": "NOT_RECEIVED", "demands": ["INFORMATION"]},
                 "buyer": {"refusesToWait": false, "demandsProof": false},
                 "order": {"buyerCountry": "BR", "total": {"amount": "6.90", "currency": "USD"}},
                 "shipment": {"state": "UNTRACKED", "tracked": false, "shippedAt": "2026-01-20T00:00:00Z"}}""";
        return ((FactSheetResult.Read) FactSheetReader.read(facts, FactSheets.NOW)).sheet();
    }

    /** The shipped rules, which now look at the case instead of waiting for the usual time to end. */
    private String changedRules() throws IOException {
        return copied(
                "changed",
                text -> text.replace(
                        "insert( Recommendation.of( Action.WAIT )\n        .until( $eta )\n        .reason( WaitReason.USUAL_TRANSIT )",
                        "insert( Recommendation.of( Action.MONITOR_CASE )"));
    }

    /** The shipped rules with every file changed so. */
    private String copied(String name, UnaryOperator<String> change) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, change.apply(Files.readString(file)));
            }
        }
        return copy.toString();
    }

    private int run(String... args) {
        return Cli.run(args, new PrintWriter(out), new PrintWriter(err));
    }
}
