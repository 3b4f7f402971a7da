package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What becomes of the actions of a decision: which come, go or move, and which details of those that stay are others; where nothing
 * becomes of them, which other members differ. The same for decisions about other instants and amounts.
 *
 * @param words one phrase for each action that comes, goes or moves, and one for all details; never empty
 */
record Effect(List<String> words) {
    Effect {
        words = List.copyOf(words);
    }

    static Effect of(Difference difference) {
        Map<Action, Decision.Step> before = steps(difference.before());
        Map<Action, Decision.Step> after = steps(difference.after());
        List<String> words = new ArrayList<>();
        only(after, before).forEach(action -> words.add(action + " comes"));
        only(before, after).forEach(action -> words.add(action + " goes"));
        List<Action> was = common(before, after);
        List<Action> is = common(after, before);
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i) != is.get(i)) {
                words.add(was.get(i) + " moves");
            }
        }
        TreeSet<String> details = new TreeSet<>();
        was.forEach(action -> details.addAll(details(before.get(action), after.get(action))));
        if (!details.isEmpty()) {
            words.add("another " + String.join(", ", details));
        }
        return new Effect(words.isEmpty() ? difference.members() : words);
    }

    private static Map<Action, Decision.Step> steps(Decision decision) {
        Map<Action, Decision.Step> steps = new LinkedHashMap<>();
        decision.actions().forEach(step -> steps.putIfAbsent(step.action(), step));
        return steps;
    }

    private static List<Action> only(Map<Action, Decision.Step> some, Map<Action, Decision.Step> others) {
        return some.keySet().stream()
                .filter(action -> !others.containsKey(action))
                .sorted()
                .toList();
    }

    private static List<Action> common(Map<Action, Decision.Step> some, Map<Action, Decision.Step> others) {
        return some.keySet().stream().filter(others::containsKey).toList();
    }

    private static TreeSet<String> details(Decision.Step before, Decision.Step after) {
        TreeSet<String> details = new TreeSet<>();
        before.params().forEach((param, value) -> {
            if (!value.equals(after.params().get(param))) {
                details.add(param.json());
            }
        });
        after.params().keySet().stream()
                .filter(param -> !before.params().containsKey(param))
                .forEach(param -> details.add(param.json()));
        note(details, "dueAt", before.dueAt(), after.dueAt());
        note(details, "notBefore", before.notBefore(), after.notBefore());
        note(details, "requires", before.requires(), after.requires());
        note(details, "after", before.after(), after.after());
        note(details, "needsHuman", before.needsHuman(), after.needsHuman());
        return details;
    }

    private static void note(TreeSet<String> details, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            details.add(name);
        }
    }
}
