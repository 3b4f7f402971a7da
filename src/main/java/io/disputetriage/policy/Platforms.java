package io.disputetriage.policy;

import io.disputetriage.facts.Platform;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is peculiar to each platform. */
final class Platforms {
    static final String FILE = "policy/platforms.csv";
    static final List<Column> COLUMNS = List.of(
            Column.word("platform", Platform.class),
            Column.of("zone", Column.Form.ZONE).orEmpty(),
            Column.yes("evidence_once"),
            Column.yes("manual_only"),
            Column.of("complaint_address", Column.Form.EMAIL).orEmpty(),
            Column.yes("verified").orEmpty());

    /** What holds when the platform itself is unknown. */
    private static final Traits UNKNOWN = new Traits(null, null, null, null);

    private final Map<Platform, Timeline<Traits>> platforms = new EnumMap<>(Platform.class);

    private Platforms(Map<Platform, Timeline<Traits>> platforms) {
        this.platforms.putAll(platforms);
    }

    static Platforms read(Table table, Faults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Platform, Traits> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(
                row,
                row.word("platform", Platform.class),
                new Traits(row.zoneOrNull("zone"), row.yes("evidence_once"), row.yes("manual_only"), address(row))));
        for (Platform platform : Platform.values()) {
            ledger.require(platform);
        }
        return new Platforms(ledger.timelines());
    }

    Traits of(Platform platform, Instant asOf) {
        return platform == null ? UNKNOWN : platforms.get(platform).atOrFirst(asOf);
    }

    private static String address(Row row) {
        String address = row.textOrNull("complaint_address");
        if (address == null) {
            if (row.textOrNull("verified") != null) {
                row.fault("POL-210", "verified without a complaint_address", "Leave verified empty.");
            }
            return null;
        }
        int at = address.indexOf('@');
        if (at < 1 || at != address.lastIndexOf('@') || address.indexOf('.', at) < at + 2 || address.endsWith(".")) {
            row.fault("POL-206", "complaint_address is " + address + ", not an e-mail address", null);
        }
        row.yes("verified");
        return address;
    }

    /**
     * One platform.
     *
     * @param zone null: UTC
     * @param evidenceOnce null only when the platform is unknown; likewise manualOnly
     * @param complaintAddress null: none known
     */
    record Traits(ZoneId zone, Boolean evidenceOnce, Boolean manualOnly, String complaintAddress) {}
}
