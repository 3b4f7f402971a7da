package io.disputetriage.policy;

import io.disputetriage.facts.SheetPaths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How people are asked for the facts of a fact sheet. */
final class Askings {
    static final String FILE = "policy/questions.csv";
    private static final List<String> FACTS = facts();
    static final List<Column> COLUMNS = List.of(
            Column.word("fact", FACTS),
            Column.of("ask", Column.Form.TEXT),
            Column.word("asked", Asking.When.class),
            Column.yes("parcel").orAbsent(),
            Column.yes("carrier").orAbsent());

    private final Map<String, Timeline<Asking>> byFact;

    private Askings(Map<String, Timeline<Asking>> byFact) {
        this.byFact = new HashMap<>(byFact);
    }

    static Askings read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Asking> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(
                row,
                row.oneOf("fact", row.text("fact"), FACTS),
                new Asking(
                        row.text("ask"),
                        row.word("asked", Asking.When.class),
                        Boolean.TRUE.equals(row.yesOrNull("parcel")),
                        Boolean.TRUE.equals(row.yesOrNull("carrier")))));
        return new Askings(ledger.timelines());
    }

    /** A fact without a row is asked for whenever it matters, in words that fit any. */
    Asking of(String fact, Instant asOf) {
        Timeline<Asking> timeline = byFact.get(fact);
        Asking asking = timeline == null ? null : timeline.at(asOf);
        return asking == null
                ? new Asking("Nobody has stated " + fact + " yet: what is it?", Asking.When.WHENEVER, false, false)
                : asking;
    }

    /** What a guard asks for is of the seller's books, and has its words here as well. */
    private static List<String> facts() {
        List<String> facts = new ArrayList<>(SheetPaths.ASKED);
        facts.addAll(List.of("complaint.kind", "evidence", "order.alreadyRefunded", "order.refundState"));
        facts.sort(null);
        return List.copyOf(facts);
    }
}
