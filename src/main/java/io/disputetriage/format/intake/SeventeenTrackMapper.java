package io.disputetriage.format.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * 17TRACK, versions 2 to 2.4: the answer of gettrackinfo and what it pushes. TRACKING_STOPPED says that it looks no more,
 * and nothing of the parcel. Source: https://api.17track.net/en/doc (gettrackinfo, webhook).
 */
final class SeventeenTrackMapper extends TrackerMapper {
    SeventeenTrackMapper() {
        super("SEVENTEENTRACK", "status", "sub_status");
    }

    @Override
    public boolean recognises(PayloadNode root) {
        String event = root.at("event").text();
        return event != null
                        && event.startsWith("TRACKING_")
                        && root.at("data", "number").isTold()
                || root.at("data", "accepted").json().isArray()
                || root.at("number").isTold() && root.at("track_info").isTold();
    }

    @Override
    List<PayloadNode> parcels(PayloadNode root) {
        if (root.at("data", "accepted").json().isArray()) {
            return root.at("data", "accepted").each();
        }
        return List.of(root.at("data", "number").isTold() ? root.at("data") : root);
    }

    @Override
    PayloadNode status(PayloadNode parcel) {
        return parcel.at("track_info", "latest_status");
    }

    @Override
    List<PayloadNode> events(PayloadNode parcel) {
        List<PayloadNode> events = new ArrayList<>();
        for (PayloadNode provider : providers(parcel)) {
            events.addAll(provider.at("events").each());
        }
        PayloadNode latest = parcel.at("track_info", "latest_event");
        return events.isEmpty() && !latest.isAbsent() ? List.of(latest) : events;
    }

    @Override
    PayloadNode time(PayloadNode event) {
        return PayloadTimes.instant(event.at("time_utc")) == null ? event.at("time_iso") : event.at("time_utc");
    }

    @Override
    Instant updated(PayloadNode parcel) {
        return providers(parcel).stream()
                .map(provider -> PayloadTimes.instant(provider.at("latest_sync_time")))
                .filter(time -> time != null)
                .max(Instant::compareTo)
                .orElse(null);
    }

    @Override
    PayloadNode number(PayloadNode parcel) {
        return parcel.at("number");
    }

    @Override
    PayloadNode carrier(PayloadNode parcel) {
        return parcel.at("track_info", "tracking", "providers").first().at("provider", "name");
    }

    private static List<PayloadNode> providers(PayloadNode parcel) {
        return parcel.at("track_info", "tracking", "providers").each();
    }
}
