package io.disputetriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.Trial;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The scenarios of the shipped rules notice small changes: of every eighth rule in {@code verify}, of all of them in {@code -Psoak}. */
class MutationScoreTest {
    private static final int STRIDE = Integer.getInteger("checks.scale", 1) == 1 ? 16 : 1;
    /** Fewer changes of a file say too little about it: one that goes unnoticed would weigh too much. */
    private static final int ENOUGH = 40;

    @Test
    void the_scenarios_notice_nine_of_ten_small_changes_of_the_shipped_rules_and_four_of_five_in_each_file() {
        Path folder = Path.of("rules");
        Rulebook rulebook = ((Rulebook.Ready)
                        RulebookLoader.interpreted(((RulesetFiles.Read) RulesetFiles.read(folder)).files()))
                .rulebook();
        Mutation mutation = Mutation.of(
                rulebook,
                Trial.of(ScenarioFiles.read(List.of(folder), List.of()).suites(), rulebook.policy()));
        Set<String> sample = sample(rulebook.outlines());

        MutationReport report = mutation.run(rule -> sample.contains(rule.id()), tried -> {});

        assertThat(mutation.failing()).isEmpty();
        assertThat(report.changes()).hasSizeGreaterThan(2_500 / STRIDE);
        assertThat(report.count(MutantStatus.Equivalent.class))
                .as("changes that are not counted")
                .isLessThan(report.changes().size() / 10);
        assertThat(report.score())
                .as(() -> report.survivors().stream()
                        .map(change -> change.file() + ":" + change.line() + " " + change.text())
                        .collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo(0.90);
        assertThat(byFile(report).values())
                .filteredOn(file -> file.changes().size() >= ENOUGH)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.score())
                        .as(file.changes().get(0).file())
                        .isGreaterThanOrEqualTo(0.80));
    }

    private static Map<String, MutationReport> byFile(MutationReport report) {
        return report.changes().stream()
                .collect(Collectors.groupingBy(
                        MutationReport.Change::file,
                        Collectors.collectingAndThen(Collectors.toList(), MutationReport::new)));
    }

    private static Set<String> sample(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .filter(i -> i % STRIDE == 0)
                .mapToObj(i -> rules.get(i).id())
                .collect(Collectors.toSet());
    }
}
