package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.facts.SheetPaths;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactSetTest {
    /** More than a number has bits: three words. */
    private static final int FACTS = 150;

    @Property
    void sets_of_any_number_of_facts_are_joined_and_cut_like_sets(
            @ForAll("places") Set<Integer> one, @ForAll("places") Set<Integer> other) {
        Set<Integer> joined = new TreeSet<>(one);
        joined.addAll(other);
        Set<Integer> common = new TreeSet<>(one);
        common.retainAll(other);
        Set<Integer> left = new TreeSet<>(one);
        left.removeAll(other);
        assertThat(places(set(one).or(set(other)))).isEqualTo(joined);
        assertThat(places(set(one).and(set(other)))).isEqualTo(common);
        assertThat(places(set(one).minus(set(other)))).isEqualTo(left);
        assertThat(set(one).size()).isEqualTo(one.size());
        assertThat(set(one).isEmpty()).isEqualTo(one.isEmpty());
        assertThat(set(one).equals(set(other))).isEqualTo(one.equals(other));
    }

    @Test
    void a_set_is_of_the_facts_that_somebody_can_be_asked_for() {
        assertThat(FactSet.ALL.paths()).isEqualTo(SheetPaths.ASKED);
        assertThat(FactSet.known("shipment.signedBy").paths()).containsExactly("shipment.signedBy");
        assertThat(FactSet.only("complaint.kind")).isEqualTo(FactSet.NONE);
        assertThatThrownBy(() -> FactSet.known("shipment.colour")).hasMessageContaining("shipment.colour");
    }

    @Provide
    Arbitrary<Set<Integer>> places() {
        return Arbitraries.integers().between(0, FACTS - 1).set();
    }

    private static FactSet set(Set<Integer> places) {
        return FactSet.of(FACTS, places.stream().mapToInt(place -> place).toArray());
    }

    private static Set<Integer> places(FactSet set) {
        Set<Integer> places = new TreeSet<>();
        set.forEach(places::add);
        return places;
    }
}
