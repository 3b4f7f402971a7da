package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;

/** A case, and what is proposed beside the action that a guard looks at. */
interface Situation {
    Case facts();

    /** Whether an action is proposed, by itself or as an option of a choice. */
    boolean offers(Action action);
}
