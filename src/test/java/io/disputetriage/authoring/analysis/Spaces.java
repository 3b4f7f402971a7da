package io.disputetriage.authoring.analysis;

import io.disputetriage.format.PolicyReader;
import java.util.List;

/** The fact space of the shipped rules. */
final class Spaces {
    static final FactSpace SHIPPED = FactSpace.of(
            Literals.of(Books.SHIPPED.outlines()),
            PolicyThresholds.of(List.of(PolicyReader.tables(Books.SHIPPED_FILES.texts()))),
            List.of(Books.SHIPPED::derive));

    private Spaces() {}
}
