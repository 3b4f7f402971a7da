package io.disputetriage.format.intake;

import io.disputetriage.format.Quote;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know of one payload besides its facts. */
final class PayloadWarnings {
    private final String payload;
    private final List<IntakeWarning> all = new ArrayList<>();

    /** {@code payload}: its name. */
    PayloadWarnings(String payload) {
        this.payload = payload;
    }

    void add(Concern kind, String pointer, String text) {
        all.add(new IntakeWarning(kind, text, payload, pointer, null));
    }

    void notUnderstood(String fact, String pointer, String why) {
        add(Concern.VALUE_NOT_UNDERSTOOD, pointer, fact + " stays unknown. " + why);
    }

    /**
     * Once, however often the word stands in the payload.
     *
     * @param row that the table lacks
     */
    void unknownWord(String table, String field, String word, String platform, String pointer, String row) {
        if (all.stream().noneMatch(warning -> row.equals(warning.row()))) {
            all.add(new IntakeWarning(
                    Concern.UNKNOWN_PLATFORM_WORD,
                    "%s has no row for the %s %s of %s; what it says stays unknown."
                            .formatted(table, field, Quote.shown(word), platform),
                    payload,
                    pointer,
                    row));
        }
    }

    List<IntakeWarning> all() {
        return all;
    }
}
