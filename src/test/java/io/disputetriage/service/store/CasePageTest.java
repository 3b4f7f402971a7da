package io.disputetriage.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.UuidV7;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What PostgreSQL says that it reads for a page of a list. */
class CasePageTest {
    private static final Instant NOW = Instant.now();

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    /** Three years of a shop, one case in ten open, each of twenty people having some. */
    @BeforeEach
    void manyCases() throws SQLException {
        try (Connection connection = DATABASE.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into cases (id, account, case_ref, platform, kind, urgency, open, owner, response_due, review_at, latest_decision,
                        decisions, opened_at, updated_at, closed_at)
                    select overlay(gen_random_uuid()::text placing left(first_id(at)::text, 13) from 1 for 13)::uuid, 'shop', 'C-' || n,
                           (array['PAYPAL','EBAY','AMAZON','STRIPE','SHOPIFY'])[1 + n % 5],
                           (array['NOT_RECEIVED','DEFECTIVE','WRONG_ITEM','NOT_AS_DESCRIBED'])[1 + n % 4],
                           (array['LOW','NORMAL','HIGH','CRITICAL'])[1 + n % 4], n % 10 = 0, case when n % 10 = 0 then 'Person ' || n % 20 end,
                           case when n % 50 > 0 then at + interval '10 days' end, at + interval '3 days', gen_random_uuid(), 1, at, at,
                           case when n % 10 > 0 then at end
                      from (select n, now() - (30000 - n) * interval '1095 days' / 30000 as at from generate_series(1, 30000) n) as timed""");
            statement.execute("vacuum analyze cases");
        }
    }

    @Test
    void a_page_of_open_cases_is_found_in_an_index_alone_whatever_is_asked_for() throws SQLException {
        Instant longAgo = NOW.minus(Duration.ofDays(1000));
        for (CaseFilter filter : List.of(
                new CaseFilter(null, null, null, null, null, true, null, null),
                new CaseFilter("PAYPAL", null, null, null, null, true, null, null),
                // There is none.
                new CaseFilter("EBAY", Kind.WRONG_ITEM, null, null, null, true, null, null),
                new CaseFilter("EBAY", Kind.WRONG_ITEM, Urgency.CRITICAL, null, null, true, "", null),
                new CaseFilter(null, null, Urgency.LOW, longAgo, null, true, null, null),
                new CaseFilter(null, null, null, null, longAgo, true, null, null),
                new CaseFilter(null, null, null, null, null, true, "Person 10", false),
                new CaseFilter(null, null, null, null, null, true, null, true))) {
            assertThat(plan(filter))
                    .as("%s", filter)
                    .contains("Index Only Scan")
                    .doesNotContain("Seq Scan", "-> Index Scan", "Bitmap");
        }
    }

    @Test
    void a_page_of_all_cases_reads_no_case_that_is_not_on_it() throws SQLException {
        for (CaseFilter filter : List.of(
                CaseFilter.NONE,
                new CaseFilter("EBAY", null, null, null, null, null, null, null),
                new CaseFilter(null, Kind.DEFECTIVE, null, null, null, null, null, null),
                new CaseFilter(null, null, Urgency.HIGH, null, null, null, null, null),
                new CaseFilter(null, null, null, null, null, null, "Person 10", null))) {
            assertThat(plan(filter)).as("%s", filter).doesNotContain("Seq Scan", "Sort", "Rows Removed");
        }
    }

    private static String plan(CaseFilter filter) throws SQLException {
        try (Connection connection = DATABASE.source().getConnection()) {
            return new SqlText("")
                            .add(
                                    "explain (analyze, timing off) %s",
                                    CasePage.ids("shop", filter, UuidV7.first(NOW), 50))
                            .on(connection)
                            .rows((ResultSet row) -> row.getString(1))
                            .stream()
                            .collect(Collectors.joining("\n"));
        }
    }
}
