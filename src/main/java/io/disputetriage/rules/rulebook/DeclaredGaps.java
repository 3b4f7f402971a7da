package io.disputetriage.rules.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.format.YamlTree;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The gaps that are there on purpose, from {@code gaps.yaml} of the ruleset. */
public final class DeclaredGaps {
    public static final String FILE = "gaps.yaml";
    private static final String FAULT = "GAP-109";
    private static final List<String> KEYS = List.of("gap", "facts", "rules", "guards", "reason");
    private static final List<String> CODES =
            Arrays.stream(GapForm.values()).map(GapForm::code).toList();

    private final List<Entry> entries = new ArrayList<>();
    private final List<Diagnostic> faults = new ArrayList<>();

    private DeclaredGaps() {}

    /** @param yaml null: no such file, so none is declared */
    static DeclaredGaps read(String yaml) {
        DeclaredGaps declared = new DeclaredGaps();
        YamlResult result = yaml == null ? null : YamlReader.read(yaml, FILE, FAULT);
        if (result instanceof YamlResult.Faulty faulty) {
            declared.faults.addAll(faulty.diagnostics());
        } else if (result instanceof YamlResult.Parsed parsed) {
            declared.entries(parsed.tree());
        }
        return declared;
    }

    /** What is wrong with the file by itself, in its order. */
    List<Diagnostic> faults() {
        return faults;
    }

    /** What in it is about rules that there are none of. */
    List<Diagnostic> faults(List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        List<Diagnostic> none = new ArrayList<>();
        for (Entry entry : entries) {
            entry.rules().stream()
                    .filter(rule -> ids.stream().noneMatch(id -> Entry.fits(rule, id)))
                    .forEach(rule -> none.add(Diagnostic.error(
                            FAULT, FILE, entry.line(), "No rule is called " + rule, Suggestion.hint(rule, ids))));
        }
        return none;
    }

    List<Entry> entries() {
        return entries;
    }

    private void entries(YamlTree tree) {
        if (!tree.root().isArray()) {
            faults.add(
                    tree.error(FAULT, "", "The file is not a list of gaps", "- {gap: GAP-101, facts: {…}, reason: …}"));
            return;
        }
        for (int i = 0; i < tree.root().size(); i++) {
            entry(tree, tree.root().get(i), "/" + i);
        }
    }

    private void entry(YamlTree tree, JsonNode node, String at) {
        int before = faults.size();
        for (String key : keys(node)) {
            if (!KEYS.contains(key)) {
                faults.add(tree.error(FAULT, at + "/" + key, "An entry has no " + key, Suggestion.hint(key, KEYS)));
            }
        }
        String code = node.path("gap").asText();
        if (!CODES.contains(code)) {
            faults.add(tree.error(FAULT, at + "/gap", "There is no gap " + code, Suggestion.hint(code, CODES)));
        }
        if (!node.path("reason").isTextual() || node.path("reason").asText().isBlank()) {
            faults.add(tree.error(FAULT, at, "The entry gives no reason", "Say in a sentence why this gap is meant"));
        }
        Map<String, List<String>> facts = new TreeMap<>();
        for (String path : keys(node.path("facts"))) {
            if (!SheetPaths.ALL.contains(path)) {
                faults.add(tree.error(
                        FAULT,
                        at + "/facts/" + path,
                        "A fact sheet has no fact " + path,
                        Suggestion.hint(path, SheetPaths.ALL)));
            }
            JsonNode value = node.path("facts").path(path);
            facts.put(path, value.isArray() ? words(value) : List.of(value.asText()));
        }
        if (faults.size() == before) {
            entries.add(new Entry(
                    code,
                    facts,
                    words(node.path("rules")),
                    words(node.path("guards")),
                    tree.place(at).line()));
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    /**
     * One entry.
     *
     * @param facts that a gap has, among others, each with one of the words
     * @param rules each the id of a rule of the gap; {@code *} stands for any letters
     * @param guards if there are any, the gap has some of them and no others
     * @param line in the file, from 1
     */
    public record Entry(
            String code, Map<String, List<String>> facts, List<String> rules, List<String> guards, int line) {
        public Entry {
            facts = Map.copyOf(facts);
            rules = List.copyOf(rules);
            guards = List.copyOf(guards);
        }

        /** Whether it declares a gap of this form, with these facts, rules and guards. */
        public boolean covers(GapForm form, Map<String, String> known, List<String> concerned, List<String> settling) {
            return form.code().equals(code)
                    && facts.entrySet().stream()
                            .allMatch(fact -> fact.getValue().contains(known.getOrDefault(fact.getKey(), "unknown")))
                    && rules.stream().allMatch(rule -> concerned.stream().anyMatch(id -> fits(rule, id)))
                    && (guards.isEmpty() || guards.containsAll(settling));
        }

        private static boolean fits(String rule, String id) {
            StringBuilder pattern = new StringBuilder();
            for (String part : rule.split("\\*", -1)) {
                pattern.append(pattern.isEmpty() ? "" : ".*").append(java.util.regex.Pattern.quote(part));
            }
            return id.matches(pattern.toString());
        }
    }
}
