package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.service.cases.MemoryCaseStore;
import io.disputetriage.service.cases.SettableClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Months pass, and each finds its place made. */
class MakePartitionsTest {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    // The first partition has all up to the month of the migration.
    private final OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC);
    private final SettableClock clock = new SettableClock(begin.toInstant());
    private final MakePartitions partitions = new MakePartitions(
            new MemoryCaseStore() {
                @Override
                public int makeRoom(Instant now, Instant until) {
                    return (int) one("select make_partitions(?, ?)", until, now);
                }
            },
            clock);

    @BeforeEach
    void aCase() {
        one(
                """
                insert into cases (id, account, case_ref, kind, urgency, open, latest_decision, decisions, opened_at, updated_at)
                values (gen_random_uuid(), 'x', 'A-1', 'DEFECTIVE', 'LOW', true, gen_random_uuid(), 1, now(), now()) returning id""");
    }

    @Test
    void what_is_kept_is_in_its_own_month_across_month_ends_and_after_months_without_service() {
        partitions.start(null);
        for (int month = 1; month <= 5; month++) {
            OffsetDateTime next = begin.withDayOfMonth(1)
                    .toLocalDate()
                    .plusMonths(month)
                    .atStartOfDay()
                    .atOffset(ZoneOffset.UTC);
            for (OffsetDateTime at : List.of(next.minusNanos(1_000_000), next, next.plusDays(14))) {
                // What is kept before the first look of the month as well as after it.
                assertPlace(at);
                clock.set(at.toInstant());
                partitions.tick();
                assertPlace(at);
            }
        }
        OffsetDateTime back = begin.plusMonths(14);
        clock.set(back.toInstant());
        partitions.start(null);
        assertPlace(back);
        assertPlace(back.plusMonths(3));
        // A replica that was cut off all the time kept something nonetheless, and the months after that get theirs.
        assertThat(place(begin.plusMonths(10))).isEqualTo("decisions_ahead");
        partitions.tick();
        assertPlace(back.plusMonths(1));
    }

    @Test
    void a_service_that_comes_back_makes_no_partition_of_the_months_in_between() {
        clock.set(begin.plusMonths(20).toInstant());
        partitions.start(null);
        assertThat((long) one("select count(*) from pg_inherits where inhparent = 'decisions'::regclass"))
                .as("the first one, the one of what is ahead, and those of 92 days")
                .isBetween(6L, 7L);
    }

    private static void assertPlace(OffsetDateTime at) {
        assertThat(place(at)).isEqualTo("decisions_" + MONTH.format(at));
    }

    /** Where a decision of that time goes. */
    private static String place(OffsetDateTime at) {
        return (String) one(
                """
                insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision)
                select overlay(gen_random_uuid()::text placing left(first_id(?)::text, 13) from 1 for 13)::uuid, id, 'x', 'x', now(),
                       now(), 'r', '1', '{}', '{}' from cases
                returning tableoid::regclass::text""",
                at.toInstant());
    }

    private static Object one(String sql, Instant... values) {
        try (Connection connection = DATABASE.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i].atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
