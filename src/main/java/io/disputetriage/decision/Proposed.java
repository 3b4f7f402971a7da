package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What guards look at of an action that is proposed: one of a draft, or one that a rule may yet bring. */
interface Proposed {
    Action action();

    /** Of a choice; empty for anything else. */
    List<Action> options();

    /** Of the evidence that it hands in. */
    List<EvidenceKind> kinds();

    /** All evidence that must be on record for it, known already or not. */
    Set<EvidenceKind> needed();

    /** Whether it is a goodwill in money. */
    boolean paysGoodwill();

    /** Whether it is handed in through the platform's interface, as evidence is. */
    boolean byInterface();

    /** What it says in words, as {@link ActionWords}; what is left open may yet be any. */
    List<String> words();

    /** The end of a wait; null: none was said. */
    Instant until();
}
