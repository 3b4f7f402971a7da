package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.facts.Action;
import io.disputetriage.format.DateShift;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A message that must be among the drafts of a decision; whatever is null or empty is not looked at.
 *
 * @param language to draft in, a tag such as {@code pt-BR}; null: as {@link io.disputetriage.decision.messages.Messages#drafts} chooses
 * @param contains texts that must stand in subject or body
 * @param lacks texts that must stand in neither
 * @param missing facts with which the draft must say that it would say more
 */
record ExpectedDraft(
        Action action,
        String language,
        Audience audience,
        List<String> contains,
        List<String> lacks,
        List<String> missing) {
    private static final Predicate<String> MAY_NAME_A_DATE =
            Pattern.compile("[0-9]").asPredicate();

    ExpectedDraft {
        contains = List.copyOf(contains);
        lacks = List.copyOf(lacks);
        missing = List.copyOf(missing);
    }

    /** The same case at another date. Dates inside of texts can't be moved, so texts with digits are not looked at there. */
    ExpectedDraft moved(DateShift shift) {
        return shift.days() == 0
                ? this
                : new ExpectedDraft(action, language, audience, timeless(contains), timeless(lacks), missing);
    }

    private static List<String> timeless(List<String> texts) {
        return texts.stream().filter(MAY_NAME_A_DATE.negate()).toList();
    }
}
