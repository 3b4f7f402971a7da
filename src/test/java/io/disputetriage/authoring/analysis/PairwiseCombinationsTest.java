package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PairwiseCombinationsTest {
    private static final List<Fact> FACTS = List.of(
            Fact.at("order.promisedDeliveryDays"),
            Fact.at("shipment.carrierLimitDays"),
            Fact.at("shipment.failedAttempts"),
            Fact.at("buyer.priorDisputes"));

    @Property(tries = 50)
    void every_pair_of_settings_is_in_a_draft_and_there_are_far_fewer_drafts_than_combinations(
            @ForAll @IntRange(min = 1, max = 9) int size, @ForAll @IntRange(min = 1, max = 9) int other) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < FACTS.size(); i++) {
            int values = i % 2 == 0 ? size : other;
            dimensions.add(new Dimension(
                    FACTS.get(i).path(),
                    List.of(FACTS.get(i)),
                    IntStream.range(0, values)
                            .mapToObj(value -> List.<Object>of(value))
                            .toList()));
        }
        PairwiseCombinations pairs = new PairwiseCombinations(Draft.about(Kind.OTHER), dimensions);
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft = pairs.next(); draft != null; draft = pairs.next()) {
            drafts.add(draft);
        }

        Set<List<Object>> met = new HashSet<>();
        for (Draft draft : drafts) {
            for (Fact one : FACTS) {
                for (Fact another : FACTS) {
                    met.add(List.of(one, draft.get(one), another, draft.get(another)));
                }
            }
        }
        long differing =
                met.stream().filter(pair -> !pair.get(0).equals(pair.get(2))).count();
        assertThat(differing / 2).isEqualTo(pairs.total()).isEqualTo(pairs.covered());
        assertThat(drafts).hasSizeLessThanOrEqualTo(Math.max(size, other) * Math.max(size, other) * 2);
    }

    @Property(tries = 200)
    void a_fact_sheet_survives_being_made_a_draft(@ForAll long seed) {
        FactSpace space = Spaces.SHIPPED;
        Random random = new Random(seed);
        Draft draft = Draft.about(Kind.values()[random.nextInt(Kind.values().length)]);
        for (Dimension dimension : space.dimensions()) {
            if (random.nextBoolean() && !dimension.name().equals("complaint.kind")) {
                draft = dimension.set(draft, random.nextInt(dimension.size()));
            }
        }

        assertThat(Draft.of(draft.sheet())).isEqualTo(draft);
        assertThat(Draft.of(draft.sheet()).key()).isEqualTo(draft.key());
    }

    @Property(tries = 20)
    void another_value_of_a_fact_is_drawn_in_its_share_of_the_rounds_and_moves_no_other_draw(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @IntRange(min = 0, max = 30) int place) {
        Fact fact = FACTS.get(0);
        List<List<Object>> settings = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(value -> List.<Object>of(value))
                .toList());
        Dimension before = new Dimension(fact.path(), List.of(fact), List.copyOf(settings));
        settings.add(Math.min(place, size), List.of(1_000));
        Dimension after = new Dimension(fact.path(), List.of(fact), settings);
        Draft bare = Draft.about(Kind.OTHER);

        List<Integer> moved = IntStream.range(0, 2_000)
                .boxed()
                .filter(round -> !after.drawn(bare, round).equals(before.drawn(bare, round)))
                .toList();

        assertThat(moved).allMatch(round -> after.drawn(bare, round).get(fact).equals(1_000));
        assertThat(moved.size()).isBetween(1_000 / (size + 1), 4_000 / (size + 1));
    }

    @Example
    void no_two_drafts_that_differ_in_a_word_here_and_a_fact_there_have_one_key() {
        Set<Draft> drafts = new HashSet<>();
        Set<Long> keys = new HashSet<>();
        for (Kind kind : Kind.values()) {
            TargetedSheets.changed(Draft.about(kind), Spaces.SHIPPED.dimensions())
                    .forEach(draft -> {
                        drafts.add(draft);
                        keys.add(draft.key());
                    });
        }

        assertThat(keys).hasSameSizeAs(drafts);
    }
}
