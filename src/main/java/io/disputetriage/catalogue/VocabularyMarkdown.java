package io.disputetriage.catalogue;

import io.disputetriage.catalogue.Vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The vocabulary as Markdown. */
public final class VocabularyMarkdown {
    private final List<String> lines = new ArrayList<>();

    private VocabularyMarkdown() {}

    /** One page, ended by a line end. */
    public static String of(Vocabulary vocabulary) {
        VocabularyMarkdown page = new VocabularyMarkdown();
        page.lines.add("# The words of rules");
        vocabulary.tables().forEach(page::table);
        return String.join("\n", page.lines) + "\n";
    }

    private void table(Table table) {
        lines.addAll(List.of("", "## " + table.title(), "", CatalogueMarkdown.plain(table.about()), ""));
        lines.add(row(table.columns()));
        lines.add(row(table.columns().stream().map(column -> "---").toList()));
        table.rows().forEach(cells -> {
            List<String> shown = new ArrayList<>();
            shown.add("`" + cells.get(0) + "`");
            cells.stream().skip(1).map(CatalogueMarkdown::plain).forEach(shown::add);
            lines.add(row(shown));
        });
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
