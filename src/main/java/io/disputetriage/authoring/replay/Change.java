package io.disputetriage.authoring.replay;

import io.disputetriage.format.DecisionOutcome;
import java.util.List;

/**
 * From what to what a decision changes.
 *
 * @param before its actions as they were; empty if the actions don't change
 * @param after as they are now; empty if the actions don't change
 */
public record Change(Aspect aspect, List<String> before, List<String> after) {
    public Change {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What changes most. */
    public enum Aspect {
        FIRST_ACTION("another first action"),
        ACTIONS("other actions after the first"),
        DETAILS("the same actions with other dates or parameters"),
        REST("the same actions with other advice, impact, warnings, questions or urgency"),
        NOTHING("nothing but reasons");

        private final String words;

        Aspect(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    static Change between(DecisionOutcome before, DecisionOutcome after) {
        if (!before.actions().equals(after.actions())) {
            boolean first = before.actions().isEmpty()
                    || after.actions().isEmpty()
                    || !before.actions().get(0).equals(after.actions().get(0));
            return new Change(first ? Aspect.FIRST_ACTION : Aspect.ACTIONS, before.actions(), after.actions());
        }
        Aspect aspect = !before.steps().equals(after.steps())
                ? Aspect.DETAILS
                : before.rest().equals(after.rest()) ? Aspect.NOTHING : Aspect.REST;
        return new Change(aspect, List.of(), List.of());
    }

    /** {@code WAIT, MONITOR_CASE → OFFER_RESEND}, or what else changes. */
    public String text() {
        return before.isEmpty() && after.isEmpty() ? aspect.words() : words(before) + " → " + words(after);
    }

    private static String words(List<String> actions) {
        return actions.isEmpty() ? "nothing" : String.join(", ", actions);
    }
}
