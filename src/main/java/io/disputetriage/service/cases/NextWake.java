package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * When an open case is worth another look: its decision says so, its deadline comes nearer by one of the bands that change its urgency, or its decision
 * may turn by itself.
 */
public final class NextWake {
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
     * Of a decision: the first such instant after its own, or after it was recorded if it was decided ahead of the clock: until
     * then a deadline may pass. If the decision is of a time long ago and that instant has passed when it is recorded, an hour after that.
     */
    static Instant of(NewDecision made) {
        Decision decision = made.decision();
        Instant recordedAt = made.recordedAt();
        Instant from = from(decision.asOf(), recordedAt);
        Instant next = after(from, decision.responseDue().at(), decision.reviewAt(), made.turnsAt());
        boolean longAgo = decision.asOf().plus(GRACE).isBefore(recordedAt);
        return longAgo && !next.isAfter(recordedAt) ? recordedAt.plus(GRACE) : next;
    }

    /** From when on what comes next is looked for. */
    public static Instant from(Instant asOf, Instant recordedAt) {
        return asOf.isAfter(recordedAt) ? recordedAt : asOf;
    }

    /** The first such instant after {@code moment}, or a month later if there is none. Each of the others may be null. */
    static Instant after(Instant moment, Instant responseDue, Instant reviewAt, Instant turnsAt) {
        Stream<Instant> bands = responseDue == null
                ? Stream.empty()
                : BANDS.stream().map(band -> responseDue.minus(band).plus(INSIDE));
        return Stream.of(Stream.ofNullable(reviewAt), Stream.ofNullable(turnsAt), bands)
                .flatMap(each -> each)
                .filter(at -> at.isAfter(moment))
                .min(Instant::compareTo)
                .orElse(moment.plus(IDLE));
    }
}
