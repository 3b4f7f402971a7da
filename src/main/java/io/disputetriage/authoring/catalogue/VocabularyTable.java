package io.disputetriage.authoring.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * A table of words to look up.
 *
 * @param about what its words are for
 * @param rows each with a cell for every column; the first is a word as it is written
 */
record VocabularyTable(String anchor, String title, String about, List<String> columns, List<List<String>> rows) {
    VocabularyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with the rows in which each of these words of small letters stands. */
    VocabularyTable matching(List<String> words) {
        return new VocabularyTable(
                anchor,
                title,
                about,
                columns,
                rows.stream()
                        .filter(row ->
                                words.stream().allMatch(String.join("\n", row).toLowerCase(Locale.ROOT)::contains))
                        .toList());
    }
}
