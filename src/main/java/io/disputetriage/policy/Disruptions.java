package io.disputetriage.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Strikes, disasters and the like: where or with whom parcels take longer for a time, and how much longer. */
final class Disruptions {
    static final String FILE = "policy/disruptions.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("country", Column.Form.COUNTRY).orEmpty(),
            Column.of("carrier", Column.Form.TEXT).orEmpty(),
            Column.of("extra_days", Column.Form.COUNT),
            Column.of("reason", Column.Form.TEXT),
            Column.yes("suspended").orAbsent());
    private final Map<Whose, Timeline<Disruption>> disruptions;

    private Disruptions(Map<Whose, Timeline<Disruption>> disruptions) {
        this.disruptions = new HashMap<>(disruptions);
    }

    /** The table may be null, which means that there are none. */
    static Disruptions read(Table table, PolicyFaults faults, Countries countries) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Whose, Disruption> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String country = countries.inOrNull(row, "country");
            String carrier = row.textOrNull("carrier");
            if (row.textOrNull("country") == null && carrier == null) {
                row.fault(
                        "POL-206",
                        "Columns country and carrier are both empty",
                        "Say where parcels take longer, or with whom, or both.");
            }
            ledger.add(
                    row,
                    new Whose(country, carrier == null ? null : PlatformReasons.fold(carrier)),
                    new Disruption(
                            true,
                            row.text("reason"),
                            row.count("extra_days"),
                            end(row.validity()),
                            Boolean.TRUE.equals(row.yesOrNull("suspended"))));
        });
        return new Disruptions(ledger.timelines());
    }

    /** The one in force that takes longest; see Disruption for what is unknown. Never null. */
    Disruption of(String country, String carrier, Instant asOf) {
        if (disruptions.isEmpty()) {
            return Disruption.NONE;
        }
        Whose parcel = new Whose(country, carrier == null ? null : PlatformReasons.fold(carrier));
        Disruption found = Disruption.NONE;
        for (Map.Entry<Whose, Timeline<Disruption>> entry : disruptions.entrySet()) {
            Disruption running = entry.getValue().at(asOf);
            if (running == null) {
                continue;
            }
            Boolean concerned = entry.getKey().concerns(parcel);
            if (Boolean.TRUE.equals(concerned)) {
                found = found.or(running);
            } else if (concerned == null) {
                found = found.or(Disruption.UNKNOWN);
            }
        }
        return found;
    }

    private static Instant end(Validity validity) {
        LocalDate until = validity.until();
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }

    /** Where, and with whom; null: any, and of a parcel: unknown. */
    private record Whose(String country, String carrier) {
        /** Null: it depends on what is unknown of the parcel. */
        Boolean concerns(Whose parcel) {
            boolean elsewhere = country != null && parcel.country != null && !country.equals(parcel.country)
                    || carrier != null && parcel.carrier != null && !carrier.equals(parcel.carrier);
            boolean known = (country == null || parcel.country != null) && (carrier == null || parcel.carrier != null);
            return elsewhere ? Boolean.FALSE : known ? Boolean.TRUE : null;
        }

        @Override
        public String toString() {
            return country == null ? carrier : Objects.toString(country + (carrier == null ? "" : " " + carrier));
        }
    }
}
