package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to do about one case, in which order, by when and why. Equal inputs give equal decisions.
 *
 * @param derived contract path to value: Integer, Boolean, String, Instant, Money or a list of String, sorted by path
 * @param responseDue never null; its {@code at} is null when the deadline is unknown
 * @param reviewAt when the case is worth triaging again; null when no date is known
 * @param revision of the ruleset
 * @param logic version of derivation, guards and resolution
 */
public record Decision(
        String caseRef,
        Instant asOf,
        Urgency urgency,
        List<Step> actions,
        List<Note<AdviceKind>> advice,
        List<Note<ImpactKind>> impact,
        List<Note<WarningKind>> warnings,
        List<Withheld> withheld,
        List<Question> questions,
        Map<String, Object> derived,
        ResponseDue responseDue,
        Instant reviewAt,
        String revision,
        String logic) {
    /** Where {@code derived} names what of the fact sheet came from the record of the case; absent: nothing did. */
    public static final String TAKEN_OVER = "case.takenOver";

    /** Where {@code derived} names the money that the complaint is about; absent: unknown. */
    public static final String DISPUTED = "complaint.disputed";

    /**
     * One action in its place.
     *
     * @param rank from 1
     * @param title for people
     * @param dueAt the hard limit; null: none known
     * @param notBefore null: now
     * @param requires evidence that must be on record first and is not
     * @param after null: no event is waited for
     * @param because never empty
     */
    public record Step(
            int rank,
            Action action,
            String title,
            Map<Param, Object> params,
            Instant dueAt,
            Instant notBefore,
            Set<EvidenceKind> requires,
            After after,
            boolean needsHuman,
            List<Reason> because) {
        /** The evidence that a parameter lists; none if it has no value. */
        public List<EvidenceKind> kinds(Param param) {
            return params.get(param) instanceof List<?> kinds
                    ? kinds.stream().map(EvidenceKind.class::cast).toList()
                    : List.of();
        }

        /** What tells it from another of the same kind, as the fact {@code history.actionsTaken} says that it was done: {@link ActionWords}. */
        public List<String> words() {
            return ActionWords.of(params, requires);
        }
    }

    /** A piece of advice, an impact or a warning with its reasons. */
    public record Note<K extends Enum<K>>(K kind, List<Reason> because) {}

    /**
     * What a guard or a veto took out.
     *
     * @param by the guard's or row's id, or {@code allowedActions}
     * @param missing the evidence that would bring it back once it is on record; empty if none would
     * @param because what had proposed it
     */
    public record Withheld(Action action, String by, String text, Set<EvidenceKind> missing, List<Reason> because) {}

    /** The deadline of the seller's answer, and the policy row it came from (null: the caller stated it). */
    public record ResponseDue(Instant at, String derivedFromPolicy) {}
}
