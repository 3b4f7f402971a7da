package io.disputetriage.authoring.analysis;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Question;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The changed rows of tables that have shown in no difference yet. A row shows in one if it alone gives another case there, or another
 * question about its fact.
 */
final class UnseenRows {
    private static final int LEAST = 20;

    private final Function<FactSheet, Case> before;
    private final Map<ChangedRow, Function<FactSheet, Case>> left = new LinkedHashMap<>();

    private UnseenRows(Function<FactSheet, Case> before) {
        this.before = before;
    }

    static UnseenRows of(List<ChangedRow> changes, Rulebook before, Rulebook after) {
        UnseenRows rows = new UnseenRows(before::derive);
        changes.stream()
                .filter(row -> PolicyTables.isOfDecisions(row.path()))
                .forEach(row -> rows.left.put(row, row.isQuestion() ? before::derive : row.derive(before, after)));
        return rows;
    }

    /** Sheets steered at each row that is left. */
    Set<Draft> steered(FiringSheets firing, List<Target> targets, int most) {
        if (left.isEmpty()) {
            return Set.of();
        }
        RowSteering steering = new RowSteering(firing, targets, before);
        int each = Math.max(LEAST, most / left.size());
        Set<Draft> steered = new LinkedHashSet<>();
        left.entrySet().parallelStream()
                .map(row -> steering.at(row.getKey(), row.getValue(), each))
                .toList()
                .forEach(steered::addAll);
        return steered;
    }

    /** Takes out the rows that show in a difference. */
    void seen(Draft draft, Difference difference) {
        if (!left.isEmpty()) {
            Case facts = before.apply(draft.sheet());
            left.entrySet().removeIf(row -> shows(row.getKey(), row.getValue(), draft, facts, difference));
        }
    }

    /** Those of the questions only if questions were compared. */
    List<ChangedRow> left(Set<String> ignored) {
        return left.keySet().stream()
                .filter(row -> !row.isQuestion() || !ignored.contains(Difference.QUESTIONS))
                .toList();
    }

    private static boolean shows(
            ChangedRow row, Function<FactSheet, Case> derive, Draft draft, Case facts, Difference difference) {
        if (row.isQuestion()) {
            String fact = row.key().get("fact");
            return !asked(difference.before(), fact).equals(asked(difference.after(), fact));
        }
        return row.concerns(draft) && !Objects.equals(facts, derive.apply(draft.sheet()));
    }

    private static Optional<Question> asked(Decision decision, String fact) {
        return decision.questions().stream()
                .filter(question -> question.fact().equals(fact))
                .findFirst();
    }
}
