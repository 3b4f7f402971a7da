package io.disputetriage.authoring.analysis;

import io.disputetriage.policy.PolicyTables;
import io.disputetriage.policy.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The values of one policy or several at which something that is derived from a fact sheet changes. */
final class PolicyThresholds {
    /** Days that a parcel may take or that may be promised. */
    final SortedSet<Integer> days = new TreeSet<>();

    final SortedSet<Integer> promisedDays = new TreeSet<>();
    final SortedSet<String> countries = new TreeSet<>();
    final SortedSet<String> carriers = new TreeSet<>();
    /** Up to which total an order is of low value, or from which only a signature protects it, by currency code. */
    final SortedMap<String, SortedSet<BigDecimal>> limits = new TreeMap<>();

    final SortedSet<Integer> waitDays = new TreeSet<>();
    /** After how many days without an event something changes. */
    final SortedSet<Integer> silences = new TreeSet<>();

    final SortedSet<Duration> buffers = new TreeSet<>();
    final SortedSet<Period> protection =
            new TreeSet<>(Comparator.comparing(Period::toTotalMonths).thenComparing(Period::getDays));
    final SortedSet<BigDecimal> complaintRates = new TreeSet<>();
    final Map<String, Set<String>> reasons = new HashMap<>();
    final Set<String> platforms = new LinkedHashSet<>();
    /** The first days of rows that take over from others. */
    final SortedSet<LocalDate> changes = new TreeSet<>();

    private PolicyThresholds() {}

    /** Reads policies that were found sound; each is its tables by path. */
    static PolicyThresholds of(List<? extends Map<String, Table>> policies) {
        PolicyThresholds landmarks = new PolicyThresholds();
        for (Map<String, Table> policy : policies) {
            policy.forEach(landmarks::table);
        }
        landmarks.renamedCountries(policies);
        if (!landmarks.changes.isEmpty()) {
            landmarks.changes.remove(landmarks.changes.first());
        }
        return landmarks;
    }

    private void table(String path, Table table) {
        if (PolicyTables.isOfIntake(path)) {
            return;
        }
        table.lines().forEach(line -> {
            Cells cells = new Cells(table, line);
            cells.in("from", from -> changes.add(LocalDate.parse(from)));
            cells.in("until", until -> changes.add(LocalDate.parse(until).plusDays(1)));
            switch (path) {
                case "policy/transit-days.csv" -> {
                    cells.in("country", countries::add);
                    cells.in("untracked_post", number -> days.add(Integer.valueOf(number)));
                    cells.in("registered_post", number -> days.add(Integer.valueOf(number)));
                    cells.in("ems", number -> days.add(Integer.valueOf(number)));
                    cells.in("courier", number -> days.add(Integer.valueOf(number)));
                }
                case "policy/promised-days.csv" -> {
                    cells.in("country", countries::add);
                    cells.in("days", number -> promisedDays.add(Integer.valueOf(number)));
                }
                case "policy/disruptions.csv" -> {
                    cells.in("country", countries::add);
                    cells.in("carrier", carriers::add);
                    cells.in("extra_days", number -> waitDays.add(Integer.valueOf(number)));
                }
                case "policy/value-limits.csv" ->
                    cells.in("limit", limit -> limits.computeIfAbsent(cells.of("currency"), none -> new TreeSet<>())
                            .add(new BigDecimal(limit)));
                case "policy/platforms.csv" -> {
                    cells.in("platform", platforms::add);
                    cells.in("signature_from", limit -> limits.computeIfAbsent(
                                    cells.of("signature_currency"), none -> new TreeSet<>())
                            .add(new BigDecimal(limit)));
                }
                case "policy/platform-reasons.csv" ->
                    cells.in("reason", reason -> reasons.computeIfAbsent(
                                    cells.of("platform"), none -> new LinkedHashSet<>())
                            .add(reason));
                case "policy/settings.csv" -> cells.in("value", value -> setting(cells.of("name"), value));
                default -> {}
            }
        });
    }

    /** Names of countries stand in texts only, so that just those matter that the policies spell otherwise. */
    private void renamedCountries(List<? extends Map<String, Table>> policies) {
        String path = "policy/countries.csv";
        for (Map<String, Table> policy : policies) {
            for (Map<String, Table> other : policies) {
                Set<List<String>> there = new HashSet<>();
                if (other.containsKey(path)) {
                    other.get(path).lines().forEach(line -> there.add(line.cells()));
                }
                if (policy.containsKey(path)) {
                    Table table = policy.get(path);
                    table.lines().stream()
                            .filter(line -> !there.contains(line.cells()))
                            .forEach(line -> new Cells(table, line).in("code", countries::add));
                }
            }
        }
    }

    private void setting(String name, String value) {
        switch (name) {
            case "waitExtensionDays" -> waitDays.add(Integer.valueOf(value));
            case "silentDays", "freshEventDays" -> silences.add(Integer.valueOf(value));
            case "deadlineBuffer" -> buffers.add(Duration.parse(value));
            case "protectionPeriod" -> protection.add(Period.parse(value));
            case "delistComplaintRate" -> complaintRates.add(new BigDecimal(value));
            default -> {}
        }
    }

    /** One line of a table, by the names of its columns. */
    private record Cells(Table table, Table.Line line) {
        String of(String column) {
            int at = table.columns().indexOf(column);
            return at < 0 ? "" : line.cells().get(at);
        }

        void in(String column, Consumer<String> then) {
            if (!of(column).isEmpty()) {
                then.accept(of(column));
            }
        }
    }
}
