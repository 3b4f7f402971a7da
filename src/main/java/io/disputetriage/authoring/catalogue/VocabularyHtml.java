package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.HtmlParts.head;
import static io.disputetriage.authoring.catalogue.HtmlParts.link;
import static io.disputetriage.authoring.catalogue.HtmlParts.text;

import java.util.List;
import java.util.stream.Collectors;

/** The vocabulary as one page of HTML that needs no other file and no script. */
public final class VocabularyHtml {
    private VocabularyHtml() {}

    /** The whole document. */
    public static String of(VocabularyTables vocabulary) {
        return head("The words of rules", "words", vocabulary.size() + " words")
                + vocabulary.tables().stream()
                        .map(table -> "<li>" + link(table.anchor(), table.title()) + " <span class=\"count\">"
                                + table.rows().size() + "</span></li>\n")
                        .collect(Collectors.joining("", "<nav aria-label=\"Contents\">\n<ul>\n", "</ul>\n</nav>\n"))
                + vocabulary.tables().stream()
                        .map(VocabularyHtml::section)
                        .collect(Collectors.joining("", "<main id=\"words\">\n", "</main>\n</body>\n</html>\n"));
    }

    /** One table under its title; the anchor of a row is that of the table, a hyphen and the word. */
    static String section(VocabularyTable table) {
        return "<section aria-labelledby=\"" + table.anchor() + "\">\n<h2 id=\"" + table.anchor() + "\">"
                + text(table.title()) + "</h2>\n<p>" + text(table.about()) + "</p>\n<table>\n<thead>\n<tr>"
                + table.columns().stream()
                        .map(column -> "<th scope=\"col\">" + text(column) + "</th>")
                        .collect(Collectors.joining())
                + "</tr>\n</thead>\n<tbody>\n"
                + table.rows().stream().map(cells -> row(table.anchor(), cells)).collect(Collectors.joining())
                + "</tbody>\n</table>\n</section>\n";
    }

    private static String row(String anchor, List<String> cells) {
        return "<tr><th scope=\"row\" id=\"" + text(anchor + "-" + cells.get(0).replace(' ', '-')) + "\"><code>"
                + text(cells.get(0))
                + "</code></th>"
                + cells.stream()
                        .skip(1)
                        .map(cell -> "<td>" + text(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }
}
