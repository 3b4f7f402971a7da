package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.format.ChecklistWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every point at which a checklist of evidence is not what is expected of it. */
final class ChecklistCheck {
    private final ObjectNode expected;
    private final ObjectNode found;
    private final List<Mismatch> differences = new ArrayList<>();

    private ChecklistCheck(ObjectNode expected, ObjectNode found) {
        this.expected = expected;
        this.found = found;
    }

    static List<Mismatch> of(ObjectNode expected, Checklist checklist) {
        ChecklistCheck check = new ChecklistCheck(expected, ChecklistWriter.tree(checklist));
        if (checklist.answers().isEmpty()) {
            check.differ("", "an answer with evidence", "no action that hands any in");
        } else {
            check.members();
        }
        return check.differences;
    }

    private void members() {
        Set<String> answers = words(entries(found, "answers").map(answer -> answer.path("action")));
        Set<String> unseen = words(entries(expected, "answers"));
        unseen.removeAll(answers);
        if (!unseen.isEmpty()) {
            differ(" answers", String.join(" ", unseen), String.join(" ", answers));
        }
        like("", "dueAt", expected, found);
        exactly("missing", words(entries(found, "missing")));
        exactly(
                "openGroups",
                found.path("openGroups").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        exactly("untrue", words(entries(found, "untrue")));
        entries(expected, "items").forEach(this::item);
    }

    /** Exactly, because a list that might be longer could not say that nothing is missing. */
    private void exactly(String member, Set<String> there) {
        Set<String> wanted = words(entries(expected, member));
        if (expected.hasNonNull(member) && !wanted.equals(there)) {
            differ(" " + member, list(wanted), list(there));
        }
    }

    private void item(JsonNode wanted) {
        String evidence = wanted.path("evidence").asText();
        Optional<JsonNode> item = entries(found, "items")
                .filter(each -> each.path("evidence").asText().equals(evidence))
                .findFirst();
        if (item.isEmpty()) {
            differ(" items", evidence, list(words(entries(found, "items").map(each -> each.path("evidence")))));
        } else {
            ExpectedChecklistReader.ITEM_KEYS.forEach(member -> like(" " + evidence, member, wanted, item.get()));
        }
    }

    private void like(String place, String member, JsonNode wanted, JsonNode there) {
        if (wanted.has(member) && !Match.matches(wanted.get(member), there.get(member))) {
            differ(place + " " + member, ShortText.value(wanted.get(member)), ShortText.value(there.get(member)));
        }
    }

    private static Stream<JsonNode> entries(JsonNode node, String member) {
        return StreamSupport.stream(node.path(member).spliterator(), false);
    }

    private static Set<String> words(Stream<JsonNode> texts) {
        Set<String> words = new LinkedHashSet<>();
        texts.forEach(text -> words.add(text.asText()));
        return words;
    }

    private static String list(Set<String> words) {
        return words.isEmpty() ? "none" : String.join(" ", words);
    }

    private void differ(String place, String wanted, String there) {
        differences.add(new Mismatch("checklist" + place, wanted, there));
    }
}
