package io.disputetriage.format.intake;

import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events of one parcel, whoever tracked it. */
record ParcelEvents(List<Event> all) {
    private static final Set<ShipmentState> CARRIED = EnumSet.of(
            ShipmentState.IN_TRANSIT,
            ShipmentState.OUT_FOR_DELIVERY,
            ShipmentState.DELIVERY_FAILED,
            ShipmentState.AVAILABLE_FOR_PICKUP,
            ShipmentState.CUSTOMS_HELD,
            ShipmentState.RETURNING,
            ShipmentState.RETURNED,
            ShipmentState.DELIVERED);

    /** Nobody stood at a door. */
    private static final Set<ShipmentReason> NO_ATTEMPT =
            EnumSet.of(ShipmentReason.INVALID_ADDRESS, ShipmentReason.HELD_FOR_PAYMENT);

    /**
     * An event.
     *
     * @param at null: not told, or without an offset
     * @param state null: the word for it is unknown, or says none
     * @param place where its time stands
     */
    record Event(Instant at, ShipmentState state, ShipmentReason reason, PayloadNode place) {
        boolean isCarried() {
            return CARRIED.contains(state);
        }
    }

    private List<Event> timed() {
        return all.stream()
                .filter(event -> event.at() != null)
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    Optional<Event> newest() {
        return timed().stream().reduce((before, after) -> after);
    }

    Optional<Event> newest(ShipmentState state) {
        return timed().stream().filter(event -> event.state() == state).reduce((before, after) -> after);
    }

    /** One that shows the carrier to have the parcel, so that the record is more than a label. */
    Optional<Event> carried() {
        return all.stream().filter(Event::isCarried).findFirst();
    }

    /** Whether an event at that time is of the state. */
    boolean tell(Instant at, ShipmentState state) {
        return all.stream().anyMatch(event -> at.equals(event.at()) && event.state() == state);
    }

    /** Carriers call it delivered, too, when the sender has the parcel back. */
    boolean wentBack() {
        Instant delivered = newest(ShipmentState.DELIVERED).map(Event::at).orElse(Instant.MIN);
        return newest(ShipmentState.RETURNING)
                .filter(returning -> !returning.at().isAfter(delivered))
                .isPresent();
    }

    void read(PayloadFacts facts) {
        List<Event> timed = timed();
        newest().ifPresent(newest -> facts.instant("shipment.lastEventAt", newest.at(), newest.place()));
        if (timed.size() == all.size()) {
            // What a carrier first does with a parcel is to take it; a record that begins later has lost its beginning.
            timed.stream()
                    .filter(Event::isCarried)
                    .findFirst()
                    .filter(first -> first.state() == ShipmentState.IN_TRANSIT)
                    .ifPresent(first -> facts.instant("shipment.shippedAt", first.at(), first.place()));
        } else {
            facts.warn(
                    Concern.VALUE_NOT_UNDERSTOOD,
                    all.stream()
                            .filter(event -> event.at() == null)
                            .findFirst()
                            .orElseThrow()
                            .place(),
                    "%d of %d events have no time with an offset; nothing that hangs on their times was taken from them."
                            .formatted(all.size() - timed.size(), all.size()));
        }
        List<Event> failed = all.stream()
                .filter(event -> event.state() == ShipmentState.DELIVERY_FAILED)
                .filter(event -> event.reason() == null || !NO_ATTEMPT.contains(event.reason()))
                .toList();
        if (!failed.isEmpty()) {
            facts.count("shipment.failedAttempts", failed.size(), failed.get(0).place());
        }
    }
}
