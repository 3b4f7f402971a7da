package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.FactSheet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How far to look.
 *
 * @param seeds fact sheets worth trying, such as those of the scenarios
 * @param budget how many fact sheets to enumerate, at most; at least 1
 * @param progress told after each fact sheet, by one thread, how many were looked at so far
 */
public record Search(List<FactSheet> seeds, int budget, IntConsumer progress) {
    public Search {
        seeds = List.copyOf(seeds);
    }

    List<Draft> drafts() {
        return seeds.stream().map(Draft::of).toList();
    }
}
