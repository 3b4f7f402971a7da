package io.disputetriage.format.intake;

import java.time.Instant;
import java.util.List;

/**
 * EasyPost: a Tracker, a list of them, or the event that tells of one. It writes UTC where it doesn't know a carrier's zone. A
 * Claim, which is the seller's against the insurance of a parcel, names the parcel and says nothing of where that is: its words are
 * about the insurer. Source: https://docs.easypost.com/docs/trackers, https://docs.easypost.com/docs/insurance/claims.
 */
final class EasyPostMapper extends TrackerMapper {
    EasyPostMapper() {
        super("EASYPOST", "status", "status_detail");
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return tracker(root).at("object").is("Tracker")
                || isClaim(tracker(root))
                || root.at("trackers").json().isArray()
                        && root.at("trackers").each().stream()
                                .allMatch(each -> each.at("object").is("Tracker"));
    }

    @Override
    List<PayloadNode> parcels(PayloadNode root) {
        return root.at("trackers").json().isArray() ? root.at("trackers").each() : List.of(tracker(root));
    }

    private static boolean isClaim(PayloadNode parcel) {
        return parcel.at("object").is("Claim") && parcel.at("tracking_code").isTold();
    }

    /** The object that it tells of. */
    private static PayloadNode tracker(PayloadNode root) {
        return root.at("object").is("Event") ? root.at("result") : root;
    }

    @Override
    PayloadNode status(PayloadNode parcel) {
        return isClaim(parcel) ? number(parcel) : parcel;
    }

    @Override
    List<PayloadNode> events(PayloadNode parcel) {
        return parcel.at("tracking_details").each();
    }

    @Override
    PayloadNode time(PayloadNode event) {
        return event.at("datetime");
    }

    @Override
    Instant updated(PayloadNode parcel) {
        return PayloadTimes.instant(parcel.at("updated_at"));
    }

    @Override
    PayloadNode number(PayloadNode parcel) {
        return parcel.at("tracking_code");
    }

    @Override
    PayloadNode carrier(PayloadNode parcel) {
        return parcel.at("carrier");
    }

    @Override
    boolean isReturn(PayloadNode parcel) {
        return Boolean.TRUE.equals(parcel.at("is_return").flag());
    }
}
