package io.disputetriage.service.api;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import io.disputetriage.service.cases.CaseFilter;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** The query parameters that narrow a list of cases. */
final class CaseFilters {
    static final Set<String> NAMES =
            Set.of("platform", "kind", "urgency", "dueBefore", "reviewBefore", "overdue", "undated", "open", "owner");

    /** Those of a list in pages. */
    static final Set<String> LISTED = paged();

    private CaseFilters() {}

    static CaseFilter of(QueryParameters query, Instant now) {
        Instant dueBefore = query.instant("dueBefore");
        Boolean open = query.flag("open");
        if (Boolean.TRUE.equals(query.flag("overdue"))) {
            // What is over is not overdue, whatever its deadline was.
            open = true;
            dueBefore = dueBefore == null || dueBefore.isAfter(now) ? now : dueBefore;
        }
        Instant reviewBefore = query.instant("reviewBefore");
        if (open == null && (dueBefore != null || reviewBefore != null)) {
            // Who asks what comes next asks for what there is still to do.
            open = true;
        }
        return new CaseFilter(
                query.platform(),
                query.word("kind", Kind.class),
                query.word("urgency", Urgency.class),
                dueBefore,
                reviewBefore,
                open,
                query.name("owner"),
                query.flag("undated"));
    }

    private static Set<String> paged() {
        Set<String> names = new TreeSet<>(NAMES);
        names.addAll(Set.of("limit", "cursor"));
        return names;
    }
}
