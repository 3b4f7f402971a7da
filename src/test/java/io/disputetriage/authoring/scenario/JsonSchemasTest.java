package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.disputetriage.ShippedFiles;
import io.disputetriage.format.CsvReader;
import io.disputetriage.format.CsvResult;
import io.disputetriage.format.JsonSchemas;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.policy.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas take what the readers take, and refuse the slips of the pen that an editor should show. */
class JsonSchemasTest {
    /** Names of texts that happen to be in capitals. */
    private static final Set<String> FREE = Set.of("platformReason", "carrier", "signedBy", "title", "group", "word");

    private static final List<String> PLATFORMS =
            PolicyReader.platforms(ShippedFiles.all().texts());
    private static final Path COPIES = Path.of("src/docs/schemas");
    private static final Map<String, String> SCHEMAS = Map.of(
            "fact-sheet", JsonSchemas.factSheet(PLATFORMS),
            "scenarios", ScenarioSchema.of(PLATFORMS),
            "order", JsonSchemas.order(),
            "policy", JsonSchemas.policy(PLATFORMS),
            "message", JsonSchemas.message(),
            "frame", JsonSchemas.frame());
    private static final Schema SHEET = compiled("fact-sheet");
    private static final Schema SCENARIOS = compiled("scenarios");
    private static final Schema ORDER = compiled("order");
    private static final Schema POLICY = compiled("policy");
    private static final Map<String, Schema> OF_YAML =
            Map.of("order", ORDER, "scenarios", SCENARIOS, "message", compiled("message"), "frame", compiled("frame"));

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet", "scenarios", "order", "policy", "message", "frame"})
    void the_copies_for_editors_are_what_the_program_prints(String name) throws IOException {
        Path copy = COPIES.resolve(name + ".schema.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(COPIES);
            Files.writeString(copy, SCHEMAS.get(name));
        }

        assertThat(copy).content().isEqualTo(SCHEMAS.get(name));
    }

    @ParameterizedTest
    @MethodSource("yamlFiles")
    void every_yaml_file_of_the_rules_names_its_schema_and_keeps_to_it(Path file) throws IOException {
        String text = Files.readString(file);
        String line = text.lines().findFirst().orElseThrow();
        assertThat(line).startsWith("# yaml-language-server: $schema=");
        Path named = file.resolveSibling(line.substring(line.indexOf('=') + 1)).normalize();

        assertThat(named).isEqualTo(COPIES.resolve(subject(file) + ".schema.json"));
        assertThat(faults(OF_YAML.get(subject(file)), tree(text))).isEmpty();
    }

