package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import io.disputetriage.format.InputFault;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.lifecycle.ReportBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which open cases are to be looked at again, and how fast. */
sealed interface ReviewBody {
    int USUAL = 50;
    int MOST = 1_000;

    /** Well-formed. */
    record Wanted(CaseFilter filter, int perSecond) implements ReviewBody {}

    /** Something else. */
    record Refused(Problem problem) implements ReviewBody {}

    /** Reads {@code {"filter": {"platform": "PAYPAL", …}, "perSecond": 50}}; an empty one means every open case. */
    static ReviewBody read(JsonNode tree) {
        ReportBody body = new ReportBody(tree, Set.of("filter", "perSecond"));
        JsonNode given = body.value("filter");
        ReportBody filter = new ReportBody(
                given == null ? JsonNodeFactory.instance.objectNode() : given,
                Set.of("platform", "kind", "urgency", "dueBefore", "reviewBefore", "owner", "undated"));
        String platform = filter.text("platform");
        if (platform != null && !Platform.FORM.matcher(platform).matches()) {
            filter.fault("platform", "This is not the word of a platform.", "In capitals, such as EBAY.");
        }
        CaseFilter wanted = new CaseFilter(
                platform,
                filter.word("kind", Kind.class),
                filter.word("urgency", Urgency.class),
                filter.instant("dueBefore", null, Instant.MAX),
                filter.instant("reviewBefore", null, Instant.MAX),
                true,
                filter.text("owner"),
                filter.flag("undated"));
        int perSecond = body.number("perSecond", USUAL, MOST);
        List<InputFault> faults = new ArrayList<>(body.faults());
        filter.faults()
                .forEach(fault ->
                        faults.add(new InputFault("/filter" + fault.pointer(), fault.message(), fault.hint())));
        return faults.isEmpty()
                ? new Wanted(wanted, perSecond)
                : new Refused(Problem.of(ProblemCode.BAD_REQUEST, faults));
    }
}
