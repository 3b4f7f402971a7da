package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.format.YamlTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Reads scenario files as strictly as the service reads fact sheets: every fault at once, each at its line. */
final class ScenarioReader {
    static final List<String> SUITE_KEYS = List.of("suite", "asOf", "base", "cases");
    private static final Set<String> NO = Set.of("false", "no", "off", "n", "none", "never", "null");

    static final List<String> CASE_KEYS = List.of("id", "title", "asOf", "given", "payloads", "expect", "todo", "tags");

    private final ScenarioFaults faults;
    private final GivenReader givenReader;
    private final ScenarioNode suiteAsOf;
    private final Map<String, Integer> lineOfId = new HashMap<>();

    private final Function<String, String> beside;

    private ScenarioReader(
            ScenarioFaults faults,
            ScenarioNode base,
            ScenarioNode suiteAsOf,
            List<String> platforms,
            Function<String, String> beside) {
        this.faults = faults;
        this.givenReader = new GivenReader(base, platforms);
        this.suiteAsOf = suiteAsOf;
        this.beside = beside;
    }

    /**
     * Reads one file.
     *
     * @param text of the file
     * @param file how to name it in faults and reports
     * @param platforms those that the rules list; empty: any is taken
     * @param beside the text of a payload file by its name from where this file is; null if there is none
     */
    static ScenarioResult read(String text, String file, List<String> platforms, Function<String, String> beside) {
        YamlResult yaml = YamlReader.read(text, file, "SCN-108");
        if (yaml instanceof YamlResult.Faulty faulty) {
            return new ScenarioResult.Refused(faulty.diagnostics());
        }
        YamlTree tree = ((YamlResult.Parsed) yaml).tree();
        ScenarioFaults faults = new ScenarioFaults(tree);
        ScenarioSuite suite = suite(new ScenarioNode(tree.root(), "", faults), file, platforms, beside);
        List<Diagnostic> found = faults.all();
        return found.isEmpty() ? new ScenarioResult.Read(suite) : new ScenarioResult.Refused(found);
    }

    private static ScenarioSuite suite(
            ScenarioNode root, String file, List<String> platforms, Function<String, String> beside) {
        ScenarioNode nothing = new ScenarioNode(MissingNode.getInstance(), "", root.faults());
        boolean bare = root.node().isArray();
        ScenarioNode top = bare ? nothing : root.withKeys(SUITE_KEYS);
        ScenarioNode cases = bare ? root : top.at("cases");
        if (cases.isAbsent()) {
            root.faults().missing("", "The list of cases", "cases: [...]");
        }
        ScenarioReader reader = new ScenarioReader(root.faults(), top.at("base"), top.at("asOf"), platforms, beside);
        List<Scenario> scenarios = new ArrayList<>();
        cases.entries().forEach(entry -> scenarios.add(reader.scenario(entry.withKeys(CASE_KEYS))));
        String name = Objects.requireNonNullElse(top.at("suite").text(), nameOf(file));
        return new ScenarioSuite(name, file, scenarios);
    }

    private Scenario scenario(ScenarioNode entry) {
        String id = id(entry);
        String title = Objects.requireNonNullElse(entry.at("title").text(), id);
        String todo = entry.at("todo").isAbsent() ? null : todo(entry.at("todo"));
        List<String> tags = entry.at("tags").texts();
        Expectation expect = ExpectationReader.read(entry.at("expect"));
        Given given = todo == null ? given(entry, id, expect) : new Given.Unread();
        return new Scenario(id, title, entry.line(), todo, tags, given, expect);
    }

    /** Why the case waits; null: it runs. A word for no isn't a reason, and would skip the case for nobody knows what. */
    private String todo(ScenarioNode todo) {
        if (todo.node().isBoolean()) {
            return todo.flag() ? "true" : null;
        }
        String why = todo.node().asText();
        if (!todo.node().isTextual() || NO.contains(why.strip().toLowerCase(Locale.ROOT))) {
            faults.wrongForm(
                    todo.pointer(), "a text that says what is missing; without it, or with false, the case runs");
        }
        return why;
    }

    private String id(ScenarioNode entry) {
        String id = entry.at("id").text();
        if (id == null) {
            faults.missing(entry.pointer(), "The id of the case", "id: inside-usual-transit");
            return "case " + entry.pointer();
        }
        Integer first = lineOfId.putIfAbsent(id, entry.line());
        if (first != null) {
            faults.repeated(entry.at("id").pointer(), id, first);
        }
        return id;
    }

    private Given given(ScenarioNode entry, String id, Expectation expect) {
        ScenarioNode stated = entry.at("asOf").isAbsent() ? suiteAsOf : entry.at("asOf");
        if (stated.isAbsent()) {
            faults.missing(
                    entry.pointer(),
                    "The instant of evaluation",
                    "Scenarios never depend on the clock: asOf: 2026-03-10T09:00:00Z");
        }
        Instant evaluated = Objects.requireNonNullElse(stated.instant(), Instant.EPOCH);
        return entry.at("payloads").isAbsent()
                ? givenReader.read(entry.at("given"), id, evaluated, expect.problem())
                : givenReader.payloads(entry.at("payloads"), entry.at("given"), id, evaluated, beside);
    }

    private static String nameOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(ScenarioSuite.ENDING)
                ? name.substring(0, name.length() - ScenarioSuite.ENDING.length())
                : name;
    }
}
