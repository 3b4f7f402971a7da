package io.disputetriage.cli;

import io.disputetriage.decision.Texts;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.ChecklistAnswer;
import io.disputetriage.decision.evidence.ChecklistItem;
import io.disputetriage.decision.evidence.TextField;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.policy.EvidenceLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A checklist of evidence for people. */
final class ChecklistText {
    private final List<String> lines = new ArrayList<>();

    private ChecklistText() {}

    static String of(Checklist checklist) {
        ChecklistText text = new ChecklistText();
        text.lines.add("CHECKLIST");
        if (checklist.answers().isEmpty()) {
            text.add("none: no action hands evidence in");
        } else {
            text.whole(checklist);
        }
        return String.join("\n", text.lines);
    }

    private void whole(Checklist checklist) {
        checklist.answers().forEach(answer -> add(answer(answer)));
        if (Boolean.TRUE.equals(checklist.once())) {
            add("The platform usually takes evidence once: hand in all of it together");
        }
        add(
                checklist.limits() == null
                        ? "How much the platform takes is not known"
                        : "The platform takes " + limits(checklist.limits()) + "; what isn't named is not known");
        lines.add("");
        int widest = checklist.items().stream()
                .mapToInt(item -> item.evidence().name().length())
                .max()
                .orElse(0);
        checklist.items().forEach(item -> item(item, widest));
        lines.add("");
        texts(checklist.texts());
        if (checklist.missing().isEmpty() && checklist.openGroups().isEmpty()) {
            add("Nothing that is required is missing");
        }
        if (!checklist.missing().isEmpty()) {
            add("Missing: " + list(checklist.missing()) + by(checklist.dueAt()));
        }
        checklist.openGroups().forEach((group, kinds) -> {
            if (Collections.disjoint(kinds, checklist.missing())) {
                add("Missing: one of " + list(kinds) + " (" + group + ")" + by(checklist.dueAt()));
            }
        });
        if (!checklist.untrue().isEmpty()) {
            add("Never hand in, for the facts say otherwise: " + list(checklist.untrue()));
        }
    }

    private static String answer(ChecklistAnswer answer) {
        return answer.rank() + ". " + answer.action()
                + (answer.dueAt() == null ? ", no deadline known" : by(answer.dueAt()))
                + (answer.notBefore() == null ? "" : ", not before " + Texts.instant(answer.notBefore()));
    }

    private void item(ChecklistItem item, int widest) {
        String level =
                switch (item.level()) {
                    case REQUIRED -> "required";
                    case ONE_OF -> "one of " + item.group();
                    case RECOMMENDED -> "recommended";
                };
        add("[" + (item.present() ? "x" : " ") + "] "
                + String.format("%-" + widest + "s", item.evidence()) + "  " + level
                + (item.refs().isEmpty() ? "" : " (" + String.join(", ", item.refs()) + ")"));
        if (item.word() != null || item.goesTo() != null) {
            add("      " + (item.word() == null ? "" : "as " + item.word())
                    + (item.word() == null || item.goesTo() == null ? "" : ": ")
                    + (item.goesTo() == null ? "" : item.goesTo()));
        }
    }

    private void texts(List<TextField> texts) {
        if (texts.isEmpty()) {
            return;
        }
        add("In the platform's text fields");
        int widest =
                texts.stream().mapToInt(text -> text.field().length()).max().orElse(0);
        for (TextField text : texts) {
            boolean known = text.letter() || text.text() != null;
            String what =
                    text.letter() ? "the draft of the answer" : known ? text.text() : "to fill in: " + text.says();
            add("[" + (known ? "x" : " ") + "] " + String.format("%-" + widest + "s", text.field()) + "  " + what);
        }
        lines.add("");
    }

    private static String limits(EvidenceLimits limits) {
        List<String> words = new ArrayList<>();
        if (!limits.types().isEmpty()) {
            words.add("files of type " + String.join(", ", limits.types()));
        }
        most(words, limits.files(), "files");
        most(words, limits.fileBytes(), "bytes a file");
        most(words, limits.totalBytes(), "bytes in all");
        most(words, limits.pages(), "pages");
        most(words, limits.characters(), "characters a text");
        most(words, limits.totalCharacters(), "characters in all");
        return String.join("; ", words);
    }

    private static void most(List<String> words, Integer most, String what) {
        if (most != null) {
            words.add("at most " + most + " " + what);
        }
    }

    private static String by(Instant due) {
        return due == null ? "" : ", by " + Texts.instant(due);
    }

    private static String list(List<EvidenceKind> kinds) {
        return kinds.stream().map(EvidenceKind::name).collect(Collectors.joining(", "));
    }

    private void add(String line) {
        lines.add("  " + line);
    }
}
