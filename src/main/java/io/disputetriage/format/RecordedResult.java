package io.disputetriage.format;

/** What became of reading a recorded decision. */
public sealed interface RecordedResult {
    /** It is sound. */
    record Read(RecordedDecision decision) implements RecordedResult {}

    /** It isn't, and why, in one line. */
    record Faulty(String why) implements RecordedResult {}
}
