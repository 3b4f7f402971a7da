package io.disputetriage.format.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How AliExpress writes times and lists. */
final class AliexpressValues {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private AliexpressValues() {}

    /** Without a zone in the text; null where there is none. */
    static Instant time(PayloadNode node) {
        return PayloadTimes.local(node, PACIFIC);
    }

    /** The older interface wraps its lists once more. */
    static List<PayloadNode> list(PayloadNode issue, String name, String wrapped) {
        PayloadNode list = issue.at(name);
        return (list.json().isArray() ? list : list.at(wrapped)).each();
    }
}
