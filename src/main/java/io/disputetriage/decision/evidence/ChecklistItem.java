package io.disputetriage.decision.evidence;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import java.time.Instant;
import java.util.List;

/**
 * One kind of evidence of a checklist.
 *
 * @param level REQUIRED also where a rule or the decision needs it, whatever the tables say
 * @param group of which the tables take one piece; null: it is in none
 * @param present whether any is on record
 * @param refs the seller's own references of what is on record, those that have one
 * @param handedInBy the ranks of the actions that hand it in
 * @param requiredBy the ranks of the actions that still need it; empty once it is on record
 * @param word what the platform calls it; null: it has no word, or nobody has looked
 * @param goesTo where it is entered; null: nobody has looked
 * @param dueAt by when the first of the actions that name it is due, or of all if none does; null: unknown
 * @param because why it is here: actions, and the row of a table with its source
 */
public record ChecklistItem(
        EvidenceKind evidence,
        EvidenceLevel level,
        String group,
        boolean present,
        List<String> refs,
        List<Integer> handedInBy,
        List<Integer> requiredBy,
        String word,
        String goesTo,
        Instant dueAt,
        List<String> because) {
    public ChecklistItem {
        refs = List.copyOf(refs);
        handedInBy = List.copyOf(handedInBy);
        requiredBy = List.copyOf(requiredBy);
        because = List.copyOf(because);
    }
}