    @Test
    void the_example_of_a_fact_sheet_keeps_to_its_schema() throws IOException {
        String example = Files.readString(Path.of("src/docs/examples/not-received.json"));

        assertThat(SHEET.validate(example, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_shipped_tables_keep_to_their_schema() {
        assertThat(faults(POLICY, tables())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PAYPAL, PAYPALL",
        "NOT_RECEIVED, NOT_RECIEVED",
        "caseRef, caseref",
        "2026-03-10T09:00:00Z, 2026-03-10 09:00",
        "18.90, '18,90'",
        "USD, usd",
        "'\"BR\"', '\"BRA\"'",
        "false, '\"no\"'",
        "SHIPMENT_RECEIPT, RECEIPT",
        "shippedAt, sentAt"
    })
    void a_slip_in_a_fact_sheet_is_refused(String right, String wrong) throws IOException {
        String example = Files.readString(Path.of("src/docs/examples/not-received.json"));
        assertThat(example).contains(right);

        assertThat(SHEET.validate(example.replaceFirst(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_misspelt_name_or_word_anywhere_in_a_scenario_is_refused() throws IOException {
        Random random = new Random(1);
        for (Path file :
                yamlFiles().filter(path -> subject(path).equals("scenarios")).toList()) {
            JsonNode root = tree(Files.readString(file));
            List<Runnable> slips = new ArrayList<>();
            slips(root, "", slips);
            slips.get(random.nextInt(slips.size())).run();

            assertThat(faults(SCENARIOS, root)).as(file + "\n" + root).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD_SHIPMENT, HOLD",
        "'timing: NOW', 'timing: SOON'",
        "ACCOUNT_REPORTED, ACCOUNT",
        "'name: stop and think', 'nam: stop and think'"
    })
    void a_slip_in_the_order_is_refused(String right, String wrong) throws IOException {
        String order = Files.readString(Path.of("rules/policy/order.yaml"));
        assertThat(order).contains(right);

        assertThat(faults(ORDER, tree(order.replace(right, wrong)))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'topic: PICKUP', 'topic: PICK_UP'",
        "'audience: BUYER', 'audience: PURCHASER'",
        "'subject:', 'subjects:'",
        "'joined: true', 'joined: yes please'",
        "'unless: [shipment.pickupPlace]', 'unless: [shipment.place]'",
        "'    pt: ', '    pr: '"
    })
    void a_slip_in_a_message_is_refused(String right, String wrong) throws IOException {
        String message = Files.readString(Path.of("rules/messages/notify-buyer-pickup.yaml"));
        assertThat(message).contains(right);

        assertThat(faults(OF_YAML.get("message"), tree(message.replace(right, wrong))))
                .isNotEmpty();
    }

    @Test
    void a_frame_without_one_of_the_audiences_is_refused() throws IOException {
        String frame = Files.readString(Path.of("rules/messages/frame.yaml"));

        assertThat(faults(OF_YAML.get("frame"), tree(frame.replace("\nCARRIER:", "\nCOURIER:"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "T-01, R, true",
        "EU27-VAT, P/R, true",
        "t-01, R, false",
        "TOOLONG-ABCDEFGHIJKLM, R, false",
        "T-01, G, false"
    })
    void rows_of_the_team_keep_to_the_schema_as_they_do_to_the_reader(String row, String type, boolean sound) {
        ObjectNode tables = tables();
        tables.putArray("policy/playbook-rows.csv")
                .addObject()
                .put("row", row)
                .put("type", type)
                .put("source", "Contract")
                .put("summary", "Ask first");

        assertThat(faults(POLICY, tables).isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest
    @CsvSource({
        "policy/transit-days.csv, untracked_post, many",
        "policy/transit-days.csv, country, Brazil",
        "policy/transit-days.csv, from, 1.1.2026",
        "policy/transit-days.csv, source, ''",
        "policy/platforms.csv, platform, PayPal",
        "policy/platforms.csv, evidence_once, maybe",
        "policy/partial-refund.csv, ceiling, 1.5",
        "policy/settings.csv, name, waitDays",
        "policy/response-times.csv, unit, WEEKS",
        "policy/value-limits.csv, limit, twenty"
    })
    void a_slip_in_a_table_is_refused(String file, String column, String wrong) {
        ObjectNode tables = tables();
        ((ObjectNode) tables.path(file).path(0)).put(column, wrong);

        assertThat(faults(POLICY, tables)).isNotEmpty();
    }

    /** What the schema of a file is called. */
    private static String subject(Path file) {
        if (file.startsWith("rules/messages") && !file.toString().endsWith(".scenarios.yaml")) {
            return file.endsWith("frame.yaml") ? "frame" : "message";
        }
        return file.endsWith("order.yaml") ? "order" : "scenarios";
    }

    /** The declared gaps are read by one command, which checks them itself. */
    static Stream<Path> yamlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ShippedRules.FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("gaps.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Every name of an object and every word in capitals, but for values that a decision or a fact sheet may hold freely. */
    private static void slips(JsonNode node, String path, List<Runnable> slips) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (path.matches(".*/(params|derived|responseDue)")) {
                continue;
            }
            slips.add(() -> {
                ((ObjectNode) node).remove(name);
                ((ObjectNode) node).set(name + "x", value);
            });
            if (value.asText().matches("[A-Z_]{4,}") && !path.endsWith("withheld") && !FREE.contains(name)) {
                slips.add(() -> ((ObjectNode) node).put(name, value.asText() + "X"));
            }
            slips(value, path + "/" + name, slips);
        }
        if (node.isArray()) {
            node.forEach(entry -> slips(entry, path, slips));
        }
    }

    private static ObjectNode tables() {
        ObjectNode tables = JsonNodeFactory.instance.objectNode();
        ShippedRules.FILES.texts("policy/", ".csv").forEach((file, text) -> {
            Table table = ((CsvResult.Read) CsvReader.read(text, file)).table();
            table.lines().forEach(line -> {
                ObjectNode row = tables.withArrayProperty(file).addObject();
                for (int i = 0; i < table.columns().size(); i++) {
                    row.put(table.columns().get(i), line.cells().get(i));
                }
            });
        });
        return tables;
    }

    private static JsonNode tree(String yaml) {
        return ((YamlResult.Parsed) YamlReader.read(yaml, "test")).tree().root();
    }

    private static List<String> faults(Schema schema, JsonNode node) {
        return schema.validate(node.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema compiled(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(SCHEMAS.get(name));
    }
}
