package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When an open case is worth another look: its decision says so, or its deadline comes nearer by one of the bands that change its urgency. */
final class NextWake {
    /** Before the deadline; the last one is its passing. */
    private static final List<Duration> BANDS =
            List.of(Duration.ofDays(7), Duration.ofDays(3), Duration.ofDays(1), Duration.ZERO);

    /** With just seven days left it is not less than seven days yet. */
    private static final Duration INSIDE = Duration.ofMillis(1);

    /** Whoever decides as of a time long ago is still at work in that time. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** Nobody is forgotten: what waits for no date is looked at after so long. */
    private static final Duration IDLE = Duration.ofDays(30);

    private NextWake() {}

    /**
     * Of a decision: the first such instant after its own, or after {@code recordedAt} if it was decided ahead of the clock: until
     * then a deadline may pass. If the decision is of a time long ago and that instant has passed by {@code recordedAt}, an hour after that.
     */
    static Instant of(Decision decision, Instant recordedAt) {
        Instant from = decision.asOf().isAfter(recordedAt) ? recordedAt : decision.asOf();
        Instant next = after(from, decision.responseDue().at(), decision.reviewAt());
        boolean longAgo = decision.asOf().plus(GRACE).isBefore(recordedAt);
        return longAgo && !next.isAfter(recordedAt) ? recordedAt.plus(GRACE) : next;
    }

    /** The first such instant after {@code moment}, or a month later if there is none. Either of the others may be null. */
    static Instant after(Instant moment, Instant responseDue, Instant reviewAt) {
        Stream<Instant> bands = responseDue == null
                ? Stream.empty()
                : BANDS.stream().map(band -> responseDue.minus(band).plus(INSIDE));
        return Stream.concat(Stream.ofNullable(reviewAt), bands)
                .filter(at -> at.isAfter(moment))
                .min(Instant::compareTo)
                .orElse(moment.plus(IDLE));
    }
}
