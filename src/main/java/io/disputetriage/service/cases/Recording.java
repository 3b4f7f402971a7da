package io.disputetriage.service.cases;

/** What became of a decision that was to be kept. */
public sealed interface Recording {

    /** It is kept, with its case. */
    record Recorded(StoredDecision decision) implements Recording {}

    /** Its claim was made before with the same body: this is the first decision, and nothing was kept now. */
    record Repeated(StoredDecision first) implements Recording {}

    /** Its claim was made before with another body: nothing was kept. */
    record KeyTaken() implements Recording {}
}
