package io.disputetriage.policy;

import static io.disputetriage.policy.PolicyFixture.FILES;
import static io.disputetriage.policy.PolicyFixture.loaded;
import static io.disputetriage.policy.PolicyFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.PolicyReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatedRowsTest {
    @Test
    void a_newer_row_takes_over_on_its_day() {
        Policy policy = loaded(with("policy/settings.csv", "waitExtensionDays,5,2026-03-11,,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED);
        assertThat(policy.derive(sheet.asOf("2026-03-10T23:59:59Z").facts())
                        .policy()
                        .waitExtensionDays())
                .isEqualTo(2);
        assertThat(policy.derive(sheet.asOf("2026-03-11T00:00:00Z").facts())
                        .policy()
                        .waitExtensionDays())
                .isEqualTo(5);
        assertThat(policy.derive(sheet.asOf("1999-01-01T00:00:00Z").facts())
                        .policy()
                        .waitExtensionDays())
                .as("before the first row, the first holds")
                .isEqualTo(2);
    }

    @Test
    void a_row_that_has_ended_is_unknown_again() {
        Policy policy = loaded(with("policy/transit-days.csv", "AU,20,,,,2026-01-01,2026-03-10,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).order(null, null, "AU", null);
        assertThat(policy.derive(sheet.facts()).derived().usualTransitDays()).isEqualTo(20);
        assertThat(policy.derive(sheet.asOf("2026-03-11T00:00:00Z").facts())
                        .derived()
                        .usualTransitDays())
                .isNull();
    }

    @Test
    void the_time_to_answer_is_the_one_in_force_when_the_case_was_opened() {
        Policy policy = loaded(with("policy/response-times.csv", "AMAZON,CLAIM,24,HOURS,no,,,2026-03-10,,x"));
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).on("AMAZON", Stage.CLAIM, Turn.SELLER);
        assertThat(policy.derive(sheet.openedAt("2026-03-09T12:00:00Z").facts())
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T12:00:00Z");
        assertThat(policy.derive(sheet.openedAt("2026-03-10T00:00:00Z").facts())
                        .derived()
                        .responseDue())
                .isEqualTo("2026-03-11T00:00:00Z");
    }

    @Test
    void a_kind_with_its_own_ceiling_uses_it() {
        Policy policy = loaded(with("policy/partial-refund.csv", "DAMAGED,0.3,2026-01-01,,x"));
        assertThat(policy.derive(Sheet.of(Kind.DAMAGED).facts()).policy().partialRefundCeiling())
                .isEqualByComparingTo("0.3");
        assertThat(policy.derive(Sheet.of(Kind.DEFECTIVE).facts()).policy().partialRefundCeiling())
                .isEqualByComparingTo("0.5");
    }

    @ParameterizedTest
    @MethodSource("datedTables")
    void a_row_for_a_time_may_lie_over_another_in_every_dated_table(String file) {
        Table table = PolicyReader.tables(FILES).get(file);
        List<String> cells = new ArrayList<>(table.lines().get(0).cells());
        cells.set(table.columns().indexOf("from"), "2026-03-05");
        cells.set(table.columns().indexOf("until"), "2026-03-08");
        String row = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        assertThat(loaded(with(file, row))).isNotNull();
    }

    static Stream<String> datedTables() {
        return PolicyTables.FILES.stream();
    }

    @Test
    void when_a_row_for_a_time_has_ended_the_one_before_holds_again() {
        Map<String, String> files = new TreeMap<>(FILES);
        Map.of(
                        "settings", "waitExtensionDays,5,2026-03-05,2026-03-08,x",
                        "transit-days", "BR,60,60,,,2026-03-05,2026-03-08,x",
                        "partial-refund", "*,0.1,2026-03-05,2026-03-08,x")
                .forEach((table, row) -> files.merge("policy/" + table + ".csv", row + "\n", String::concat));
        Policy policy = loaded(files);
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).order(null, null, "BR", null);
        Map.of(
                        "2026-03-04T23:59:59Z", "2 35 0.5",
                        "2026-03-05T00:00:00Z", "5 60 0.1",
                        "2026-03-08T23:59:59Z", "5 60 0.1",
                        "2026-03-09T00:00:00Z", "2 35 0.5")
                .forEach((asOf, values) -> {
                    Case derived = policy.derive(sheet.asOf(asOf).facts());
                    assertThat(derived.policy().waitExtensionDays() + " "
                                    + derived.derived().usualTransitDays() + " "
                                    + derived.policy().partialRefundCeiling())
                            .as(asOf)
                            .isEqualTo(values);
                });
    }

    @Property(tries = 2000)
    void on_every_day_the_row_counts_that_began_last_of_those_in_force(@ForAll("dates") List<Validity> dates) {
        PolicyFaults faults = new PolicyFaults();
        Ledger<String, Integer> ledger = ledger(dates, faults);
        Timeline<Integer> timeline = ledger.timelines().get("RU");
        assertThat(faults.none()).isEqualTo(!nobodyCanSay(dates));
        if (faults.none()) {
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(40)); day = day.plusDays(1)) {
                assertThat(timeline.at(day.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                        .as(day + " of " + dates)
                        .isEqualTo(onDay(dates, day));
            }
        }
    }

    @Property
    void a_key_that_is_needed_has_a_row_on_every_day_after_the_first(@ForAll("dates") List<Validity> dates) {
        PolicyFaults faults = new PolicyFaults();
        ledger(dates, faults).require("RU");
        LocalDate first =
                dates.stream().map(Validity::from).min(LocalDate::compareTo).orElseThrow();
        boolean hole = first.datesUntil(FIRST.plusDays(100)).anyMatch(day -> onDay(dates, day) == null);
        assertThat(faults.none()).isEqualTo(!hole);
    }

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Provide
    Arbitrary<List<Validity>> dates() {
        return Arbitraries.integers()
                .between(0, 30)
                .flatMap(from -> Arbitraries.integers()
                        .between(0, 12)
                        .injectNull(0.4)
                        .map(days ->
                                new Validity(FIRST.plusDays(from), days == null ? null : FIRST.plusDays(from + days))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Ledger<String, Integer> ledger(List<Validity> dates, PolicyFaults faults) {
        List<Table.Line> lines = new ArrayList<>();
        for (Validity each : dates) {
            String until = each.until() == null ? "" : each.until().toString();
            lines.add(new Table.Line(
                    lines.size() + 1,
                    List.of("RU", "" + (lines.size() + 1), each.from().toString(), until, "x")));
        }
        Table table =
                new Table("policy/promised-days.csv", 1, List.of("country", "days", "from", "until", "source"), lines);
        Rows rows = new Rows(table.file(), table, faults, PromisedDays.COLUMNS);
        Ledger<String, Integer> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(row, row.text("country"), row.count("days")));
        return ledger;
    }

    /** The number of the row that counts, by looking at the day alone. */
    private static Integer onDay(List<Validity> dates, LocalDate day) {
        Integer found = null;
        for (int i = 0; i < dates.size(); i++) {
            Validity each = dates.get(i);
            boolean inForce = !day.isBefore(each.from()) && (each.until() == null || !day.isAfter(each.until()));
            if (inForce
                    && (found == null
                            || each.from().isAfter(dates.get(found - 1).from()))) {
                found = i + 1;
            }
        }
        return found;
    }

    private static boolean nobodyCanSay(List<Validity> dates) {
        for (int i = 0; i < dates.size(); i++) {
            for (int j = 0; j < dates.size(); j++) {
                Validity one = dates.get(i);
                Validity other = dates.get(j);
                boolean sameStart = i != j && one.from().equals(other.from());
                boolean crosses = one.until() != null
                        && other.from().isAfter(one.from())
                        && !other.from().isAfter(one.until())
                        && (other.until() == null || other.until().isAfter(one.until()));
                if (sameStart || crosses) {
                    return true;
                }
            }
        }
        return false;
    }
}
