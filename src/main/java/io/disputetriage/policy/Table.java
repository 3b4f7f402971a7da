package io.disputetriage.policy;

import java.util.List;

/**
 * One policy file as it was written: a header and lines of as many cells.
 *
 * @param file path below the rules folder, such as {@code policy/transit-days.csv}
 * @param headerLine the header's line number, from 1
 * @param columns the header's words
 */
public record Table(String file, int headerLine, List<String> columns, List<Line> lines) {
    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One line of cells.
     *
     * @param number from 1, comments and empty lines counted
     * @param cells trimmed, never null, as many as the table has columns
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
