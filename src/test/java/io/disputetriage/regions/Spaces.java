package io.disputetriage.regions;

import io.disputetriage.wire.PolicyReader;
import java.util.List;

/** The fact space of the shipped rules. */
final class Spaces {
    static final FactSpace SHIPPED = FactSpace.of(
            Literals.of(Books.SHIPPED.outlines()),
            Landmarks.of(List.of(PolicyReader.tables(Books.SHIPPED_FILES.texts()))),
            List.of(Books.SHIPPED::derive));

    private Spaces() {}
}
