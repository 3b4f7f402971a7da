package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.AnswerEvidence;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code checklist}: words of the checklist's JSON, with answers and groups by their names. */
final class ExpectedChecklistReader {
    static final List<String> KEYS = List.of("answers", "dueAt", "missing", "openGroups", "untrue", "items");
    static final List<String> ITEM_KEYS = List.of("evidence", "level", "group", "present", "word", "goesTo", "dueAt");

    /** Those with which a decision can hand evidence in. */
    static final List<Action> ANSWERS =
            Stream.of(Action.values()).filter(AnswerEvidence::canBeHandedInWith).toList();

    private ExpectedChecklistReader() {}

    /** As it stands in the file; empty if absent. */
    static ObjectNode read(ScenarioNode checklist) {
        checklist.withKeys(KEYS);
        checklist.at("answers").entries().forEach(ExpectedChecklistReader::answer);
        checklist.at("missing").words(EvidenceKind.class);
        checklist.at("openGroups").texts();
        checklist.at("untrue").words(EvidenceKind.class);
        checklist.at("items").entries().forEach(ExpectedChecklistReader::item);
        return checklist.asObject();
    }

    private static void answer(ScenarioNode answer) {
        if (answer.word(Action.class)
                .filter(action -> !ANSWERS.contains(action))
                .isPresent()) {
            answer.faults()
                    .wrongForm(
                            answer.pointer(),
                            "an action that hands evidence in: "
                                    + ANSWERS.stream().map(Action::name).collect(Collectors.joining(" ")));
        }
    }

    private static void item(ScenarioNode item) {
        item.withKeys(ITEM_KEYS);
        if (item.at("evidence").isAbsent()) {
            item.faults().missing(item.pointer(), "The kind of evidence", "{evidence: SIGNATURE}");
        }
        item.at("evidence").word(EvidenceKind.class);
        item.at("level").word(EvidenceLevel.class);
        item.at("group").text();
        item.at("present").flag();
        item.at("word").text();
        item.at("goesTo").text();
    }
}
