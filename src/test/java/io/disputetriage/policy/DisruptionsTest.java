package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.PolicyReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisruptionsTest {
    private static final String FILE = "policy/disruptions.csv";
    private static final String HEADER = "country,carrier,extra_days,reason,from,until,source\n";
    private static final Instant AS_OF = Instant.parse("2026-03-10T09:00:00Z");
    private static final List<String> COUNTRIES = List.of("", "BR", "RU");
    private static final List<String> CARRIERS = List.of("", "DHL", "Canada Post");

    @Test
    void rules_without_the_table_know_of_no_disruption() {
        Policy older = PolicyFixture.loaded(PolicyFixture.replaced(FILE, null));

        assertThat(older.disruptions.of("BR", null, Instant.parse("2020-09-01T00:00:00Z")))
                .isEqualTo(Disruption.NONE);
    }

    @Test
    void a_table_without_rows_is_one() {
        assertThat(of("").of("BR", "DHL", AS_OF)).isEqualTo(Disruption.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T23:59:59Z, false",
        "2026-03-05T00:00:00Z, true",
        "2026-03-12T23:59:59Z, true",
        "2026-03-13T00:00:00Z, false"
    })
    void it_runs_from_its_first_to_its_last_day(String asOf, boolean runs) {
        Disruption found = of("BR,,5,A strike,2026-03-05,2026-03-12,x\n").of("BR", null, Instant.parse(asOf));

        assertThat(found)
                .isEqualTo(
                        runs
                                ? new Disruption(true, "A strike", 5, Instant.parse("2026-03-12T23:59:59Z"), false)
                                : Disruption.NONE);
    }

    @Test
    void a_second_strike_may_come_after_the_first_has_ended() {
        Disruptions twice =
                of("BR,,5,A strike,2026-01-05,2026-01-12,x\nBR,,7,Another strike,2026-03-05,2026-03-12,x\n");

        assertThat(twice.of("BR", null, Instant.parse("2026-01-06T00:00:00Z")).extraDays())
                .isEqualTo(5);
        assertThat(twice.of("BR", null, Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(Disruption.NONE);
        assertThat(twice.of("BR", null, AS_OF).extraDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"canada post", "CANADA-POST", "Canada  Post", "Canada_Post"})
    void a_carrier_is_known_by_any_spelling_of_its_name(String spelt) {
        assertThat(of(",Canada Post,5,A strike,2026-03-05,,x\n")
                        .of(null, spelt, AS_OF)
                        .running())
                .isTrue();
    }

    /** Against the plain reading of the rows, one by one. */
    @Property
    void the_longest_of_those_that_concern_the_parcel_counts_and_unknown_stays_unknown(
            @ForAll("tables") List<Concerned> rows,
            @ForAll("countries") String country,
            @ForAll("carriers") String carrier) {
        Disruption found = of(rows).of(country, carrier, AS_OF);

        List<Integer> days = new ArrayList<>();
        boolean doubtful = false;
        for (Concerned row : rows) {
            Boolean concerns = row.concerns(country, carrier);
            doubtful |= concerns == null;
            if (Boolean.TRUE.equals(concerns)) {
                days.add(row.days());
            }
        }
        assertThat(found.extraDays())
                .isEqualTo(days.stream().max(Comparator.naturalOrder()).orElse(null));
        assertThat(found.running()).isEqualTo(days.isEmpty() ? doubtful ? null : Boolean.FALSE : Boolean.TRUE);
        assertThat(found.reason() != null).isEqualTo(Boolean.TRUE.equals(found.running()));
    }

    @Test
    void faulty_rows_are_all_refused_at_their_lines() {
        String rows = ",,5,A strike,2026-03-05,,x\nXX,,5,A strike,2026-03-05,,x\nBR,,0,A strike,2026-03-05,,x\n"
                + "RU,,5,,2026-03-05,,x\nUS,,5,A strike,2026-03-05,,x\nUS,,6,A strike,2026-03-05,2026-03-06,x\n";

        assertThat(faults(rows))
                .extracting(Diagnostic::line, Diagnostic::code, Diagnostic::message)
                .containsExactly(
                        tuple(2, "POL-206", "Columns country and carrier are both empty"),
                        tuple(3, "POL-205", "Unknown country XX"),
                        tuple(4, "POL-207", "extra_days is 0, outside 1 to 365"),
                        tuple(5, "POL-206", "Column reason is empty"),
                        tuple(7, "POL-208", "Two rows for US are in force on 2026-03-05; the other is on line 6"));
    }

    @Provide
    Arbitrary<List<Concerned>> tables() {
        return Combinators.combine(
                        Arbitraries.of(COUNTRIES),
                        Arbitraries.of(CARRIERS),
                        Arbitraries.integers().between(1, 9))
                .as(Concerned::new)
                .filter(row -> !row.country().isEmpty() || !row.carrier().isEmpty())
                .list()
                .uniqueElements(row -> row.country() + row.carrier())
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("BR", "RU", "US").injectNull(0.3);
    }

    @Provide
    Arbitrary<String> carriers() {
        return Arbitraries.of("DHL", "canada-post", "UPS").injectNull(0.3);
    }

    private static Disruptions of(List<Concerned> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(
                        ",", row.country(), row.carrier(), String.valueOf(row.days()), "A strike", "2026-03-05,,x"))
                .append('\n'));
        return of(text.toString());
    }

    private static Disruptions of(String rows) {
        return PolicyFixture.loaded(PolicyFixture.replaced(FILE, HEADER + rows)).disruptions;
    }

    private static List<Diagnostic> faults(String rows) {
        Map<String, String> files = PolicyFixture.replaced(FILE, HEADER + rows);
        return PolicyReader.read(files) instanceof PolicyResult.Refused refused ? refused.faults() : List.of();
    }

    /** A row, empty for any. */
    private record Concerned(String country, String carrier, int days) {
        Boolean concerns(String of, String by) {
            Boolean there = country.isEmpty() ? Boolean.TRUE : of == null ? null : Boolean.valueOf(country.equals(of));
            Boolean with = carrier.isEmpty()
                    ? Boolean.TRUE
                    : by == null
                            ? null
                            : Boolean.valueOf(carrier.replace(" ", "-").equalsIgnoreCase(by));
            return Objects.equals(there, false) || Objects.equals(with, false)
                    ? Boolean.FALSE
                    : there == null || with == null ? null : Boolean.TRUE;
        }
    }
}
