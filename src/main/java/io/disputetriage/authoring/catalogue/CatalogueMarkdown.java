package io.disputetriage.authoring.catalogue;

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
        catalogue
                .themes()
                .forEach(theme -> page.add("- [" + plain(theme.title()) + "](#" + theme.anchor() + "), "
                        + theme.rules().size()));
        page.add("- [Rows of the playbooks](#rows)", "- [Guards](#guards)", "- [Facts](#facts)", "");
        catalogue.themes().forEach(page::theme);
        page.rows(catalogue.rows());
        List.of(catalogue.guards(), catalogue.facts()).forEach(table -> {
            page.add("", "<a id=\"" + table.anchor() + "\"></a>");
            page.lines.addAll(VocabularyMarkdown.lines(table));
        });
        return String.join("\n", page.lines).strip() + "\n";
    }

    private void theme(Theme theme) {
        add("<a id=\"" + theme.anchor() + "\"></a>", "", "## " + plain(theme.title()), "");
        add("`" + theme.file() + "`" + (theme.about().isEmpty() ? "" : ": " + plain(theme.about())), "");
        theme.rules().forEach(rule -> rule(theme, rule));
    }

    private void rule(Theme theme, Entry rule) {
        add("<a id=\"" + rule.id() + "\"></a>", "", "### " + plain(rule.name()), "");
        add(
                "`" + rule.id() + "`, line " + rule.line() + ", owned by " + plain(rule.owner()) + ", rows "
                        + rule.rows().stream()
                                .map(row -> "[" + row + "](#row-" + row + ")")
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
        add("<a id=\"rows\"></a>", "", "## Rows of the playbooks", "");
        add("| row | says | from | carried by |", "|---|---|---|---|");
        rows.forEach(row -> {
            List<String> carriers = new ArrayList<>();
            row.carriers().forEach(id -> carriers.add("[" + id + "](#" + id + ")"));
            row.others().forEach(other -> carriers.add(plain(other)));
            add("| <a id=\"row-" + row.id() + "\"></a>" + row.id() + " | " + plain(row.summary()) + " | "
                    + plain(row.source()) + " | " + (carriers.isEmpty() ? "**nothing**" : String.join("<br>", carriers))
                    + " |");
        });
    }

    private void add(String... some) {
        lines.addAll(List.of(some));
    }

    /** Text that Markdown shows as it is. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
