package io.disputetriage.decision.evidence;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.EvidenceText;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A text field in which a platform wants something written beside the files.
 *
 * @param field as the platform calls it
 * @param text what can be said there; null: nothing that is known
 * @param letter whether the letter, which is the draft of the answer, goes there
 * @param fact that fills it, known or not; null: none does, so it is for a person to fill in
 * @param says what it is to say
 * @param source where that is from
 */
public record TextField(String field, String text, boolean letter, String fact, String says, String source) {
    /** Those of a case, in the order of the table. */
    static List<TextField> of(Case facts, Policy policy) {
        return policy
                .evidenceTexts(facts.platform(), facts.kind(), facts.order().goods(), facts.asOf())
                .stream()
                .map(field -> of(field, facts))
                .toList();
    }

    private static TextField of(EvidenceText field, Case facts) {
        boolean letter = EvidenceText.LETTER.equals(field.fact());
        String fact = letter ? null : field.fact();
        Object value = fact == null ? null : Property.at(fact).of(facts);
        return new TextField(
                field.field(), value == null ? null : text(value), letter, fact, field.says(), field.source());
    }

    private static String text(Object value) {
        return value instanceof Moment || value instanceof Instant ? day(value).toString() : value.toString();
    }

    private static LocalDate day(Object value) {
        if (value instanceof Moment.Day day) {
            return day.date();
        }
        Instant instant = value instanceof Moment.At at ? at.instant() : (Instant) value;
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
