package io.disputetriage.service.cases;

/** What became of a change that was to be kept. */
public sealed interface Recording {

    /**
     * It is kept.
     *
     * @param decision null: none was made
     */
    record Recorded(CaseFile file, StoredDecision decision) implements Recording {}

    /**
     * Its claim was made before with the same body, and nothing was kept now.
     *
     * @param first the decision that was made then; if none was, the latest at that time
     */
    record Repeated(StoredDecision first) implements Recording {}

    /** Its claim was made before with another body: nothing was kept. */
    record KeyTaken() implements Recording {}

    /** The case is at another version than it was changed from: nothing was kept. */
    record Outdated() implements Recording {}
}
