package io.disputetriage.service.cases;

/** What came of erasing the personal data of a case. */
public sealed interface Erasure {

    /** Nothing personal is left. {@code decisions} held some until now; 0 if it was done before. */
    record Erased(int decisions) implements Erasure {}

    /** The account has no such case. */
    record NoCase() implements Erasure {}
}
