package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.HtmlParts.link;
import static io.disputetriage.authoring.catalogue.HtmlParts.text;

import io.disputetriage.authoring.catalogue.CasePaths.Row;
import io.disputetriage.facts.Stage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths of cases in HTML: a table that leads to each of them. */
final class PathsHtml {
    private PathsHtml() {}

    /** Empty where no paths are known. */
    static String section(CasePaths paths) {
        if (paths.rows().isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder(
                "<section aria-labelledby=\"paths\">\n<h2 id=\"paths\">" + CasePaths.TITLE + "</h2>\n");
        CasePaths.ABOUT.forEach(paragraph -> html.append("<p>" + text(paragraph) + "</p>\n"));
        html.append(table(Stream.concat(Stream.of("complaint"), paths.platforms().stream())
                .toList()));
        paths.rows().forEach(row -> html.append(row(row, paths.platforms())));
        html.append("</tbody>\n</table>\n</div>\n");
        paths.rows().forEach(row -> row.paths().forEach(path -> html.append(path(path, row, paths))));
        return html.append("</section>\n").toString();
    }

    private static String table(List<String> columns) {
        return columns.stream()
                .map(column -> "<th scope=\"col\">" + text(column) + "</th>")
                .collect(Collectors.joining(
                        "",
                        "<div class=\"wide\">\n<table class=\"paths\">\n<thead>\n<tr>",
                        "</tr>\n</thead>\n<tbody>\n"));
    }

    private static String row(Row row, List<String> platforms) {
        return platforms.stream()
                .map(platform -> row.on(platform)
                        .map(path -> link(path.anchor(), String.valueOf(path.size())))
                        .orElse(""))
                .map(cell -> "<td>" + cell + "</td>")
                .collect(Collectors.joining("", "<tr><th scope=\"row\">" + text(row.label()) + "</th>", "</tr>\n"));
    }

    private static String path(CasePath path, Row row, CasePaths paths) {
        return "<h3 id=\"" + text(path.anchor()) + "\">" + text(row.label() + ": " + path.on(paths.platforms()))
                + "</h3>\n"
                + besides(path, row, paths)
                + table(Stream.concat(
                                Stream.of("rules"), Stream.of(Stage.values()).map(Stage::name))
                        .toList())
                + path.steps().stream().map(PathsHtml::step).collect(Collectors.joining())
                + "</tbody>\n</table>\n</div>\n";
    }

    private static String besides(CasePath path, Row row, CasePaths paths) {
        List<String> links = paths.besides(row).stream()
                .filter(other -> !other.on(path.platforms()).isEmpty())
                .map(other -> text(other.label())
                        + other.on(path.platforms()).stream()
                                .map(each -> link(each.anchor(), each.on(paths.platforms())))
                                .collect(Collectors.joining(", ", ": ", "")))
                .toList();
        return links.isEmpty() ? "" : "<p>Besides: " + String.join("; ", links) + "</p>\n";
    }

    private static String step(CasePath.Step step) {
        return "<tr><th scope=\"row\">" + text(step.effect()) + ": "
                + step.rules().stream().map(rule -> link(rule, rule)).collect(Collectors.joining(", ")) + "</th>"
                + Stream.of(Stage.values())
                        .map(stage -> "<td>" + (step.stages().contains(stage) ? CasePaths.MARK : "") + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n";
    }
}
