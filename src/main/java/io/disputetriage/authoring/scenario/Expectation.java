package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.format.DateShift;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one scenario expects of the decision; whatever is empty or null is not looked at.
 *
 * @param problem the fact sheet is refused, and no decision made
 * @param values fields of the decision or of what was read of payloads that must match as they stand: urgency, derived, responseDue, facts, outcome
 * @param actions expected actions, each as it stands in the file
 * @param only no other action may appear
 * @param unordered the expected actions may come in any order
 * @param notBeforeRank an action that appears must not come before this rank
 * @param kinds words that must be among those of {@code advice}, {@code impact}, {@code warnings} and {@code payloadWarnings}
 * @param never words that must not be among those of a list, by the key of the expectation, such as {@code neverAdvice}
 * @param neverRules ids of rules that must not have a part in the decision, not even in what was withheld
 * @param withheld what a guard or a veto must have taken out, each as it stands in the file
 * @param drafts messages that must be there to be sent
 * @param checklist what the checklist of evidence must say, as it stands in the file
 */
record Expectation(
        boolean problem,
        ObjectNode values,
        List<ObjectNode> actions,
        boolean only,
        boolean unordered,
        Set<Action> neverActions,
        Map<Action, Integer> notBeforeRank,
        Map<String, List<String>> kinds,
        Map<String, List<String>> never,
        List<String> playbook,
        List<String> questions,
        List<String> neverRules,
        List<ObjectNode> withheld,
        List<ExpectedDraft> drafts,
        ObjectNode checklist) {

    Expectation moved(DateShift shift) {
        return new Expectation(
                problem,
                shift.of(values),
                actions.stream().map(shift::of).toList(),
                only,
                unordered,
                neverActions,
                notBeforeRank,
                kinds,
                never,
                playbook,
                questions,
                neverRules,
                withheld,
                drafts.stream().map(draft -> draft.moved(shift)).toList(),
                shift.of(checklist));
    }

    /** True if there is nothing that a decision could miss: such a scenario would always pass. */
    boolean isEmpty() {
        return !problem
                && values.isEmpty()
                && actions.isEmpty()
                && !only
                && neverActions.isEmpty()
                && notBeforeRank.isEmpty()
                && kinds.values().stream().allMatch(List::isEmpty)
                && never.values().stream().allMatch(List::isEmpty)
                && playbook.isEmpty()
                && questions.isEmpty()
                && neverRules.isEmpty()
                && withheld.isEmpty()
                && drafts.isEmpty()
                && checklist.isEmpty();
    }
}
