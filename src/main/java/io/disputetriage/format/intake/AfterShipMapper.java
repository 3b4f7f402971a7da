package io.disputetriage.format.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * AfterShip: a tracking or a list of them as its interface answers, in versions with and without an object around the
 * tracking, and its webhook. Source: https://www.aftership.com/docs/tracking (2025-01, webhook specifications).
 */
final class AfterShipMapper extends TrackerMapper {
    AfterShipMapper() {
        super("AFTERSHIP", "tag", "subtag");
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return root.at("data", "trackings").json().isArray() || !parcels(root).isEmpty();
    }

    @Override
    List<PayloadNode> parcels(PayloadNode root) {
        List<PayloadNode> listed = root.at("data", "trackings").each();
        return listed.isEmpty()
                ? Stream.of(root.at("msg"), root.at("data", "tracking"), root.at("data"), root)
                        .filter(AfterShipMapper::isTracking)
                        .limit(1)
                        .toList()
                : listed;
    }

    private static boolean isTracking(PayloadNode node) {
        return node.at("tracking_number").isTold()
                && node.at("tag").isTold()
                && node.at("slug").isTold();
    }

    @Override
    PayloadNode status(PayloadNode parcel) {
        return parcel;
    }

    @Override
    List<PayloadNode> events(PayloadNode parcel) {
        return parcel.at("checkpoints").each();
    }

    @Override
    PayloadNode time(PayloadNode event) {
        return event.at("checkpoint_time");
    }

    @Override
    Instant updated(PayloadNode parcel) {
        return PayloadTimes.instant(parcel.at("updated_at"));
    }

    @Override
    PayloadNode number(PayloadNode parcel) {
        return parcel.at("tracking_number");
    }

    @Override
    PayloadNode carrier(PayloadNode parcel) {
        return parcel.at("slug");
    }

    @Override
    boolean cameBack(PayloadNode parcel) {
        return Boolean.TRUE.equals(parcel.at("return_to_sender").flag());
    }
}
