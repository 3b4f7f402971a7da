package io.disputetriage.policy;

import io.disputetriage.facts.Service;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual days from dispatch to delivery, by country and service. */
final class TransitDays {
    static final String FILE = "policy/transit-days.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("country", Column.Form.COUNTRY),
            Column.of("untracked_post", Column.Form.COUNT).orEmpty(),
            Column.of("registered_post", Column.Form.COUNT).orEmpty(),
            Column.of("ems", Column.Form.COUNT).orEmpty(),
            Column.of("courier", Column.Form.COUNT).orEmpty());
    private final Map<String, Timeline<ByService>> countries;

    private TransitDays(Map<String, Timeline<ByService>> countries) {
        this.countries = new HashMap<>(countries);
    }

    static TransitDays read(Table table, PolicyFaults faults, Countries countries) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, ByService> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(
                row,
                countries.in(row, "country"),
                new ByService(
                        row.countOrNull("untracked_post"),
                        row.countOrNull("registered_post"),
                        row.countOrNull("ems"),
                        row.countOrNull("courier"))));
        return new TransitDays(ledger.timelines());
    }

    /** Null where unknown, or where no carrier has the parcel; an unknown service travels as untracked post. */
    Integer usual(String country, Service service, Instant asOf) {
        Timeline<ByService> timeline = country == null ? null : countries.get(country);
        ByService days = timeline == null ? null : timeline.at(asOf);
        return days == null ? null : days.of(service);
    }

    private record ByService(Integer untrackedPost, Integer registeredPost, Integer ems, Integer courier) {
        Integer of(Service service) {
            if (service == null) {
                return untrackedPost;
            }
            return switch (service) {
                case SMALL_PACKET_UNREGISTERED -> untrackedPost;
                case REGISTERED_POST -> registeredPost;
                case EMS -> ems;
                case COURIER -> courier;
                case OWN_DRIVER, LOCAL_PICKUP -> null;
            };
        }
    }
}
