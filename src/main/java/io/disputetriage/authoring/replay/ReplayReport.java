package io.disputetriage.authoring.replay;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What other rules make of decided cases.
 *
 * @param compared how many cases were decided twice
 * @param money what they are about, by currency
 * @param groups what changes: the most important aspect first, and the most frequent change of it
 * @param heard ids of the rules and guards that have a part in a decision made now, be it in what was withheld
 * @param alone fact sheets with nothing to compare with
 * @param otherLogic decisions of another version of the program, which are not among the compared ones
 * @param otherLogicChanged those of them that come out otherwise
 */
public record ReplayReport(
        long compared,
        SortedMap<String, BigDecimal> money,
        List<Group> groups,
        Set<String> heard,
        long alone,
        long otherLogic,
        long otherLogicChanged) {
    public ReplayReport {
        money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
        groups = List.copyOf(groups);
        heard = Set.copyOf(heard);
    }

    /**
     * Decisions that change in the same way.
     *
     * @param money what they are about, by currency
     * @param examples ids of some
     */
    public record Group(Change change, long count, SortedMap<String, BigDecimal> money, List<String> examples) {
        public Group {
            money = Collections.unmodifiableSortedMap(new TreeMap<>(money));
            examples = List.copyOf(examples);
        }
    }

    static ReplayReport of(
            Tally all,
            Map<Change, Tally> changes,
            Set<String> heard,
            long alone,
            long otherLogic,
            long otherLogicChanged) {
        return new ReplayReport(
                all.count(),
                all.money(),
                changes.entrySet().stream()
                        .map(entry -> new Group(
                                entry.getKey(),
                                entry.getValue().count(),
                                entry.getValue().money(),
                                entry.getValue().ids()))
                        .sorted(Comparator.comparing(
                                        (Group group) -> group.change().aspect())
                                .thenComparing(group -> -group.count())
                                .thenComparing(group -> group.change().text()))
                        .toList(),
                heard,
                alone,
                otherLogic,
                otherLogicChanged);
    }

    /** How many decisions change in more than their reasons. */
    public long changed() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    /** How many change so at the most, by aspect; without those that none does. */
    public Map<Change.Aspect, Long> byAspect() {
        Map<Change.Aspect, Long> counts = new EnumMap<>(Change.Aspect.class);
        groups.forEach(group -> counts.merge(group.change().aspect(), group.count(), Long::sum));
        return counts;
    }

    /** What the changed decisions are about, by currency. */
    public SortedMap<String, BigDecimal> changedMoney() {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        groups.forEach(group -> group.money().forEach((currency, sum) -> sums.merge(currency, sum, BigDecimal::add)));
        return sums;
    }
}
