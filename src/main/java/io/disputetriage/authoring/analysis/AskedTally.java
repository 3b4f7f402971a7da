package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Counts fact sheets about which two rulesets only ask otherwise, and the facts that come and go. */
final class AskedTally {
    private final Map<String, Integer> more = new TreeMap<>();
    private final Map<String, Integer> less = new TreeMap<>();
    private Draft first;
    private boolean otherFacts;
    private long sheets;

    void add(Draft draft, Difference difference) {
        sheets++;
        Set<String> come = onlyIn(difference.after(), difference.before());
        Set<String> go = onlyIn(difference.before(), difference.after());
        come.forEach(fact -> more.merge(fact, 1, Integer::sum));
        go.forEach(fact -> less.merge(fact, 1, Integer::sum));
        boolean others = !come.isEmpty() || !go.isEmpty();
        if (first == null || others && !otherFacts) {
            first = draft;
            otherFacts = others;
        }
    }

    /** Empty if there was no such sheet. */
    Optional<Asked> asked(Function<Draft, Optional<Difference>> compare) {
        if (first == null) {
            return Optional.empty();
        }
        Draft least = Shrinking.of(first, draft -> compare.apply(draft)
                .filter(Difference::isOnlyQuestions)
                .filter(difference -> !otherFacts || asksForOthers(difference))
                .isPresent());
        return Optional.of(new Asked(
                sheets, frequent(more), frequent(less), compare.apply(least).orElseThrow()));
    }

    private static boolean asksForOthers(Difference difference) {
        return !facts(difference.before()).equals(facts(difference.after()));
    }

    private static Set<String> onlyIn(Decision one, Decision other) {
        Set<String> facts = facts(one);
        facts.removeAll(facts(other));
        return facts;
    }

    private static Set<String> facts(Decision decision) {
        Set<String> facts = new TreeSet<>();
        decision.questions().stream().map(Question::fact).forEach(facts::add);
        return facts;
    }

    private static Map<String, Integer> frequent(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collections.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
