package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.ChangedMessage;
import io.disputetriage.authoring.analysis.ChangedSentence;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.stream.Collectors;

/** What two rulesets write otherwise, for people. */
final class MessageChangeText {
    private MessageChangeText() {}

    static Diagnostic finding(ChangedMessage changed) {
        return new Diagnostic(
                "DIF-104",
                Diagnostic.Severity.WARNING,
                changed.file(),
                0,
                0,
                "The " + changed.what() + " "
                        + switch (changed.became()) {
                            case NEW -> "is new";
                            case GONE -> "is gone";
                            case OTHER -> "says something else";
                        },
                changed.sentences().isEmpty()
                        ? null
                        : changed.sentences().stream()
                                .map(MessageChangeText::of)
                                .collect(Collectors.joining("\n    ")));
    }

    private static String of(ChangedSentence sentence) {
        String where = sentence.part() + (sentence.language() == null ? "" : ", " + sentence.language());
        return where + ", before: " + text(sentence.before()) + "\n    " + where + ", after:  "
                + text(sentence.after());
    }

    private static String text(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}
