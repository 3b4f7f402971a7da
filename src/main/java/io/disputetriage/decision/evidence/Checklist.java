package io.disputetriage.decision.evidence;

import io.disputetriage.decision.AnswerEvidence;
import io.disputetriage.decision.Decision;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.policy.EvidenceLimits;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which evidence goes with the answers of a decision. What an action {@code requires} is exactly what is REQUIRED here, missing and
 * {@code requiredBy} its rank.
 *
 * @param answers the actions with which evidence is handed in, by rank; empty: there is none, and nothing to list
 * @param items in the order in which an adjudicator reads
 * @param texts what the platform wants written beside it
 * @param untrue what is on record and is never handed in, for the facts say otherwise; no item
 * @param once whether the platform usually takes evidence one time only; null: unknown
 * @param limits of the platform; null: unknown
 */
public record Checklist(
        List<ChecklistAnswer> answers,
        List<ChecklistItem> items,
        List<TextField> texts,
        List<EvidenceKind> untrue,
        Boolean once,
        EvidenceLimits limits) {
    private static final Checklist OF_NO_ANSWER = new Checklist(List.of(), List.of(), List.of(), List.of(), null, null);

    public Checklist {
        answers = List.copyOf(answers);
        items = List.copyOf(items);
        texts = List.copyOf(texts);
        untrue = List.copyOf(untrue);
    }

    /**
     * The checklist of a decision. The same input gives an equal one.
     *
     * @param sheet what the decision was made of
     * @param facts the same as rules see it
     */
    public static Checklist of(FactSheet sheet, Case facts, Decision decision, Policy policy) {
        List<ChecklistAnswer> answers = decision.actions().stream()
                .filter(AnswerEvidence::isHandedInWith)
                .map(ChecklistAnswer::of)
                .toList();
        if (answers.isEmpty()) {
            return OF_NO_ANSWER;
        }
        return new Checklist(
                answers,
                new ChecklistItems(sheet, facts, answers, policy).inOrder(),
                TextField.of(facts, policy),
                ReadingOrder.KINDS.stream()
                        .filter(Case.kindsOf(sheet.evidence())::contains)
                        .filter(facts.derived().untrueEvidence()::contains)
                        .toList(),
                facts.policy().evidenceOnce(),
                policy.evidenceLimits(facts.platform(), facts.asOf()).orElse(null));
    }

    /** What is REQUIRED and not on record, the first read first. */
    public List<EvidenceKind> missing() {
        return items.stream()
                .filter(item -> item.level() == EvidenceLevel.REQUIRED && !item.present())
                .map(ChecklistItem::evidence)
                .toList();
    }

    /** The groups of which nothing is on record, by name, each with what would do. */
    public Map<String, List<EvidenceKind>> openGroups() {
        Map<String, List<EvidenceKind>> groups = new TreeMap<>();
        items.stream().filter(item -> item.group() != null).forEach(item -> groups.computeIfAbsent(
                        item.group(), none -> new ArrayList<>())
                .add(item.evidence()));
        items.stream().filter(ChecklistItem::present).forEach(item -> {
            if (item.group() != null) {
                groups.remove(item.group());
            }
        });
        return groups;
    }

    /** By when the first of the answers is due; null: unknown. */
    public Instant dueAt() {
        return ChecklistAnswer.earliest(answers.stream());
    }
}
