package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The playbook rows that an answer shows: those of every reason, and the guards that withheld something. */
final class ShownRows {
    private ShownRows() {}

    static Set<String> of(JsonNode answer) {
        Set<String> rows = new TreeSet<>();
        answer.findValues("because")
                .forEach(reasons ->
                        reasons.forEach(reason -> reason.path("playbook").forEach(row -> rows.add(row.asText()))));
        answer.path("withheld").forEach(withheld -> rows.add(withheld.path("by").asText()));
        return rows;
    }
}
