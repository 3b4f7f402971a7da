package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.FixedRules;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A year of complaints, each lived through to its end: none is stuck, waits past a deadline or asks the same twice. */
class SimulatedYearTest {
    private static final boolean SOAK = Integer.getInteger("checks.scale", 1) > 1;
    private static final int CASES = SOAK ? 10_000 : Integer.getInteger("year.cases", 120);

    @Test
    void every_complaint_comes_to_an_end() {
        ActiveRules rules = FixedRules.of(FixedRules.shipped());
        Map<String, Integer> ends = new TreeMap<>();
        Map<String, Integer> faults = new TreeMap<>();
        Map<String, SimulatedCase> examples = new TreeMap<>();
        long[] sums = new long[2];
        LongStream.range(0, CASES)
                .parallel()
                .mapToObj(seed -> new SimulatedCase(seed, rules).live())
                .forEachOrdered(one -> {
                    ends.merge(one.end, 1, Integer::sum);
                    sums[0] += one.decisions;
                    sums[1] += one.looks;
                    one.faults.stream().distinct().forEach(fault -> {
                        faults.merge(fault, 1, Integer::sum);
                        examples.putIfAbsent(fault, one);
                    });
                });
        System.out.println(CASES + " complaints, " + sums[0] + " decisions, " + sums[1] + " looks by itself");
        ends.forEach((end, many) -> System.out.println("  " + many + " " + end));
        faults.forEach((fault, many) -> System.out.println("FAULT " + many + " " + fault));
        if (Boolean.getBoolean("year.stories")) {
            examples.forEach((fault, one) -> {
                System.out.println("STORY of " + fault);
                one.story.stream().limit(60).forEach(line -> System.out.println("    " + line));
            });
        }
        assertThat(faults).isEmpty();
        for (CaseOutcome outcome : CaseOutcome.values()) {
            assertThat(ends.keySet()).anySatisfy(end -> assertThat(end).startsWith(outcome.name()));
        }
        // Those that a slow seller has let pass.
        assertThat(ends.getOrDefault("LOST (silence)", 0)).isLessThan(CASES / 10);
    }
}
