package io.disputetriage.facts;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a fact sheet by their paths, as far as somebody can be asked for them. */
public interface SheetPaths {
    /** Sections, and words that stand directly in a sheet. */
    Set<String> ASKED_SECTIONS = Set.of("complaint", "buyer", "order", "shipment", "product", "report");

    /** What stands directly in a sheet. */
    Set<String> ASKED_WORDS = Set.of("platform", "stage", "turn", "responseDue", "allowedActions");

    /**
     * What nobody is asked for: required, or empty when absent, as in the seller's own books and among what the other side has
     * said. Free text settles nothing, and whether a detail is known follows from the detail.
     */
    Set<String> NEVER_ASKED = Set.of(
            "complaint.kind",
            "complaint.demands",
            "complaint.statement",
            "complaint.platformReason",
            "buyer.threatens",
            "order.alreadyRefunded",
            "order.resendAlreadyMade",
            "product.issueDetailKnown");

    /** Every fact that may be unknown and that somebody may be asked for, sorted. */
    List<String> ASKED = asked();

    private static List<String> asked() {
        return Stream.of(FactSheet.class.getRecordComponents())
                .flatMap(component -> ASKED_SECTIONS.contains(component.getName())
                        ? Stream.of(component.getType().getRecordComponents())
                                .map(inner -> component.getName() + "." + inner.getName())
                        : Stream.of(component).map(RecordComponent::getName).filter(ASKED_WORDS::contains))
                .filter(path -> !NEVER_ASKED.contains(path))
                .sorted()
                .toList();
    }
}
