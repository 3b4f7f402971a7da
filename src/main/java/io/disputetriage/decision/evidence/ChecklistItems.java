package io.disputetriage.decision.evidence;

import io.disputetriage.decision.AnswerEvidence;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.WantedEvidence;
import io.disputetriage.policy.EvidenceWord;
import io.disputetriage.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Brings together what the answers of a decision name and what the tables want. */
final class ChecklistItems {
    private final FactSheet sheet;
    private final Case facts;
    private final List<ChecklistAnswer> answers;
    private final Policy policy;
    private final Map<EvidenceKind, WantedEvidence> wanted = new EnumMap<>(EvidenceKind.class);

    ChecklistItems(FactSheet sheet, Case facts, List<ChecklistAnswer> answers, Policy policy) {
        this.sheet = sheet;
        this.facts = facts;
        this.answers = answers;
        this.policy = policy;
        AnswerEvidence.wanted(facts).forEach(each -> wanted.put(each.evidence(), each));
    }

    List<ChecklistItem> inOrder() {
        return ReadingOrder.KINDS.stream()
                .filter(kind -> wanted.containsKey(kind) || answers.stream().anyMatch(answer -> answer.names(kind)))
                .map(this::item)
                .toList();
    }

    private ChecklistItem item(EvidenceKind kind) {
        WantedEvidence row = wanted.get(kind);
        boolean present = facts.evidence().contains(kind);
        List<Integer> handedInBy = ranks(answer -> answer.kinds().contains(kind));
        List<Integer> requiredBy = ranks(answer -> answer.requires().contains(kind));
        Optional<EvidenceWord> word = policy.evidenceWord(facts.platform(), kind, facts.kind(), facts.asOf());
        return new ChecklistItem(
                kind,
                level(row, present && !handedInBy.isEmpty() || !requiredBy.isEmpty(), !requiredBy.isEmpty()),
                row == null ? null : row.group(),
                present,
                sheet.evidence().stream()
                        .filter(piece -> piece.kind() == kind)
                        .map(Evidence::ref)
                        .filter(Objects::nonNull)
                        .toList(),
                handedInBy,
                requiredBy,
                word.map(EvidenceWord::word).orElse(null),
                word.map(EvidenceWord::goesTo).orElse(null),
                ChecklistAnswer.earliest(
                        answers.stream().anyMatch(answer -> answer.names(kind))
                                ? answers.stream().filter(answer -> answer.names(kind))
                                : answers.stream()),
                because(kind, row));
    }

    /** What an answer still needs is required whatever a table says, and so is what only an answer names. */
    private static EvidenceLevel level(WantedEvidence row, boolean named, boolean needed) {
        if (needed || row == null && named) {
            return EvidenceLevel.REQUIRED;
        }
        return row == null ? EvidenceLevel.RECOMMENDED : row.level();
    }

    private List<Integer> ranks(Predicate<ChecklistAnswer> test) {
        return answers.stream().filter(test).map(ChecklistAnswer::rank).toList();
    }

    private List<String> because(EvidenceKind kind, WantedEvidence row) {
        List<String> because = new ArrayList<>();
        for (ChecklistAnswer answer : answers) {
            if (answer.requires().contains(kind)) {
                because.add("action " + answer.rank() + ", " + answer.action() + ", needs it");
            } else if (answer.kinds().contains(kind)) {
                because.add("action " + answer.rank() + ", " + answer.action() + ", hands it in");
            }
        }
        if (row != null) {
            because.add(row.row() + " (" + row.source() + ")");
        }
        return because;
    }
}
