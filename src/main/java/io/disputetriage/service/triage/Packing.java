package io.disputetriage.service.triage;

import io.disputetriage.service.pack.EvidencePack;

/** What came of the wish for a pack of evidence. */
public sealed interface Packing {
    /** It can be written. */
    record Ready(EvidencePack pack) implements Packing {}

    /** There is no case of this reference. */
    record NoCase() implements Packing {}

    /** The latest decision can't be gone over any more. */
    record NotWhole(DecisionInputs inputs) implements Packing {}

    /** This program would decide otherwise, so its letter would not be for the decision that is kept. */
    record DecidedOtherwise() implements Packing {}

    /** There is nothing to hand in; {@code why} says what to do about it. */
    record Nothing(String why) implements Packing {}
}
