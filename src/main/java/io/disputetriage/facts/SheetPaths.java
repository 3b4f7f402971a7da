package io.disputetriage.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a fact sheet by their paths, as far as somebody can be asked for them. */
public interface SheetPaths {
    /** Sections, and words that stand directly in a sheet. */
    Set<String> ASKED_SECTIONS = Set.of("complaint", "buyer", "order", "shipment", "product", "report", "return");

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
            "order.goods",
            "order.refundState",
            "order.resendAlreadyMade",
            "shipment.pickupPlace",
            "product.issueDetailKnown");

    /** Every fact that may be unknown and that somebody may be asked for, sorted. */
    List<String> ASKED = asked();

    /** The components of a sheet that facts stand in: what the service fills in is none. */
    List<RecordComponent> STATED = Stream.of(FactSheet.class.getRecordComponents())
            .filter(component -> component.getType() != CaseRecord.class)
            .toList();

    /** Every fact, in the order of the contract; each word of a list by itself, such as {@code evidence[SIGNATURE]}; what was done as a whole. */
    List<String> ALL = STATED.stream()
            .flatMap(outer -> outer.getType().isRecord()
                    ? Stream.of(outer.getType().getRecordComponents())
                            .flatMap(inner -> stated(name(outer) + "." + inner.getName(), inner))
                    : stated(outer.getName(), outer))
            .toList();

    /** What the fact sheet calls a section; not always a word of the rule language. */
    static String name(RecordComponent section) {
        ShownAs shown = section.getAnnotation(ShownAs.class);
        return shown == null ? section.getName() : shown.value();
    }

    /** What stands in a component: of several, what each is; of evidence, its kind. */
    static Class<?> type(RecordComponent component) {
        Class<?> type = component.getGenericType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : component.getType();
        return type == Evidence.class ? EvidenceKind.class : type;
    }

    private static Stream<String> stated(String path, RecordComponent component) {
        if (!List.class.isAssignableFrom(component.getType())) {
            return Stream.of(path);
        }
        Class<?> words = type(component);
        if (!words.isEnum()) {
            return Stream.of(path);
        }
        return Stream.of(words.getEnumConstants()).map(each -> path + "[" + ((Enum<?>) each).name() + "]");
    }

    private static List<String> asked() {
        return Stream.of(FactSheet.class.getRecordComponents())
                .flatMap(component -> ASKED_SECTIONS.contains(name(component))
                        ? Stream.of(component.getType().getRecordComponents())
                                .map(inner -> name(component) + "." + inner.getName())
                        : Stream.of(component).map(RecordComponent::getName).filter(ASKED_WORDS::contains))
                .filter(path -> !NEVER_ASKED.contains(path))
                .sorted()
                .toList();
    }
}
