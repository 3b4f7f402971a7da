package io.disputetriage.service.rollout;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.service.rollout.ShadowDifference.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** In what two decisions about one case come out differently, in words that name nobody. */
final class OutcomeChanges {
    private static final String NOT_SHOWN = "…";

    private final Decision active;
    private final Decision shadow;
    private final List<Change> found = new ArrayList<>(0);

    private OutcomeChanges(Decision active, Decision shadow) {
        this.active = active;
        this.shadow = shadow;
    }

    /** The changes in the order of their kinds; empty if the outcome is the same. */
    static List<Change> between(Decision active, Decision shadow) {
        OutcomeChanges changes = new OutcomeChanges(active, shadow);
        changes.actions();
        changes.text(OutcomeKind.URGENCY, decision -> decision.urgency().name());
        changes.text(OutcomeKind.ADVICE, decision -> kinds(decision.advice()));
        changes.text(OutcomeKind.IMPACT, decision -> kinds(decision.impact()));
        changes.text(OutcomeKind.WARNINGS, decision -> kinds(decision.warnings()));
        changes.text(
                OutcomeKind.WITHHELD,
                decision -> joined(decision.withheld().stream()
                        .map(each -> each.action() + " by " + each.by())
                        .sorted()
                        .toList()));
        changes.text(
                OutcomeKind.QUESTIONS,
                decision ->
                        joined(decision.questions().stream().map(Question::fact).toList()));
        changes.text(
                OutcomeKind.RESPONSE_DUE,
                decision -> String.valueOf(decision.responseDue().at()));
        changes.text(OutcomeKind.REVIEW_AT, decision -> String.valueOf(decision.reviewAt()));
        changes.values(OutcomeKind.DERIVED, Decision::derived);
        return changes.found;
    }

    private void actions() {
        if (words(active).equals(words(shadow))) {
            values(OutcomeKind.DETAILS, OutcomeChanges::details);
        } else {
            text(OutcomeKind.ACTIONS, OutcomeChanges::words);
        }
    }

    private static String words(Decision decision) {
        return joined(
                decision.actions().stream().map(step -> step.action().name()).toList());
    }

    /** What an action says besides its reasons; of a text only whether it is there, for a text may name somebody. */
    private static Map<String, Object> details(Decision decision) {
        Map<String, Object> details = new TreeMap<>();
        for (Decision.Step step : decision.actions()) {
            String action = step.rank() + " " + step.action() + " ";
            step.params().forEach((param, value) -> details.put(action + param.json(), new Detail(param, value)));
            details.put(action + "dueAt", step.dueAt());
            details.put(action + "notBefore", step.notBefore());
            details.put(action + "requires", new TreeSet<>(step.requires()));
            details.put(action + "after", step.after());
            details.put(action + "needsHuman", step.needsHuman());
        }
        return details;
    }

    private record Detail(Param param, Object value) {
        @Override
        public String toString() {
            return param.form() == Param.Form.TEXT ? NOT_SHOWN : String.valueOf(value);
        }
    }

    /** Those of the values that differ, by their names. */
    private void values(OutcomeKind kind, Function<Decision, Map<String, Object>> values) {
        Map<String, Object> before = new TreeMap<>(values.apply(active));
        Map<String, Object> after = new TreeMap<>(values.apply(shadow));
        if (before.equals(after)) {
            return;
        }
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> before.containsKey(name)
                && after.containsKey(name)
                && Objects.equals(before.get(name), after.get(name)));
        found.add(new Change(kind, shown(names, before), shown(names, after)));
    }

    private static String shown(TreeSet<String> names, Map<String, Object> values) {
        return joined(names.stream()
                .filter(values::containsKey)
                .map(name -> name + ": " + values.get(name))
                .toList());
    }

    private void text(OutcomeKind kind, Function<Decision, String> text) {
        String before = text.apply(active);
        String after = text.apply(shadow);
        if (!before.equals(after)) {
            found.add(new Change(kind, before, after));
        }
    }

    private static String kinds(List<? extends Decision.Note<?>> notes) {
        return joined(notes.stream()
                .map(note -> note.kind().name())
                .sorted()
                .distinct()
                .toList());
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }
}
