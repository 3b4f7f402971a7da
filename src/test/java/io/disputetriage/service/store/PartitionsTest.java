package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.Asked;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where rows of which time are kept. */
class PartitionsTest {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void rows_go_to_the_month_of_their_ids_and_what_fits_none_is_kept_all_the_same() throws SQLException {
        Instant now = Instant.now();
        Instant later = now.atOffset(ZoneOffset.UTC).plusMonths(2).toInstant();
        Instant farAhead = now.plus(4000, ChronoUnit.DAYS);
        try (Connection connection = DATABASE.source().getConnection()) {
            assertThat(made(connection, later)).isEqualTo(4);
            assertThat(made(connection, later)).isZero();
            for (Instant at : List.of(Instant.parse("2001-01-01T00:00:00Z"), now, later, farAhead)) {
                Asked asked = new Asked("shop", at.toString(), null, Urgency.LOW, "INQUIRY", at);
                assertThat(RecordStatement.run(connection, List.of(NewRow.of(asked.opening())), true))
                        .hasSize(1);
            }
            assertPlaces(connection, "decisions", "id", later);
            assertPlaces(connection, "case_events", "case_id", later);
            // A month whose rows are kept elsewhere gets no partition, and the others do.
            assertThat(made(connection, farAhead)).isGreaterThan(200).isEven();
            assertThat(made(connection, farAhead)).isZero();
            assertThat(places(connection, "decisions")).contains("decisions_ahead");
        }
    }

    /** Ids never go back, so that one may be of a later time than what it was made for; the first partition has all that was before. */
    private static void assertPlaces(Connection connection, String table, String key, Instant later)
            throws SQLException {
        List<String> places = places(connection, table);
        List<String> expected = new SqlStatement(connection, "select time_of_id(" + key + ") as at from " + table)
                .rows(row -> row.getObject("at", OffsetDateTime.class).toInstant()).stream()
                        .map(at -> at.isBefore(Instant.now()) ? month(Instant.now()) : month(at))
                        .map(month -> table + "_" + (month.compareTo(month(later)) > 0 ? "ahead" : month))
                        .toList();
        assertThat(places).hasSize(4).contains(table + "_ahead").containsExactlyInAnyOrderElementsOf(expected);
    }

    static int made(Connection connection, Instant until) throws SQLException {
        return new SqlStatement(connection, "select make_partitions(?)", until.atOffset(ZoneOffset.UTC))
                .rows(row -> row.getInt(1))
                .get(0);
    }

    static List<String> places(Connection connection, String table) throws SQLException {
        return new SqlStatement(connection, "select tableoid::regclass::text as place from " + table)
                .rows(row -> row.getString("place"));
    }

    static String month(Instant at) {
        return MONTH.format(at.atOffset(ZoneOffset.UTC));
    }
}
