package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fact sheets over all facts, at the edges of the shipped rules: one that fires a rule, or just doesn't, with none, some or many
 * facts set to values at an edge of another rule, of the policy or of a guard.
 */
final class SteeredSheets {
    private static final int[] CHANGES = {0, 1, 2, 3, 5, 8, 20, 60};

    private final List<Draft> starts;
    private final List<Dimension> all = Spaces.SHIPPED.dimensions();
    private final List<Dimension> guarded =
            all.stream().filter(FactSpace::isGuarded).toList();

    /** @param every of how many rules one is steered at */
    SteeredSheets(int every) {
        List<Rule> rules = Books.SHIPPED.outlines();
        TargetedSheets steering = new TargetedSheets(Spaces.SHIPPED, Books.SHIPPED::derive);
        starts = IntStream.range(0, rules.size())
                .filter(at -> at % every == 0)
                .parallel()
                .mapToObj(at -> around(rules.get(at), steering))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Draft> around(Rule rule, TargetedSheets steering) {
        List<Draft> around = new ArrayList<>(steering.firing(rule));
        if (!around.isEmpty()) {
            around.addAll(steering.failing(rule, around.get(0)));
        }
        return around;
    }

    /** The same state of {@code random} gives the same sheet. */
    FactSheet one(Random random) {
        if (random.nextInt(8) == 0) {
            return FactSheets.one(random);
        }
        Draft draft = one(starts, random);
        int changes = CHANGES[random.nextInt(CHANGES.length)];
        for (int i = 0; i < changes; i++) {
            Dimension dimension = one(random.nextBoolean() ? guarded : all, random);
            draft = dimension.set(draft, random.nextInt(dimension.size()));
        }
        return draft.sheet();
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
