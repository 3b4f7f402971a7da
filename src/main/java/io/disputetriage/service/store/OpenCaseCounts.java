package io.disputetriage.service.store;

import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.CaseCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts open cases by what they wait for, in one query that answers a row for each owner and urgency. */
final class OpenCaseCounts {
    private static final String COUNTS =
            """
            select owner, urgency, count(*),
                   count(case when response_due < ? then 1 end),
                   count(case when response_due >= ? and response_due < ? then 1 end),
                   count(case when response_due >= ? and response_due < ? then 1 end),
                   count(case when response_due is null then 1 end),
                   count(case when review_at <= ? then 1 end)
              from cases where open and\s""";

    private final Map<Urgency, Long> byUrgency = new HashMap<>();
    private final Map<String, Long> byOwner = new HashMap<>();
    private final long[] sums = new long[6];
    private long unowned;

    private OpenCaseCounts() {}

    /** {@code matching}: the conditions that narrow them. */
    static CaseCounts of(Connection connection, SqlText matching, Instant now) throws SQLException {
        Instant inADay = now.plus(Duration.ofDays(1));
        Instant inThreeDays = now.plus(Duration.ofDays(3));
        OpenCaseCounts counts = new OpenCaseCounts();
        new SqlText("")
                .add(COUNTS, now, now, inADay, now, inThreeDays, now)
                .add("%s", matching)
                .add(" group by owner, urgency")
                .on(connection)
                .rows(counts::add);
        return counts.toCounts();
    }

    private OpenCaseCounts add(ResultSet row) throws SQLException {
        String owner = row.getString("owner");
        long cases = row.getLong(3);
        byUrgency.merge(Urgency.valueOf(row.getString("urgency")), cases, Long::sum);
        if (owner == null) {
            unowned += cases;
        } else {
            byOwner.merge(owner, cases, Long::sum);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row.getLong(3 + i);
        }
        return this;
    }

    private CaseCounts toCounts() {
        return new CaseCounts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], unowned, byUrgency, byOwner);
    }
}
