package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Every point at which an answer, in the shape of the contract, is not what is expected of it. */
final class ExpectationCheck {
    private final Expectation expect;
    private final ObjectNode answer;
    private final List<Mismatch> differences = new ArrayList<>();

    private ExpectationCheck(Expectation expect, ObjectNode answer) {
        this.expect = expect;
        this.answer = answer;
    }

    static List<Mismatch> of(Expectation expect, ObjectNode answer, DecisionAdditions additions) {
        List<Mismatch> all = new ArrayList<>(ofDecision(expect, answer));
        all.addAll(DraftCheck.of(expect.drafts(), additions::drafts));
        if (!expect.checklist().isEmpty()) {
            all.addAll(ChecklistCheck.of(expect.checklist(), additions.checklist()));
        }
        return List.copyOf(all);
    }

    /** The same without a look at drafts and checklist. */
    static List<Mismatch> ofDecision(Expectation expect, ObjectNode answer) {
        ExpectationCheck comparison = new ExpectationCheck(expect, answer);
        comparison.values();
        comparison.actions();
        comparison.lists();
        comparison.ruleErrors();
        return List.copyOf(comparison.differences);
    }

    private void values() {
        expect.values().properties().forEach(field -> {
            JsonNode found = answer.path(field.getKey());
            if (field.getValue().isObject()) {
                field.getValue().properties().stream()
                        .filter(inner -> !Match.matches(inner.getValue(), found.get(inner.getKey())))
                        .forEach(inner -> differ(
                                field.getKey() + " " + inner.getKey(),
                                ShortText.value(inner.getValue()),
                                ShortText.value(found.get(inner.getKey()))));
            } else if (!Match.matches(field.getValue(), found)) {
                differ(field.getKey(), ShortText.value(field.getValue()), ShortText.value(found));
            }
        });
    }

    private void actions() {
        List<JsonNode> found = entries("actions");
        ActionOrder order = expect.unordered()
                ? ActionOrder.inAnyOrder(expect.actions(), found)
                : ActionOrder.inOrder(expect.actions(), found);
        differences.addAll(order.missing());
        if (expect.only()) {
            differences.addAll(order.surplus());
        }
        for (JsonNode entry : found) {
            String word = entry.path("action").asText();
            int rank = entry.path("rank").asInt();
            expect.neverActions().stream()
                    .filter(never -> never.name().equals(word))
                    .forEach(never -> differ("neverActions", "no " + never, ShortText.decided(entry)));
            expect.notBeforeRank().forEach((action, earliest) -> {
                if (action.name().equals(word) && rank < earliest) {
                    differ("notBeforeRank", action + " at rank " + earliest + " or later", "it at rank " + rank);
                }
            });
        }
    }

    private void lists() {
        expect.kinds().forEach((key, wanted) -> contained(key, wanted, words(key, "kind")));
        contained("playbook", expect.playbook(), ShownRows.of(answer));
        contained("questions", expect.questions(), words("questions", "fact"));
        never("neverAdvice", words("advice", "kind"));
        never("neverWarnings", words("warnings", "kind"));
        never("neverQuestions", words("questions", "fact"));
        if (!expect.neverRules().isEmpty()) {
            Set<String> rules = new TreeSet<>(answer.findValuesAsText("rule"));
            expect.neverRules().stream()
                    .filter(rules::contains)
                    .forEach(never -> differ("neverRules", "no " + never, "it"));
        }
        expect.withheld().stream()
                .filter(wanted -> !Match.contains(answer.path("withheld"), wanted))
                .forEach(wanted -> differ("withheld", ShortText.value(wanted), withheld()));
    }

    private void never(String key, Set<String> found) {
        expect.never().get(key).stream().filter(found::contains).forEach(never -> differ(key, "no " + never, "it"));
    }

    private void contained(String key, List<String> wanted, Set<String> found) {
        List<String> missing =
                wanted.stream().filter(word -> !found.contains(word)).toList();
        if (!missing.isEmpty()) {
            differ(key, String.join(" ", missing), found.isEmpty() ? "none" : String.join(" ", found));
        }
    }

    /** A rule that failed is never a pass, unless the scenario is about just that. */
    private void ruleErrors() {
        if (!expect.kinds().getOrDefault("warnings", List.of()).contains("RULE_ERROR")) {
            entries("warnings").stream()
                    .filter(warning -> warning.path("kind").asText().equals("RULE_ERROR"))
                    .flatMap(warning -> warning.findValues("text").stream())
                    .forEach(text -> differ("rules", "no rule error", text.asText()));
        }
    }

    private String withheld() {
        List<String> found = entries("withheld").stream()
                .map(entry -> entry.path("action").asText() + " by "
                        + entry.path("by").asText()
                        + (entry.path("missing").isEmpty()
                                ? ""
                                : " for want of " + ShortText.value(entry.path("missing"))))
                .toList();
        return found.isEmpty() ? "none" : String.join(", ", found);
    }

    private List<JsonNode> entries(String key) {
        return StreamSupport.stream(answer.path(key).spliterator(), false).toList();
    }

    private Set<String> words(String list, String key) {
        Set<String> words = new TreeSet<>();
        entries(list).forEach(entry -> words.add(entry.path(key).asText()));
        return words;
    }

    private void differ(String what, String expected, String found) {
        differences.add(new Mismatch(what, expected, found));
    }
}
