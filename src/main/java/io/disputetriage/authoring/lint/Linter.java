package io.disputetriage.authoring.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.CsvReader;
import io.disputetriage.format.CsvResult;
import io.disputetriage.format.MessagesReader;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.format.YamlTree;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.rules.drl.RuleLayout;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks over one ruleset. */
public final class Linter {
    /** Of the findings in one rule one is mended at a time. */
    private static final int ROUNDS = 50;

    private static final String ORDER = "policy/order.yaml";

    private final RulesetFiles files;
    private final LintFindings findings = new LintFindings();
    private final Allowances allowances = new Allowances();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<LintedRule> rules = new ArrayList<>();

    private Linter(RulesetFiles files) {
        this.files = files;
    }

    /** Every finding that nobody allowed, sorted by file and line; only of files that can be read at all. */
    public static Result lint(RulesetFiles files) {
        return new Linter(files).result();
    }

    /**
     * The files with everything mended that can be without changing a decision; the same files if they can't be read.
     */
    public static RulesetFiles mended(RulesetFiles files) {
        RulesetFiles now = files;
        for (int round = 0; round < ROUNDS; round++) {
            if (!(lint(now) instanceof Linted linted)) {
                return now;
            }
            Map<String, String> texts = new TreeMap<>(now.texts());
            List<Edit> edits = Edit.oneToARule(
                    linted.findings().stream().map(Finding::mend).toList(), texts);
            texts.replaceAll((file, text) -> Edit.apply(file, text, edits));
            if (edits.isEmpty()
                    || !(RulesetFiles.of(texts) instanceof RulesetFiles.Read read)
                    || lint(read.files()) instanceof Refused) {
                return now;
            }
            now = read.files();
        }
        return now;
    }

    private Result result() {
        rules();
        SortedMap<String, YamlTree> scenarios = scenarios();
        if (!faults.isEmpty()) {
            return new Refused(faults.stream().sorted().toList());
        }
        HeaderChecks.look(rules, findings);
        for (LintedRule rule : rules) {
            ConditionChecks.look(rule, findings);
            MeaningChecks.look(rule, findings);
            ReasonChecks.look(rule, findings);
        }
        PairChecks.look(rules, findings);
        ScenarioChecks.look(scenarios, rules, findings);
        files.texts("", ".drl").forEach(this::layout);
        policy();
        messages();
        return new Linted(allowances.rest(findings.all()).stream()
                .sorted(Comparator.comparing(Finding::diagnostic))
                .toList());
    }

    private void rules() {
        RulesetParser.OutlineResult result = RulesetParser.readOnce(files, PolicyReader.rows(files.texts()));
        if (result instanceof RulesetParser.Refused refused) {
            faults.addAll(refused.diagnostics());
            return;
        }
        ((RulesetParser.Outlined) result)
                .outlines()
                .forEach(rule -> rules.add(new LintedRule(files.texts().get(rule.file()), rule)));
        files.texts("", ".drl").forEach((file, text) -> allowances.rules(file, text, of(file)));
    }

    private void layout(String file, String text) {
        String laidOut = RuleLayout.of(text);
        int differs = Arrays.mismatch(text.toCharArray(), laidOut.toCharArray());
        if (differs >= 0) {
            int line = (int) text.substring(0, differs)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            findings.add(
                    "LNT-171",
                    file,
                    line,
                    0,
                    "The file isn't laid out as rule files are",
                    "Run fmt, which moves words and changes none",
                    List.of(new Edit(file, 0, text.length(), laidOut)));
        }
    }

    private List<LintedRule> of(String file) {
        return rules.stream().filter(rule -> rule.file().equals(file)).collect(Collectors.toList());
    }

    private SortedMap<String, YamlTree> scenarios() {
        SortedMap<String, YamlTree> trees = new TreeMap<>();
        files.texts("", ScenarioChecks.ENDING).forEach((file, text) -> {
            YamlResult result = YamlReader.read(text, file, "SCN-108");
            if (result instanceof YamlResult.Parsed parsed) {
                trees.put(file, parsed.tree());
                allowances.yaml(file, text);
            } else {
                faults.addAll(((YamlResult.Faulty) result).diagnostics());
            }
        });
        return trees;
    }

    private void policy() {
        Optional<JsonNode> order = order();
        order.ifPresent(table -> PolicyChecks.order(table, rules, findings));
        files.texts("", ".csv").forEach((file, text) -> {
            if (PolicyTables.isTable(file) && CsvReader.read(text, file) instanceof CsvResult.Read read) {
                PolicyChecks.table(read.table(), findings);
                if (file.equals(PolicyTables.WORDS)) {
                    PolicyChecks.words(read.table(), findings);
                }
                if (file.equals(PolicyTables.PLAYBOOK_ROWS)) {
                    RowChecks.look(read.table(), order.orElse(MissingNode.getInstance()), rules, findings);
                }
                allowances.csv(file, text);
            }
        });
    }

    /** Those that can be read; what is faulty in them is for {@code check} to complain of. */
    private void messages() {
        files.texts(MessagesReader.FOLDER, ".yaml").forEach((file, text) -> {
            if (MessagesReader.isOurs(file)
                    && !file.equals(MessagesReader.FRAME)
                    && YamlReader.read(text, file) instanceof YamlResult.Parsed parsed) {
                MessageUseChecks.look(file, parsed.tree(), rules, findings);
                allowances.yaml(file, text);
            }
        });
    }

    private Optional<JsonNode> order() {
        String text = files.texts().getOrDefault(ORDER, "");
        return YamlReader.read(text, ORDER) instanceof YamlResult.Parsed parsed
                ? Optional.of(parsed.tree().root())
                : Optional.empty();
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The files were looked over. */
    public record Linted(List<Finding> findings) implements Result {
        public Linted {
            findings = List.copyOf(findings);
        }
    }

    /** Some rule or scenario file can't be read: every fault of its form. */
    public record Refused(List<Diagnostic> diagnostics) implements Result {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
