package io.disputetriage.authoring.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.disputetriage.format.YamlTree;
import io.disputetriage.rules.drl.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Scenarios that show less than they seem to, and rules that none of them shows. */
final class ScenarioChecks {
    static final String ENDING = ".scenarios.yaml";

    private final SortedMap<String, YamlTree> files;
    private final LintFindings findings;
    private final Set<String> shown = new HashSet<>();

    private ScenarioChecks(SortedMap<String, YamlTree> files, LintFindings findings) {
        this.files = files;
        this.findings = findings;
    }

    static void look(SortedMap<String, YamlTree> files, List<LintedRule> rules, LintFindings findings) {
        ScenarioChecks checks = new ScenarioChecks(files, findings);
        files.forEach(checks::file);
        checks.beside(rules);
        rules.stream().filter(rule -> !checks.isShown(rule)).forEach(checks::unseen);
    }

    private void file(String file, YamlTree tree) {
        String list = tree.root().isArray() ? "" : "/cases";
        Map<String, String> titles = new HashMap<>();
        for (int i = 0; i < tree.root().at(list).size(); i++) {
            String pointer = list + "/" + i;
            JsonNode each = tree.root().at(pointer);
            String id = each.path("id").asText();
            title(tree, pointer, each, titles.putIfAbsent(each.path("title").asText(), id), file);
            todo(tree, pointer, each, file);
            expectation(tree, pointer, each, file);
            each.path("expect").path("playbook").forEach(row -> shown.add(row.asText()));
        }
    }

    private void title(YamlTree tree, String pointer, JsonNode each, String earlier, String file) {
        String title = each.path("title").asText();
        if (title.isBlank() || title.equals(each.path("id").asText())) {
            add("LNT-153", file, tree, pointer, "The case has no title", "Say in one sentence what it shows");
        } else if (earlier != null) {
            add(
                    "LNT-154",
                    file,
                    tree,
                    pointer + "/title",
                    "The case has the title of " + earlier,
                    "What differs is what the title should say");
        }
    }

    private static boolean waits(JsonNode each) {
        return each.hasNonNull("todo") && !BooleanNode.FALSE.equals(each.path("todo"));
    }

    private void todo(YamlTree tree, String pointer, JsonNode each, String file) {
        if (waits(each)
                && (!each.path("todo").isTextual() || each.path("todo").asText().isBlank())) {
            add(
                    "LNT-156",
                    file,
                    tree,
                    pointer + "/todo",
                    "Nobody can tell what is to do here",
                    "Say what is missing: todo: wait for the carrier's limits");
        }
    }

    private void expectation(YamlTree tree, String pointer, JsonNode each, String file) {
        boolean anything = false;
        for (Map.Entry<String, JsonNode> field : each.path("expect").properties()) {
            boolean says = field.getValue().isContainerNode()
                    ? !field.getValue().isEmpty()
                    : !field.getValue().isNull() && !field.getValue().equals(BooleanNode.FALSE);
            anything |= says && !field.getKey().equals("unordered");
        }
        if (!anything && !waits(each)) {
            add(
                    "LNT-155",
                    file,
                    tree,
                    pointer,
                    "The case expects nothing, and so it always passes",
                    "Name an action that must come, or one that must not");
        }
    }

    private void beside(List<LintedRule> rules) {
        Map<String, Token> ruleFiles = new HashMap<>();
        rules.forEach(rule -> ruleFiles.putIfAbsent(rule.file(), rule.header().rule()));
        List<String> sorted = new ArrayList<>(ruleFiles.keySet());
        sorted.sort(null);
        for (String file : sorted) {
            String wanted = file.replace(".drl", ENDING);
            if (!files.containsKey(wanted)) {
                Token place = ruleFiles.get(file);
                findings.add(
                        "LNT-151",
                        file,
                        place.line(),
                        place.column(),
                        "No scenarios stand beside this file",
                        "Add " + wanted);
            }
        }
        files.forEach((file, tree) -> {
            if (file.startsWith("playbooks/") && !ruleFiles.containsKey(file.replace(ENDING, ".drl"))) {
                add(
                        "LNT-152",
                        file,
                        tree,
                        "",
                        "No rules stand beside these scenarios",
                        "Name the file after its rules, or move it out of playbooks/");
            }
        });
    }

    private boolean isShown(LintedRule rule) {
        return rule.outline().playbook().stream().anyMatch(shown::contains);
    }

    private void unseen(LintedRule rule) {
        findings.add(
                "LNT-157",
                rule,
                rule.header().rule(),
                "No scenario expects a row of this rule",
                "Add a case with playbook: [" + String.join(", ", rule.outline().playbook()) + "]");
    }

    private void add(String code, String file, YamlTree tree, String pointer, String message, String hint) {
        YamlTree.Place place = tree.place(pointer);
        findings.add(code, file, place.line(), place.column(), message, hint);
    }
}
