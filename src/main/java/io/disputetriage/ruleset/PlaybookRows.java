package io.disputetriage.ruleset;

import io.disputetriage.diagnostics.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The index of all rows of the playbooks, which rules, guards and the order table must carry between them. */
public final class PlaybookRows {
    private static final PlaybookRows SHIPPED = load();

    private final Map<String, Row> rows;

    private PlaybookRows(Map<String, Row> rows) {
        this.rows = rows;
    }

    /** The rows that this version knows. */
    public static PlaybookRows shipped() {
        return SHIPPED;
    }

    /** In the order of the index. */
    public Collection<Row> all() {
        return rows.values();
    }

    /** Whether there is such a row. */
    public boolean has(String id) {
        return rows.containsKey(id);
    }

    void check(String id, Token place, Cursor in) {
        if (!rows.containsKey(id)) {
            in.fault(
                    "RUL-205",
                    place,
                    "The playbooks have no row " + id,
                    Suggestion.nearest(id, rows.keySet())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Rows are named like S1-06, X-01 or G-DEADLINE, separated by commas"));
        }
    }

    /**
     * One row.
     *
     * @param type R reactive, P preventive, C constraint, I impact, X from a platform, G guard; several with a slash
     * @param source which document it comes from
     * @param summary in one line
     */
    public record Row(String id, String type, String source, String summary) {}

    private static PlaybookRows load() {
        try (InputStream in = PlaybookRows.class.getResourceAsStream("/playbook-rows.csv")) {
            Map<String, Row> rows = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split(",", 4);
                        rows.put(cells[0], new Row(cells[0], cells[1], cells[2], cells[3]));
                    });
            return new PlaybookRows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
