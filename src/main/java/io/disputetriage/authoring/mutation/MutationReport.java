package io.disputetriage.authoring.mutation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many small changes of the rules their scenarios notice.
 *
 * @param changes in the order of the rules and of their text
 */
public record MutationReport(List<Change> changes) {
    public MutationReport {
        changes = List.copyOf(changes);
    }

    /**
     * One small change, and what became of it.
     *
     * @param rule its id
     * @param file path below the rules folder
     * @param line where the change begins, from 1
     * @param column from 1
     * @param text {@code original → mutated}
     */
    public record Change(
            String rule,
            String file,
            int line,
            int column,
            MutationOperator operator,
            String text,
            MutantStatus verdict) {
        static Change of(Mutant mutant, MutantStatus verdict) {
            return new Change(
                    mutant.rule().id(),
                    mutant.rule().file(),
                    mutant.place().line(),
                    mutant.place().column(),
                    mutant.operator(),
                    mutant.text(),
                    verdict);
        }

        /** True if no scenario fails with it, though there is a case in which it shows. */
        public boolean survived() {
            return verdict instanceof MutantStatus.Survived;
        }
    }

    /** Those that no scenario notices. */
    public List<Change> survivors() {
        return changes.stream().filter(Change::survived).toList();
    }

    /** How many went this way. */
    public int count(Class<? extends MutantStatus> verdict) {
        return (int) changes.stream()
                .filter(change -> verdict.isInstance(change.verdict()))
                .count();
    }

    /** Survivors by the kind of the change, in the order of the kinds; without those that have none. */
    public Map<MutationOperator, Integer> survivorsByOperator() {
        Map<MutationOperator, Integer> survivors = new EnumMap<>(MutationOperator.class);
        survivors().forEach(change -> survivors.merge(change.operator(), 1, Integer::sum));
        return survivors;
    }

    /** Share of the changes that a scenario notices, from 0 to 1, equivalent ones left out; 1 if there is none. */
    public double score() {
        int killed = count(MutantStatus.Killed.class);
        int counted = killed + count(MutantStatus.Survived.class);
        return counted == 0 ? 1 : (double) killed / counted;
    }
}
