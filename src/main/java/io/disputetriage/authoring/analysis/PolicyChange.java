package io.disputetriage.authoring.analysis;

import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two rulesets don't have alike besides their rules.
 *
 * @param changes of tables by which fact sheets are decided
 * @param intake changes of those by which payloads are read, which no fact sheet can show
 * @param order whether the order of the actions differs
 */
record PolicyChange(List<ChangedRow> changes, List<ChangedRow> intake, boolean order) {

    static PolicyChange between(Rulebook before, Rulebook after) {
        Map<Boolean, List<ChangedRow>> rows = ChangedRow.between(
                        PolicyReader.tables(before.files().texts()),
                        PolicyReader.tables(after.files().texts()))
                .stream()
                .collect(Collectors.partitioningBy(row -> PolicyTables.isOfIntake(row.path())));
        return new PolicyChange(rows.get(false), rows.get(true), !Objects.equals(before.order(), after.order()));
    }

    /** Whether no fact sheet can be decided otherwise because of it. */
    boolean decidesNothing() {
        return changes.isEmpty() && !order;
    }

    /** How many rows are new, gone or edited; an edited one counts once, though it is gone in one shape and new in another. */
    int rows() {
        return Stream.of(changes, intake)
                .flatMap(List::stream)
                .mapToInt(ChangedRow::count)
                .sum();
    }
}
