package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.MarkdownParts.row;

import java.util.ArrayList;
import java.util.List;

/** The vocabulary as Markdown. */
public final class VocabularyMarkdown {
    private VocabularyMarkdown() {}

    /** One page, ended by a line end. */
    public static String of(VocabularyTables vocabulary) {
        List<String> lines = new ArrayList<>(List.of("# The words of rules"));
        vocabulary.tables().forEach(table -> lines.addAll(lines(table)));
        return String.join("\n", lines) + "\n";
    }

    /** One table under its title, an empty line before it. */
    static List<String> lines(VocabularyTable table) {
        List<String> lines =
                new ArrayList<>(List.of("", "## " + table.title(), "", MarkdownParts.plain(table.about()), ""));
        lines.add(row(table.columns()));
        lines.add(row(table.columns().stream().map(column -> "---").toList()));
        table.rows().forEach(cells -> {
            List<String> shown = new ArrayList<>();
            shown.add("`" + cells.get(0) + "`");
            cells.stream().skip(1).map(MarkdownParts::plain).forEach(shown::add);
            lines.add(row(shown));
        });
        return lines;
    }
}
