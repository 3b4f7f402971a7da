package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a condition lacks in a case.
 *
 * @param comparisons the fewest that would have to come out otherwise; 0: it holds
 * @param contradicted how many of these a known fact speaks against; of the others nobody knows
 * @param words of what would have to be so, one phrase each, with what is known instead
 */
public record Lack(int comparisons, int contradicted, List<String> words) {
    static final Lack NONE = new Lack(0, 0, List.of());

    private static final Comparator<Lack> NEAREST =
            Comparator.comparingInt(Lack::comparisons).thenComparingInt(Lack::contradicted);

    public Lack {
        words = List.copyOf(words);
    }

    static Lack of(Condition condition, Case facts) {
        if (Check.of(condition).of(facts) == Truth.TRUE) {
            return NONE;
        }
        if (condition instanceof Condition.Combination several) {
            Stream<Lack> parts = several.parts().stream().map(part -> of(part, facts));
            return several.any() ? either(parts.toList(), several, facts) : together(parts.toList());
        }
        Condition.Test test = (Condition.Test) condition;
        boolean contradicted = Check.of(test).of(facts) == Truth.FALSE;
        return new Lack(1, contradicted ? 1 : 0, List.of(FactWords.of(List.of(test), facts)));
    }

    /** All of them are needed. */
    static Lack together(List<Lack> parts) {
        return new Lack(
                parts.stream().mapToInt(Lack::comparisons).sum(),
                parts.stream().mapToInt(Lack::contradicted).sum(),
                parts.stream().flatMap(part -> part.words().stream()).toList());
    }

    private static Lack either(List<Lack> parts, Condition.Combination several, Case facts) {
        Lack nearest = parts.stream().min(NEAREST).orElseThrow();
        String words = FactWords.areOfOneFact(several)
                ? FactWords.of(several.tests().toList(), facts)
                : parts.stream().map(part -> String.join(" and ", part.words())).collect(Collectors.joining(", or "));
        return new Lack(nearest.comparisons(), nearest.contradicted(), List.of(words));
    }
}
