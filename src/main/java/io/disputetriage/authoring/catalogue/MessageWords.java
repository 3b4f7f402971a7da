package io.disputetriage.authoring.catalogue;

import io.disputetriage.decision.Param;
import io.disputetriage.decision.messages.MessageValue;
import io.disputetriage.decision.messages.MessageValues;
import io.disputetriage.facts.FactMeanings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message may name and be chosen by. */
final class MessageWords {
    private static final Map<String, String> PARAMETERS =
            Stream.of(Param.values()).collect(Collectors.toMap(param -> "params." + param.json(), Param::meaning));

    private static final Map<String, String> OF_THE_ACTION = Map.of("dueAt", "By when the action is to be done.");

    private MessageWords() {}

    static VocabularyTable values() {
        return new VocabularyTable(
                "values",
                "Values of messages",
                "What the text of a message may name in {braces}; a sentence that names what is not known is not said. What has words"
                        + " may stand behind if and ifNot as well, and what is never written only there.",
                List.of("value", "written", "words", "personal", "meaning"),
                MessageValues.byPath().values().stream()
                        .map(value -> List.of(
                                value.path(),
                                written(value.form()),
                                String.join(", ", value.words()),
                                value.personal() ? "yes" : "no",
                                meaning(value.path())))
                        .toList());
    }

    private static String meaning(String path) {
        String ofTheAction = PARAMETERS.getOrDefault(path, OF_THE_ACTION.get(path));
        return ofTheAction == null ? FactMeanings.of(path) : ofTheAction;
    }

    private static String written(MessageValue.Form form) {
        if (form == null) {
            return "never";
        }
        return switch (form) {
            case TEXT -> "as it stands";
            case MASKED_NAME -> "as initials";
            case INSTANT -> "day and time";
            case DAY -> "day";
            case DAYS -> "number of days";
            case MONEY -> "money";
            case EVIDENCE, CHOICE, REMEDY, FORM, ASK, SERVICE, KIND -> "phrases";
        };
    }
}
