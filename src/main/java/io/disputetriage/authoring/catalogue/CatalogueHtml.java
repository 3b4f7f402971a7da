package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.HtmlParts.head;
import static io.disputetriage.authoring.catalogue.HtmlParts.link;
import static io.disputetriage.authoring.catalogue.HtmlParts.text;

import io.disputetriage.authoring.catalogue.Catalogue.Chapter;
import io.disputetriage.authoring.catalogue.Catalogue.Entry;
import io.disputetriage.authoring.catalogue.Catalogue.Row;
import io.disputetriage.authoring.catalogue.Catalogue.Theme;
import io.disputetriage.facts.FactMeanings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue as one page of HTML that needs no other file and no script. */
public final class CatalogueHtml {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\w.]+|.", Pattern.DOTALL);

    private final StringBuilder page = new StringBuilder();

    private CatalogueHtml() {}

    /** The whole document. */
    public static String of(Catalogue catalogue) {
        return page(catalogue, "");
    }

    /** The rules in which these words stand, with a form to search for others; no word: all rules, as the whole document. */
    public static String searched(Catalogue catalogue, String words) {
        Catalogue found = words.isBlank() ? catalogue : catalogue.matching(words);
        return page(
                found,
                "<form role=\"search\" action=\"/rules\">\n<label for=\"q\">Search the rules</label>\n"
                        + "<input type=\"search\" id=\"q\" name=\"q\" value=\"" + text(words)
                        + "\">\n<button>Search</button>\n"
                        + (words.isBlank() ? "" : "<a href=\"/rules\">All rules</a>\n")
                        + "</form>\n"
                        + (found.size() > 0 ? "" : "<p role=\"status\">No rule has all of these words.</p>\n"));
    }

    private static String page(Catalogue catalogue, String search) {
        CatalogueHtml html = new CatalogueHtml();
        html.page.append(head(
                "The rules",
                "rules",
                catalogue.size() + " rules in " + catalogue.themes().size() + " files, revision <code>"
                        + text(catalogue.revision()) + "</code>"));
        html.page.append(search);
        html.contents(catalogue);
        html.page.append("<main id=\"rules\">\n");
        html.page.append(PathsHtml.section(catalogue.paths()));
        catalogue.chapters().forEach(html::chapter);
        html.page.append(MessagesHtml.section(catalogue.messages()));
        catalogue.tables().forEach(table -> html.page.append(VocabularyHtml.section(table)));
        html.rows(catalogue.rows());
        html.page.append(VocabularyHtml.section(catalogue.guards())).append(VocabularyHtml.section(catalogue.facts()));
        html.page.append("</main>\n</body>\n</html>\n");
        return html.page.toString();
    }

    private void contents(Catalogue catalogue) {
        page.append("<nav aria-label=\"Contents\">\n<ul>\n");
        if (!catalogue.paths().rows().isEmpty()) {
            page.append("<li>").append(link("paths", CasePaths.TITLE)).append("</li>\n");
        }
        catalogue.chapters().forEach(chapter -> {
            page.append("<li>").append(link(chapter.anchor(), chapter.title())).append("\n<ul>\n");
            chapter.themes().forEach(theme -> page.append("<li>")
                    .append(link(theme.anchor(), theme.title()))
                    .append(" <span class=\"count\">")
                    .append(theme.rules().size())
                    .append("</span></li>\n"));
            page.append("</ul>\n</li>\n");
        });
        if (!catalogue.messages().isEmpty()) {
            page.append("<li>")
                    .append(link(MessageInWords.ANCHOR, MessageInWords.TITLE))
                    .append(" <span class=\"count\">")
                    .append(catalogue.messages().size())
                    .append("</span></li>\n");
        }
        catalogue.tables().forEach(table -> page.append("<li>")
                .append(link(table.anchor(), table.title()))
                .append("</li>\n"));
        page.append("<li>")
                .append(link("rows", "Rows of the playbooks"))
                .append("</li>\n<li>")
                .append(link("guards", "Guards"))
                .append("</li>\n<li>")
                .append(link("facts", "Facts"))
                .append("</li>\n</ul>\n</nav>\n");
    }

    private void chapter(Chapter chapter) {
        page.append("<section aria-labelledby=\"" + chapter.anchor() + "\">\n<h2 id=\"" + chapter.anchor() + "\">"
                + text(chapter.title()) + "</h2>\n");
        chapter.themes().forEach(this::theme);
        page.append("</section>\n");
    }

    private void theme(Theme theme) {
        page.append("<section aria-labelledby=\"" + theme.anchor() + "\">\n<h3 id=\"" + theme.anchor() + "\">"
                + text(theme.title()) + "</h3>\n<p><code>" + text(theme.file()) + "</code>"
                + (theme.about().isEmpty() ? "" : ": " + text(theme.about())) + "</p>\n");
        theme.rules().forEach(this::rule);
        page.append("</section>\n");
    }

    private void rule(Entry rule) {
        page.append("<article>\n<h4 id=\"" + text(rule.id()) + "\">" + text(rule.name()) + "</h4>\n");
        page.append("<p class=\"about\"><code>" + text(rule.id()) + "</code>, line " + rule.line() + ", owned by "
                + text(rule.owner()) + ", rows "
                + rule.rows().stream().map(row -> link("row-" + row, row)).collect(Collectors.joining(", "))
                + "</p>\n");
        page.append("<p>If</p>\n")
                .append(list(rule.conditions().stream()
                        .map(condition -> explained(condition, rule.facts()))
                        .toList()));
        page.append("<p>then it <strong>" + text(rule.effect()) + "</strong>"
                + (rule.details().isEmpty() ? "" : " (" + text(String.join("; ", rule.details())) + ")") + "</p>\n");
        if (!rule.reason().isEmpty()) {
            page.append("<blockquote>" + text(rule.reason()) + "</blockquote>\n");
        }
        if (!rule.coverage().isEmpty()) {
            page.append("<p class=\"about\">Coverage: " + text(rule.coverage()) + "</p>\n");
        }
        if (!rule.scenarios().isEmpty()) {
            page.append("<details>\n<summary>"
                    + (rule.scenarios().size() == 1
                            ? "1 scenario"
                            : rule.scenarios().size() + " scenarios") + "</summary>\n");
            page.append(list(rule.scenarios().stream()
                            .map(one -> text(one.title()) + " <code>" + text(one.file()) + ":" + one.line() + "</code>")
                            .toList()))
                    .append("</details>\n");
        }
        page.append("</article>\n");
    }

    /** A condition whose facts lead to what they mean, which stands beside them as well; a quoted text is none. */
    private static String explained(String condition, Set<String> facts) {
        return WORD.matcher(condition)
                .results()
                .map(MatchResult::group)
                .map(word -> facts.contains(word)
                        ? "<a href=\"#facts-" + text(word) + "\" title=\"" + text(FactMeanings.of(word)) + "\">"
                                + text(word) + "</a>"
                        : text(word))
                .collect(Collectors.joining());
    }

    private void rows(List<Row> rows) {
        page.append(
                "<section aria-labelledby=\"rows\">\n<h2 id=\"rows\">Rows of the playbooks</h2>\n<table>\n"
                        + "<caption>What carries each row</caption>\n<thead>\n<tr><th scope=\"col\">row</th>"
                        + "<th scope=\"col\">says</th><th scope=\"col\">from</th><th scope=\"col\">carried by</th></tr>\n</thead>\n<tbody>\n");
        rows.forEach(row -> {
            List<String> carriers = new ArrayList<>();
            row.carriers().forEach(id -> carriers.add(link(id, id)));
            row.others().forEach(other -> carriers.add(text(other)));
            page.append("<tr><th scope=\"row\" id=\"row-" + text(row.id()) + "\">" + text(row.id()) + "</th><td>"
                    + text(row.summary()) + "</td><td>" + text(row.source()) + "</td><td>"
                    + (carriers.isEmpty() ? "<strong>nothing</strong>" : String.join("<br>", carriers))
                    + "</td></tr>\n");
        });
        page.append("</tbody>\n</table>\n</section>\n");
    }

    private static String list(List<String> entries) {
        return entries.stream()
                .map(entry -> "<li>" + entry + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
}
