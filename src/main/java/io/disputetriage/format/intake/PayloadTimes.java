package io.disputetriage.format.intake;

import io.disputetriage.format.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which payloads write points in time; each is null where there is none from 1970 to 2200. */
final class PayloadTimes {
    private static final Pattern LOCAL =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2}([.][0-9]{1,9})?)?");
    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{3})([+-][0-9]{2})([0-9]{2})");
    private static final Pattern SHORT_OFFSET = Pattern.compile("(.*[T ].*[+-][0-9]{2})([0-9]{2})");
    private static final BigDecimal LAST_SECOND = new BigDecimal("7289568000");

    private PayloadTimes() {}

    /** With an offset: RFC 3339, also with a blank for the T, without the colon of the offset, or in digits alone to the millisecond. */
    static Instant instant(PayloadNode node) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        Matcher together = RUN_TOGETHER.matcher(text);
        if (together.matches()) {
            return Rfc3339.instant(together.replaceFirst("$1-$2-$3T$4:$5:$6.$7$8:$9"));
        }
        Matcher offset = SHORT_OFFSET.matcher(text);
        String colon = offset.matches() ? offset.group(1) + ":" + offset.group(2) : text;
        return Rfc3339.instant(colon.replaceFirst("^([0-9-]{10}) ", "$1T"));
    }

    /** Without an offset, in the zone that the sender means; one with an offset is read by that. */
    static Instant local(PayloadNode node, ZoneId zone) {
        String text = node.text();
        Matcher local = text == null ? null : LOCAL.matcher(text);
        if (local == null || !local.matches()) {
            return instant(node);
        }
        try {
            String seconds = local.group(3) == null ? ":00" : local.group(3);
            Instant instant = LocalDateTime.parse(local.group(1) + "T" + local.group(2) + seconds)
                    .atZone(zone)
                    .toInstant();
            return Rfc3339.instant(instant.toString());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Seconds since 1970, not 0, which senders write for none. */
    static Instant epoch(PayloadNode node) {
        BigDecimal seconds = node.number();
        return seconds == null || seconds.signum() <= 0 || seconds.compareTo(LAST_SECOND) >= 0
                ? null
                : Instant.ofEpochSecond(seconds.longValue());
    }

    /** A calendar day alone. */
    static LocalDate day(PayloadNode node) {
        String text = node.text();
        try {
            return text == null || text.length() != 10 ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
