package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.MarkdownParts.anchor;
import static io.disputetriage.authoring.catalogue.MarkdownParts.link;
import static io.disputetriage.authoring.catalogue.MarkdownParts.plain;

import io.disputetriage.authoring.catalogue.Catalogue.Chapter;
import io.disputetriage.authoring.catalogue.Catalogue.Entry;
import io.disputetriage.authoring.catalogue.Catalogue.Row;
import io.disputetriage.authoring.catalogue.Catalogue.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as Markdown. */
public final class CatalogueMarkdown {
    private final List<String> lines = new ArrayList<>();

    private CatalogueMarkdown() {}

    /** One page, ended by a line end. */
    public static String of(Catalogue catalogue) {
        CatalogueMarkdown page = new CatalogueMarkdown();
        page.add("# The rules", "");
        page.add(
                catalogue.size() + " rules in " + catalogue.themes().size() + " files, revision `"
                        + catalogue.revision() + "`.",
                "");
        if (!catalogue.paths().rows().isEmpty()) {
            page.add("- " + link("paths", CasePaths.TITLE));
        }
        catalogue.chapters().forEach(page::contents);
        if (!catalogue.messages().isEmpty()) {
            page.add("- " + link(MessageInWords.ANCHOR, MessageInWords.TITLE) + ", "
                    + catalogue.messages().size());
        }
        catalogue.tables().forEach(table -> page.add("- " + link(table.anchor(), table.title())));
        page.add("- [Rows of the playbooks](#rows)", "- [Guards](#guards)", "- [Facts](#facts)", "");
        page.lines.addAll(PathsMarkdown.lines(catalogue.paths()));
        catalogue.chapters().forEach(page::chapter);
        page.rows(catalogue.rows());
        page.lines.addAll(MessagesMarkdown.lines(catalogue.messages()));
        catalogue.tables().forEach(page::table);
        page.table(catalogue.guards());
        page.table(catalogue.facts());
        return String.join("\n", page.lines).strip() + "\n";
    }

    private void table(VocabularyTable table) {
        add("", anchor(table.anchor()));
        lines.addAll(VocabularyMarkdown.lines(table));
    }

    private void contents(Chapter chapter) {
        add("- " + link(chapter.anchor(), chapter.title()));
        chapter.themes()
                .forEach(theme -> add("  - " + link(theme.anchor(), theme.title()) + ", "
                        + theme.rules().size()));
    }

    private void chapter(Chapter chapter) {
        add(anchor(chapter.anchor()), "", "## " + plain(chapter.title()), "");
        chapter.themes().forEach(this::theme);
    }

    private void theme(Theme theme) {
        add(anchor(theme.anchor()), "", "### " + plain(theme.title()), "");
        add("`" + theme.file() + "`" + (theme.about().isEmpty() ? "" : ": " + plain(theme.about())), "");
        theme.rules().forEach(rule -> rule(theme, rule));
    }

    private void rule(Theme theme, Entry rule) {
        add(anchor(rule.id()), "", "#### " + plain(rule.name()), "");
        add(
                "`" + rule.id() + "`, line " + rule.line() + ", owned by " + plain(rule.owner()) + ", rows "
                        + rule.rows().stream()
                                .map(row -> link("row-" + row, row))
                                .collect(Collectors.joining(", ")),
                "");
        add("If");
        rule.conditions().forEach(condition -> add("- " + plain(condition)));
        add(
                "",
                "then it **" + plain(rule.effect()) + "**"
                        + (rule.details().isEmpty() ? "" : " (" + plain(String.join("; ", rule.details())) + ")")
                        + (rule.reason().isEmpty() ? "" : ":"));
        if (!rule.reason().isEmpty()) {
            add("", "> " + plain(rule.reason()));
        }
        add("");
        if (!rule.coverage().isEmpty()) {
            add("Coverage: " + plain(rule.coverage()), "");
        }
        if (!rule.scenarios().isEmpty()) {
            add("Scenarios:");
            rule.scenarios()
                    .forEach(one -> add("- " + plain(one.title()) + " (`" + one.file() + ":" + one.line() + "`)"));
            add("");
        }
    }

    private void rows(List<Row> rows) {
        add(anchor("rows"), "", "## Rows of the playbooks", "");
        add("| row | says | from | carried by |", "|---|---|---|---|");
        rows.forEach(row -> {
            List<String> carriers = new ArrayList<>();
            row.carriers().forEach(id -> carriers.add(link(id, id)));
            row.others().forEach(other -> carriers.add(plain(other)));
            add("| " + anchor("row-" + row.id()) + row.id() + " | " + plain(row.summary()) + " | "
                    + plain(row.source()) + " | " + (carriers.isEmpty() ? "**nothing**" : String.join("<br>", carriers))
                    + " |");
        });
    }

    private void add(String... some) {
        lines.addAll(List.of(some));
    }
}
