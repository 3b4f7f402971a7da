package io.disputetriage.format.intake;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What trackers have in common: a parcel has a state and a finer word for it, and so has each of its events. A payload is
 * about one parcel; of several the one that the seller names is read, else the one with the newest event.
 */
abstract class TrackerMapper implements PayloadMapper {
    private static final String STATE = "shipment.state";
    private static final String REASON = "shipment.reason";

    /** Where the broader word of a parcel is not made more exact by the finer one: it may speak of an event on the way. */
    private static final Set<ShipmentState> FINAL =
            EnumSet.of(ShipmentState.DELIVERED, ShipmentState.RETURNING, ShipmentState.RETURNED);

    private final String tracker;
    private final String stateField;
    private final String detailField;

    /** {@code stateField} and {@code detailField}: what the tracker calls a state and the finer word for it. */
    TrackerMapper(String tracker, String stateField, String detailField) {
        this.tracker = tracker;
        this.stateField = stateField;
        this.detailField = detailField;
    }

    /** The parcels of a payload of this tracker; empty if it has the shape and none in it. */
    abstract List<PayloadNode> parcels(PayloadNode root);

    /** What has the fields of the parcel's state. */
    abstract PayloadNode status(PayloadNode parcel);

    /** In any order. */
    abstract List<PayloadNode> events(PayloadNode parcel);

    /** Where it stands when an event was; without an offset it may be any of two dozen instants, and none is taken. */
    abstract PayloadNode time(PayloadNode event);

    /** When the tracker last changed the parcel; null: not told. */
    abstract Instant updated(PayloadNode parcel);

    abstract PayloadNode number(PayloadNode parcel);

    abstract PayloadNode carrier(PayloadNode parcel);

    /** Whether the tracker says that the parcel came, or is to come, to the sender. */
    boolean cameBack(PayloadNode parcel) {
        return false;
    }

    /** Whether the buyer sends it to the seller. */
    boolean isReturn(PayloadNode parcel) {
        return false;
    }

    @Override
    public final String platform() {
        return tracker;
    }

    @Override
    public final FactSource.Role role() {
        return FactSource.Role.TRACKER;
    }

    @Override
    public final void read(PayloadNode root, PayloadFacts facts) {
        List<PayloadNode> parcels = parcels(root);
        if (parcels.isEmpty()) {
            facts.summary(root, "It has no parcel in it.");
            return;
        }
        PayloadNode newest = parcels.stream()
                .max(Comparator.comparing((PayloadNode parcel) -> facts.isParcelOfSeller(number(parcel)))
                        .thenComparing(this::lastTime))
                .orElseThrow();
        if (parcels.size() > 1) {
            facts.warn(
                    Concern.OTHER_PARCEL,
                    newest,
                    "It has %d parcels; only %s was read, which is the seller's or has the newest event."
                            .formatted(parcels.size(), number(newest).text()));
        }
        ShipmentState state = meant(status(newest), facts);
        ParcelEvents events = understood(newest, facts);
        facts.occurredAt(occurredAt(newest, events, state));
        if (isReturn(newest)) {
            comingBack(newest, events, state, facts);
        } else {
            goingOut(newest, events, facts);
        }
    }

    private Instant lastTime(PayloadNode parcel) {
        return events(parcel).stream()
                .map(event -> PayloadTimes.instant(time(event)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** What the parcel's state says beyond its newest event, the tracker found out when it last changed the parcel. */
    private Instant occurredAt(PayloadNode parcel, ParcelEvents events, ShipmentState state) {
        Instant newest = events.newest().map(ParcelEvents.Event::at).orElse(null);
        Instant updated = updated(parcel);
        return newest == null || updated != null && updated.isAfter(newest) && !events.tell(newest, state)
                ? updated
                : newest;
    }

    private void goingOut(PayloadNode parcel, ParcelEvents events, PayloadFacts facts) {
        facts.text("shipment.trackingNumber", number(parcel));
        facts.text("shipment.carrier", carrier(parcel));
        state(parcel, events, facts);
        events.read(facts);
        if (parcel.at("failed_delivery_attempts").number() != null) {
            facts.count("shipment.failedAttempts", parcel.at("failed_delivery_attempts"));
        }
        if (facts.says(STATE, ShipmentState.DELIVERED)) {
            events.newest(ShipmentState.DELIVERED)
                    .ifPresent(last -> facts.instant("shipment.deliveredAt", last.at(), last.place()));
            facts.text("shipment.signedBy", parcel.at("signed_by"));
        }
        events.carried().ifPresent(event -> facts.evidence(EvidenceKind.TRACKING_RECORD, event.place()));
    }

    private void state(PayloadNode parcel, ParcelEvents events, PayloadFacts facts) {
        PayloadNode broad = status(parcel).at(stateField);
        PayloadNode fine = status(parcel).at(detailField);
        if (broad.isAbsent() && fine.isAbsent()) {
            facts.summary(status(parcel), "It doesn't say where the parcel is.");
        }
        facts.word(detailField, fine);
        if (!facts.says(STATE) || FINAL.contains(word(stateField, status(parcel), facts))) {
            facts.word(stateField, broad);
        }
        if (facts.says(STATE, ShipmentState.DELIVERED) && (cameBack(parcel) || events.wentBack())) {
            facts.set(STATE, ShipmentState.RETURNED, broad);
        }
        if (facts.says(STATE) && facts.says(REASON)) {
            ShipmentState state =
                    ShipmentState.valueOf(facts.change(STATE).value().asText());
            if (state.reasons().stream().noneMatch(reason -> facts.says(REASON, reason))) {
                facts.forget(REASON);
            }
        }
    }

    private void comingBack(PayloadNode parcel, ParcelEvents events, ShipmentState state, PayloadFacts facts) {
        facts.text("return.trackingNumber", number(parcel));
        if (state == ShipmentState.DELIVERED) {
            facts.set("return.state", ReturnState.ARRIVED, status(parcel).at(stateField));
            events.newest(state).ifPresent(last -> facts.instant("return.arrivedAt", last.at(), last.place()));
        } else if (events.carried().isPresent()) {
            facts.set("return.state", ReturnState.IN_TRANSIT, status(parcel).at(stateField));
        }
        events.carried().ifPresent(event -> facts.evidence(EvidenceKind.RETURN_TRACKING, event.place()));
    }

    private ParcelEvents understood(PayloadNode parcel, PayloadFacts facts) {
        return new ParcelEvents(events(parcel).stream()
                .map(event -> {
                    String reason = facts.meant(REASON, detailField, event.at(detailField));
                    return new ParcelEvents.Event(
                            PayloadTimes.instant(time(event)),
                            meant(event, facts),
                            reason == null ? null : ShipmentReason.valueOf(reason),
                            time(event));
                })
                .toList());
    }

    /** The state of a parcel or an event: the finer word's, unless it has none or the broader is final. */
    private ShipmentState meant(PayloadNode status, PayloadFacts facts) {
        ShipmentState fine = word(detailField, status, facts);
        ShipmentState broad = word(stateField, status, facts);
        return fine == null || broad != null && FINAL.contains(broad) ? broad : fine;
    }

    private static ShipmentState word(String field, PayloadNode status, PayloadFacts facts) {
        String state = facts.meant(STATE, field, status.at(field));
        return state == null ? null : ShipmentState.valueOf(state);
    }
}
