package io.disputetriage.authoring.scenario;

import io.disputetriage.CompiledOnce;
import io.disputetriage.ShippedFiles;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.Table;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of this repository and their scenarios, read and compiled once for all tests. */
final class ShippedRules {
    static final Path FOLDER = Path.of("rules");
    static final RulesetFiles FILES = ShippedFiles.all();
    static final Rulebook RULEBOOK = CompiledOnce.of(FILES);
    static final List<ScenarioSuite> SUITES = suites();

    private ShippedRules() {}

    /** The facts of policy/questions.csv whose row has a word in a column. */
    static Set<String> questions(String column, String word) {
        Table questions = PolicyReader.tables(FILES.texts()).get("policy/questions.csv");
        int place = questions.columns().indexOf(column);
        return questions.lines().stream()
                .filter(line -> line.cells().get(place).equals(word))
                .map(line -> line.cells().get(0))
                .collect(Collectors.toSet());
    }

    private static List<ScenarioSuite> suites() {
        ScenarioFiles read = ScenarioFiles.read(List.of(FOLDER), List.of());
        if (!read.refused().isEmpty()) {
            throw new AssertionError(lines(read.refused()));
        }
        return read.suites().stream()
                .map(suite -> suite.read(RULEBOOK.policy()))
                .toList();
    }

    private static String lines(List<?> diagnostics) {
        return String.join("\n", diagnostics.stream().map(Object::toString).toList());
    }
}
