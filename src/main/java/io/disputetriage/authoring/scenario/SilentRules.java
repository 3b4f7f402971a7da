package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.CaseExplanation;
import io.disputetriage.rules.evaluator.CaseExplanation.RuleResult;
import io.disputetriage.rules.evaluator.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the rules that stayed silent where a scenario expects to hear them. */
final class SilentRules {
    /** How many are shown for one thing that is missing: the nearest. */
    private static final int NEAREST = 3;

    private final Map<String, String> wordOf = new HashMap<>();

    SilentRules(List<Rule> rules) {
        rules.forEach(rule -> wordOf.put(rule.id(), rule.insertion().word()));
    }

    /** For each action, word and row that is missing from an answer: the rules that have it and didn't fire, the nearest first. */
    List<Silence> of(Expectation expect, ObjectNode answer, CaseExplanation explanation) {
        List<Silence> silent = new ArrayList<>();
        Set<String> rows = ShownRows.of(answer);
        missing(expect, answer)
                .forEach(word ->
                        add(silent, word, explanation, rule -> word.equals(wordOf.getOrDefault(rule.id(), ""))));
        expect.playbook().stream()
                .filter(row -> !rows.contains(row))
                .forEach(row ->
                        add(silent, row, explanation, rule -> rule.playbook().contains(row)));
        return silent;
    }

    private static void add(
            List<Silence> silent, String expected, CaseExplanation explanation, Predicate<RuleResult> concerned) {
        Stream.concat(explanation.unknown().stream(), explanation.blocked().stream())
                .filter(concerned)
                .sorted(Comparator.comparingLong(rule -> rule.constraints().size() - rule.count(Truth.TRUE)))
                .limit(NEAREST)
                .forEach(rule -> silent.add(Silence.of(expected, rule)));
    }

    private static Set<String> missing(Expectation expect, ObjectNode answer) {
        Set<String> missing = new LinkedHashSet<>();
        List<JsonNode> found = entries(answer, "actions").toList();
        for (ObjectNode wanted : expect.actions()) {
            if (found.stream().noneMatch(entry -> Match.matches(wanted, entry))) {
                missing.add(wanted.path("action").asText());
            }
        }
        List<String> drafted =
                expect.drafts().stream().map(draft -> draft.action().name()).toList();
        List<String> answered =
                entries(expect.checklist(), "answers").map(JsonNode::asText).toList();
        for (String word : Stream.of(drafted, answered).flatMap(List::stream).toList()) {
            if (found.stream().noneMatch(entry -> entry.path("action").asText().equals(word))) {
                missing.add(word);
            }
        }
        for (String key : List.of("advice", "impact", "warnings")) {
            Set<String> words = new LinkedHashSet<>(expect.kinds().getOrDefault(key, List.of()));
            entries(answer, key)
                    .forEach(entry -> words.remove(entry.path("kind").asText()));
            missing.addAll(words);
        }
        return missing;
    }

    private static Stream<JsonNode> entries(ObjectNode answer, String key) {
        return StreamSupport.stream(answer.path(key).spliterator(), false);
    }
}
