package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** A column is the same thing, a number of UTF-16 units, whatever file the fault is in and whatever shows it. */
class ColumnsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;

    @BeforeTry
    void make() throws IOException {
        folder = Files.createTempDirectory("columns");
    }

    @AfterTry
    void remove() throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 12)
    void a_fault_has_its_column_in_utf_16_units_in_every_kind_of_file_and_report(@ForAll("texts") String before)
            throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Path scenarios = rules.resolve("playbooks/mini.scenarios.yaml");
        String rule = "/* " + before + " */ brokenWord";
        String key = "cases: [{id: a, title: \"" + before + "\", gvien: {a: b}}]";
        Files.writeString(rules.resolve("playbooks/mini.drl"), "package playbooks.mini\n" + rule + "\n");
        Files.writeString(scenarios, key);
        place("check", rules, rules.resolve("playbooks/mini.drl"), 2, 1 + rule.indexOf("brokenWord"));
        place("check", rules, scenarios, 1, 1 + key.indexOf("gvien"));
    }

    /** What is wrong with a line that holds such texts before it. */
    enum Slip {
        SYNTAX("check", "cases: [\"%s\" }", "}"),
        COMMENT("lint", "suite: \"%s\" # lint:allow LNT-151", "# lint");

        private final String command;
        private final String line;
        private final String wrong;

        Slip(String command, String line, String wrong) {
            this.command = command;
            this.line = line;
            this.wrong = wrong;
        }
    }

    @Property(tries = 24)
    void a_slip_in_yaml_has_its_column_in_utf_16_units(@ForAll Slip slip, @ForAll("texts") String before)
            throws IOException {
        Path rules = MiniRules.in(folder.resolve("rules"));
        Path scenarios = rules.resolve("playbooks/mini.scenarios.yaml");
        String line = slip.line.formatted(before);
        Files.writeString(scenarios, "# \uD83D\uDE00\n" + line + "\n" + Files.readString(scenarios));
        place(slip.command, rules, scenarios, 2, 1 + line.indexOf(slip.wrong));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "e\u0301", "\uD83D\uDE00", "\uD83D\uDC69\uD83D\uDCBB", "\uD840\uDC00", "\u4E2D")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static void place(String command, Path rules, Path file, int line, int column) throws IOException {
        assertThat(run(command, rules, "text")).contains(file + ":" + line + ":" + column + ": ");
        assertThat(run(command, rules, "github")).contains("file=" + file + ",line=" + line + ",col=" + column + ",");
        assertThat(JSON.readTree(run(command, rules, "json")).get("findings"))
                .as("json")
                .anyMatch(finding -> finding.get("file").asText().equals(file.toString())
                        && finding.get("line").asInt() == line
                        && finding.get("column").asInt() == column);
        JsonNode run = JSON.readTree(run(command, rules, "sarif")).at("/runs/0");
        assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
        assertThat(run.findValues("region"))
                .as("sarif")
                .anyMatch(region -> region.get("startLine").asInt() == line
                        && region.path("startColumn").asInt() == column);
    }

    private static String run(String command, Path rules, String format) {
        StringWriter out = new StringWriter();
        List<String> args = List.of(command, rules.toString(), "--format", format);
        PrintWriter writer = new PrintWriter(out);
        Cli.run(args.toArray(String[]::new), writer, writer);
        return out.toString();
    }
}
