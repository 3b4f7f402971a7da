package io.disputetriage.authoring.analysis;

import io.disputetriage.format.PolicyReader;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Objects;

/**
 * What two rulesets don't have alike besides their rules.
 *
 * @param changes of tables
 * @param order whether the order of the actions differs
 */
record PolicyChange(List<ChangedRow> changes, boolean order) {

    static PolicyChange between(Rulebook before, Rulebook after) {
        return new PolicyChange(
                ChangedRow.between(
                        PolicyReader.tables(before.files().texts()),
                        PolicyReader.tables(after.files().texts())),
                !Objects.equals(before.order(), after.order()));
    }

    boolean isNone() {
        return changes.isEmpty() && !order;
    }

    /** How many rows are new, gone or edited; an edited one counts once, though it is gone in one shape and new in another. */
    int rows() {
        return changes.stream().mapToInt(ChangedRow::count).sum();
    }
}
