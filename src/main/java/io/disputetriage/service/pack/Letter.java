package io.disputetriage.service.pack;

import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A cover letter before it has a form.
 *
 * @param notes what stands below the table
 */
record Letter(String title, List<String> paragraphs, LetterWords words, List<Line> lines, List<String> notes) {
    private static final String PARAGRAPH = "\n\n";

    Letter {
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * One file of it.
     *
     * @param type the platform's word; empty: it has none
     * @param pages empty: they can't be told
     */
    record Line(String number, String evidence, String file, String type, String pages) {}

    /** With a line for each file. */
    static Letter of(PackRequest.Text text, List<PackedFile> files, int parts, String note) {
        MessageDraft draft = text.draft();
        LetterWords words = LetterWords.of(draft.language());
        List<String> notes = new ArrayList<>();
        if (parts > 1) {
            notes.add(String.format(Locale.ROOT, words.parts(), parts));
        }
        if (note != null) {
            notes.add(note);
        }
        List<Line> lines = files.stream().map(file -> line(file, text.called())).toList();
        return new Letter(draft.subject(), List.of(draft.body().split(PARAGRAPH)), words, lines, notes);
    }

    private static Line line(PackedFile file, Map<EvidenceKind, String> called) {
        EvidenceKind kind = file.of().kind();
        return new Line(
                PackEntries.number(file.number()),
                called.getOrDefault(kind, kind.name()),
                file.entry(),
                file.of().word() == null ? "" : file.of().word(),
                file.pages() == null ? "" : file.pages().toString());
    }

    /** As plain text, with all its characters. */
    String text() {
        StringBuilder text = new StringBuilder(title).append(PARAGRAPH);
        paragraphs.forEach(paragraph -> text.append(paragraph).append(PARAGRAPH));
        text.append(words.enclosed()).append(PARAGRAPH);
        for (Line line : lines) {
            text.append(line.number()).append("  ").append(line.evidence()).append(": ");
            text.append(line.file());
            text.append(line.type().isEmpty() ? "" : " (" + line.type() + ")");
            text.append(line.pages().isEmpty() ? "" : ", " + words.pages() + ": " + line.pages());
            text.append('\n');
        }
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }
}
