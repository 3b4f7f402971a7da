package io.disputetriage.decision.messages;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a message can be about: a case, and what is to be done about it. */
record MessageFacts(Case facts, Decision.Step step) {
    Object param(Param param) {
        return step.params().get(param);
    }

    /** The evidence that a parameter lists; none if it has no value. */
    List<EvidenceKind> kinds(Param param) {
        return step.kinds(param);
    }

    boolean isOnRecord(EvidenceKind kind) {
        return facts.evidence().contains(kind);
    }

    /** How a kind of evidence is listed that is not on record. */
    static String missing(String kind) {
        return "evidence[" + kind + "]";
    }

    /** What the action hands over or needs and nobody has; sorted. */
    SortedSet<EvidenceKind> missingEvidence() {
        SortedSet<EvidenceKind> missing = new TreeSet<>(step.requires());
        Param.LISTS_OF_EVIDENCE.forEach(param -> missing.addAll(kinds(param)));
        missing.removeIf(this::isOnRecord);
        return missing;
    }
}
