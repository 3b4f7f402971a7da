package io.disputetriage.service.store;

import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.CaseCounts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts open cases by what they wait for, in one query that answers a row for each owner and urgency. */
final class OpenCaseCounts {
    private static final String QUERY =
            """
            select owner, urgency, count(*),
                   count(case when responseDue < :now then 1 end),
                   count(case when responseDue >= :now and responseDue < :inADay then 1 end),
                   count(case when responseDue >= :now and responseDue < :inThreeDays then 1 end),
                   count(case when responseDue is null then 1 end),
                   count(case when reviewAt <= :now then 1 end)
              from CaseRow where open and %s group by owner, urgency
            """;

    private final Map<Urgency, Long> byUrgency = new HashMap<>();
    private final Map<String, Long> byOwner = new HashMap<>();
    private final long[] sums = new long[6];
    private long unowned;

    private OpenCaseCounts() {}

    static CaseCounts of(EntityManager entities, Criteria criteria, Instant now) {
        TypedQuery<Tuple> query = entities.createQuery(QUERY.formatted(criteria.condition()), Tuple.class)
                .setParameter("now", now)
                .setParameter("inADay", now.plus(Duration.ofDays(1)))
                .setParameter("inThreeDays", now.plus(Duration.ofDays(3)));
        criteria.parameters().forEach(query::setParameter);
        OpenCaseCounts counts = new OpenCaseCounts();
        query.getResultStream().forEach(counts::add);
        return counts.toCounts();
    }

    private void add(Tuple row) {
        String owner = row.get(0, String.class);
        long cases = row.get(2, Long.class);
        byUrgency.merge(row.get(1, Urgency.class), cases, Long::sum);
        if (owner == null) {
            unowned += cases;
        } else {
            byOwner.merge(owner, cases, Long::sum);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row.get(2 + i, Long.class);
        }
    }

    private CaseCounts toCounts() {
        return new CaseCounts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], unowned, byUrgency, byOwner);
    }
}
