package io.disputetriage.decision.evidence;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An action with which evidence is handed in.
 *
 * @param rank in the decision
 * @param dueAt the hard limit; null: none known
 * @param notBefore null: now
 * @param kinds what it hands in
 * @param requires what it still needs
 */
public record ChecklistAnswer(
        int rank,
        Action action,
        Instant dueAt,
        Instant notBefore,
        List<EvidenceKind> kinds,
        Set<EvidenceKind> requires) {
    static ChecklistAnswer of(Decision.Step step) {
        return new ChecklistAnswer(
                step.rank(), step.action(), step.dueAt(), step.notBefore(), step.kinds(Param.KINDS), step.requires());
    }

    boolean names(EvidenceKind evidence) {
        return kinds.contains(evidence) || requires.contains(evidence);
    }

    /** Null: none of them has a known limit. */
    static Instant earliest(Stream<ChecklistAnswer> answers) {
        return answers.map(ChecklistAnswer::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
