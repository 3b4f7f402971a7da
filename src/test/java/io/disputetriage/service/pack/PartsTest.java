package io.disputetriage.service.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which file comes into which part. */
class PartsTest {
    @Test
    void what_fits_stays_together_and_what_is_too_much_begins_a_part() {
        assertThat(parts(null, 100, null, size(60, 1), size(40, 1), size(1, 1))).containsExactly(1, 1, 2);
        assertThat(parts(null, null, 19, size(1, 18), size(1, 1), size(1, 1))).containsExactly(1, 1, 2);
        assertThat(parts(2, null, null, size(1, 1), size(1, 1), size(1, 1))).containsExactly(1, 1, 2);
    }

    @Test
    void without_limits_there_is_one_part() {
        assertThat(parts(null, null, null, size(Integer.MAX_VALUE, 5000), size(Integer.MAX_VALUE, 5000)))
                .containsExactly(1, 1);
    }

    @Property
    void no_part_goes_over_a_limit_unless_a_single_file_does(
            @ForAll("sizes") List<Parts.Size> sizes, @ForAll("limits") PackLimits limits) {
        List<Integer> numbers = Parts.of(sizes, limits);
        for (int part = 1; part <= numbers.get(numbers.size() - 1); part++) {
            List<Parts.Size> in = in(part, sizes, numbers);
            assertThat(in).isNotEmpty();
            assertThat(in.size() == 1 || fits(in, limits)).isTrue();
        }
    }

    @Property
    void files_stay_in_order_and_no_part_could_have_taken_the_next_file(
            @ForAll("sizes") List<Parts.Size> sizes, @ForAll("limits") PackLimits limits) {
        List<Integer> numbers = Parts.of(sizes, limits);
        assertThat(numbers).isSorted().hasSameSizeAs(sizes).startsWith(1);
        for (int i = 1; i < sizes.size(); i++) {
            if (!numbers.get(i).equals(numbers.get(i - 1))) {
                List<Parts.Size> whole = new ArrayList<>(in(numbers.get(i - 1), sizes, numbers));
                whole.add(sizes.get(i));
                assertThat(fits(whole, limits)).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Parts.Size>> sizes() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 6_000_000),
                        Arbitraries.integers().between(0, 25))
                .as(Parts.Size::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<PackLimits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20).injectNull(0.3),
                        Arbitraries.integers().between(1, 20_000_000).injectNull(0.3),
                        Arbitraries.integers().between(1, 60).injectNull(0.3))
                .as((files, bytes, pages) -> new PackLimits(List.of(), files, null, bytes, pages, null, null, null));
    }

    private static List<Parts.Size> in(int part, List<Parts.Size> sizes, List<Integer> numbers) {
        List<Parts.Size> in = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            if (numbers.get(i) == part) {
                in.add(sizes.get(i));
            }
        }
        return in;
    }

    private static boolean fits(List<Parts.Size> sizes, PackLimits limits) {
        return (limits.files() == null || sizes.size() <= limits.files())
                && (limits.bytes() == null
                        || sizes.stream().mapToLong(Parts.Size::bytes).sum() <= limits.bytes())
                && (limits.pages() == null
                        || sizes.stream().mapToInt(Parts.Size::pages).sum() <= limits.pages());
    }

    private static List<Integer> parts(Integer files, Integer bytes, Integer pages, Parts.Size... sizes) {
        return Parts.of(List.of(sizes), new PackLimits(List.of(), files, null, bytes, pages, null, null, null));
    }

    private static Parts.Size size(long bytes, int pages) {
        return new Parts.Size(bytes, pages);
    }
}
