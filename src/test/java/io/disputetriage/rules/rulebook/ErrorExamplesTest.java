package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.MessageLengths;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.OrderTableReader;
import io.disputetriage.format.OrderTableResult;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.Compilation;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows under Avoid has its fault, and what it shows under Prefer has none. */
class ErrorExamplesTest {
    private static final String FILE = "playbooks/example.drl";
    private static final String HEADER =
            "package playbooks.example\n\nimport io.disputetriage.facts.*\nimport io.disputetriage.decision.*\n\n";
    private static final String WORDS = "messages/words.csv";
    private static final Pattern EXAMPLE =
            Pattern.compile("## (Avoid|Prefer)\n\n```(\\w+)\n(.+?)```\n", Pattern.DOTALL);
    private static final RulesetFiles SHIPPED = ShippedFiles.all();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("pages")
    void an_example_is_what_its_page_says(Path page) throws IOException {
        String code = page.getFileName().toString().replace(".md", "");
        Matcher example = EXAMPLE.matcher(Files.readString(page));
        while (example.find()) {
            List<String> found = codes(code, example.group(2), example.group(3));
            if (example.group(2).equals("text")) {
                continue;
            }
            if (example.group(1).equals("Avoid")) {
                assertThat(found).as(example.group(3)).contains(code);
            } else {
                assertThat(found).as(example.group(3)).isEmpty();
            }
        }
    }

    /** RUL-106 is found in the database, SCN-2xx by running a scenario: no file shows them by being read. */
    static Stream<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/errors"))) {
            return pages
                    .filter(page -> page.getFileName().toString().matches("(MSG|POL|RUL-(?!106)|SCN-1|YAM).*"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private List<String> codes(String code, String language, String text) {
        List<Diagnostic> found =
                switch (language) {
                    case "drl" -> rules(code, text.startsWith("package") ? text : HEADER + text);
                    case "csv" ->
                        switch (code) {
                            case "MSG-108" -> phrases(text);
                            case "MSG-110" -> lengths(text);
                            default -> table(text);
                        };
                    case "yaml" ->
                        code.equals("POL-190") ? order(text) : code.startsWith("MSG") ? message(text) : scenarios(text);
                    default -> List.of();
                };
        return found.stream().map(Diagnostic::code).distinct().toList();
    }

    private static List<Diagnostic> rules(String code, String text) {
        RulesetFiles files = Rules.files(Map.of(FILE, text));
        RulesetParser.OutlineResult result = RulesetParser.of(files, PlaybookRows.shipped());
        if (result instanceof RulesetParser.Refused refused) {
            return refused.diagnostics();
        }
        var outlines = ((RulesetParser.Outlined) result).outlines();
        return code.equals("RUL-302")
                ? RuleCompiler.compile(files, outlines, FactSheets.PLATFORMS) instanceof Compilation.Rejected rejected
                        ? rejected.diagnostics()
                        : List.of()
                : RuleCompiler.words(outlines, FactSheets.PLATFORMS);
    }

    private static List<Diagnostic> table(String text) {
        return PolicyReader.read(shippedWith(named(text), text)) instanceof PolicyResult.Refused refused
                ? refused.faults()
                : List.of();
    }

    private static List<Diagnostic> lengths(String text) {
        Map<String, String> texts = shippedWith(named(text), text);
        return MessageLengths.faults(
                ((MessagesReader.Read) MessagesReader.read(texts)).messages(),
                ((PolicyResult.Loaded) PolicyReader.read(texts)).policy(),
                texts);
    }

    private static List<Diagnostic> message(String text) {
        return messages(named(text), text);
    }

    /** The rows in place of those of the same words. */
    private static List<Diagnostic> phrases(String text) {
        List<String> words = text.lines().map(ErrorExamplesTest::word).toList();
        String others = SHIPPED.texts()
                .get(WORDS)
                .lines()
                .filter(line -> !words.contains(word(line)))
                .collect(Collectors.joining("\n", "\n", "\n"));
        return messages(WORDS, text.stripTrailing() + others);
    }

    private static String word(String line) {
        return line.replaceFirst("^([^,]*,[^,]*),.*$", "$1");
    }

    private static List<Diagnostic> messages(String file, String text) {
        return MessagesReader.read(shippedWith(file, text)) instanceof MessagesReader.Faulty faulty
                ? faulty.faults()
                : List.of();
    }

    /** The file that the first line of an example says. */
    private static String named(String text) {
        return text.lines().findFirst().orElseThrow().replace("# ", "");
    }

    private static Map<String, String> shippedWith(String file, String text) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put(file, text);
        return texts;
    }

    private static List<Diagnostic> order(String text) {
        return OrderTableReader.read(text, "policy/order.yaml") instanceof OrderTableResult.Faulty faulty
                ? faulty.diagnostics()
                : List.of();
    }

    private List<Diagnostic> scenarios(String text) {
        try {
            Path file = Files.writeString(folder.resolve("example.scenarios.yaml"), text);
            return ScenarioFiles.read(List.of(file), List.of()).refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
