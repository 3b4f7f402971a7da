package io.disputetriage.policy;

import io.disputetriage.diagnostics.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The index of the rows of the playbooks, which rules, guards and the order table must carry between them: those of the
 * program, and those that a ruleset adds for itself. Immutable.
 */
public final class PlaybookRows {
    private static final PlaybookRows SHIPPED = load();

    private final Map<String, Row> rows;
    private final boolean complete;

    private PlaybookRows(Map<String, Row> rows, boolean complete) {
        this.rows = Collections.unmodifiableMap(rows);
        this.complete = complete;
    }

    /** The rows of the program. */
    public static PlaybookRows shipped() {
        return SHIPPED;
    }

    /** These and a ruleset's own; an id that is there already keeps its row. */
    public PlaybookRows and(Collection<Row> own) {
        Map<String, Row> both = new LinkedHashMap<>(rows);
        own.forEach(row -> both.putIfAbsent(row.id(), row));
        return new PlaybookRows(both, complete);
    }

    /** These and a ruleset's own that can't be read: then any row may be one of them, and no rule is blamed for naming it. */
    public PlaybookRows andUnread() {
        return new PlaybookRows(rows, false);
    }

    /** In the order of the index; a ruleset's own come last. */
    public Collection<Row> all() {
        return rows.values();
    }

    /** Whether there is such a row, or may be one among those that can't be read. */
    public boolean has(String id) {
        return rows.containsKey(id) || !complete && !hasSeriesOf(id);
    }

    /** Whether a row begins like this one up to its hyphen, as S1-05 does for S1-99. */
    public boolean hasSeriesOf(String id) {
        return rows.keySet().stream().anyMatch(row -> series(row).equals(series(id)));
    }

    private static String series(String id) {
        return id.substring(0, id.indexOf('-') + 1);
    }

    /** What to write in the place of a row that isn't there. */
    public String hint(String id) {
        return Suggestion.nearest(id, rows.keySet())
                .map(near -> "Did you mean " + near + "?")
                .orElse("Rows are named like S1-06, X-01 or G-DEADLINE, separated by commas;"
                        + " your own stand in policy/playbook-rows.csv");
    }

    /**
     * One row.
     *
     * @param type R reactive, P preventive, C constraint, I impact, X from a platform, G guard; several with a slash
     * @param source which document it comes from
     * @param summary in one line; like type and source never null in a sound ruleset
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
            return new PlaybookRows(rows, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
