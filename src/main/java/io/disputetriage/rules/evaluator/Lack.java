package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a condition lacks in a case.
 *
 * @param comparisons the fewest that would have to come out otherwise; 0: it holds
 * @param contradicted how many of these a known fact speaks against; of the others nobody knows
 * @param phrases see {@link #words}; made when they are asked for, because of many rules that are counted few are shown
 */
public record Lack(int comparisons, int contradicted, Supplier<List<String>> phrases) {
    static final Lack NONE = new Lack(0, 0, List::of);

    private static final Comparator<Lack> NEAREST =
            Comparator.comparingInt(Lack::comparisons).thenComparingInt(Lack::contradicted);

    /** What would have to be so, one phrase each, with what is known instead. */
    public List<String> words() {
        return phrases.get();
    }

    /** @param check the condition, ready to be evaluated */
    static Lack of(Condition condition, Check check, Case facts) {
        Truth truth = check.of(facts);
        if (truth == Truth.TRUE) {
            return NONE;
        }
        if (condition instanceof Condition.Combination several) {
            List<Check> checks = ((Check.Combination) check).parts();
            List<Lack> parts = new ArrayList<>(checks.size());
            for (int i = 0; i < checks.size(); i++) {
                parts.add(of(several.parts().get(i), checks.get(i), facts));
            }
            return several.any() ? either(parts, several, facts) : together(parts);
        }
        Condition.Test test = (Condition.Test) condition;
        return new Lack(1, truth == Truth.FALSE ? 1 : 0, () -> List.of(FactWords.of(List.of(test), facts)));
    }

    /** All of them are needed. */
    static Lack together(List<Lack> parts) {
        int comparisons = 0;
        int contradicted = 0;
        for (Lack part : parts) {
            comparisons += part.comparisons();
            contradicted += part.contradicted();
        }
        return comparisons == 0
                ? NONE
                : new Lack(comparisons, contradicted, () -> parts.stream()
                        .flatMap(part -> part.words().stream())
                        .toList());
    }

    private static Lack either(List<Lack> parts, Condition.Combination several, Case facts) {
        Lack nearest = parts.stream().min(NEAREST).orElseThrow();
        return new Lack(nearest.comparisons(), nearest.contradicted(), () -> List.of(words(parts, several, facts)));
    }

    private static String words(List<Lack> parts, Condition.Combination several, Case facts) {
        return FactWords.areOfOneFact(several)
                ? FactWords.of(several.tests().toList(), facts)
                : parts.stream().map(part -> String.join(" and ", part.words())).collect(Collectors.joining(", or "));
    }
}
