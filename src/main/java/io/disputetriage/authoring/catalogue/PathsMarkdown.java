package io.disputetriage.authoring.catalogue;

import static io.disputetriage.authoring.catalogue.MarkdownParts.anchor;
import static io.disputetriage.authoring.catalogue.MarkdownParts.link;
import static io.disputetriage.authoring.catalogue.MarkdownParts.plain;
import static io.disputetriage.authoring.catalogue.MarkdownParts.row;

import io.disputetriage.authoring.catalogue.CasePaths.Row;
import io.disputetriage.facts.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths of cases in Markdown: a table that leads to each of them. */
final class PathsMarkdown {
    private PathsMarkdown() {}

    /** Ended by an empty line; none where no paths are known. */
    static List<String> lines(CasePaths paths) {
        if (paths.rows().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(anchor("paths"), "", "## " + CasePaths.TITLE, ""));
        CasePaths.ABOUT.forEach(paragraph -> lines.addAll(List.of(plain(paragraph), "")));
        lines.addAll(header(Stream.concat(Stream.of("complaint"), paths.platforms().stream())));
        paths.rows()
                .forEach(each -> lines.add(row(Stream.concat(
                                Stream.of(plain(each.label())),
                                paths.platforms().stream().map(platform -> each.on(platform)
                                        .map(path -> link(path.anchor(), String.valueOf(path.size())))
                                        .orElse("")))
                        .toList())));
        lines.add("");
        paths.rows().forEach(each -> each.paths().forEach(path -> lines.addAll(path(path, each, paths))));
        return lines;
    }

    private static List<String> path(CasePath path, Row row, CasePaths paths) {
        List<String> lines = new ArrayList<>(List.of(
                anchor(path.anchor()), "", "### " + plain(row.label() + ": " + path.on(paths.platforms())), ""));
        List<String> besides = paths.besides(row).stream()
                .filter(other -> !other.on(path.platforms()).isEmpty())
                .map(other -> plain(other.label())
                        + other.on(path.platforms()).stream()
                                .map(each -> link(each.anchor(), each.on(paths.platforms())))
                                .collect(Collectors.joining(", ", ": ", "")))
                .toList();
        if (!besides.isEmpty()) {
            lines.addAll(List.of("Besides: " + String.join("; ", besides), ""));
        }
        lines.addAll(header(
                Stream.concat(Stream.of("rules"), Stream.of(Stage.values()).map(Stage::name))));
        path.steps().forEach(step -> lines.add(step(step)));
        lines.add("");
        return lines;
    }

    private static List<String> header(Stream<String> columns) {
        List<String> names = columns.map(MarkdownParts::plain).toList();
        return List.of(row(names), row(names.stream().map(name -> "---").toList()));
    }

    private static String step(CasePath.Step step) {
        return row(Stream.concat(
                        Stream.of(plain(step.effect()) + ": "
                                + step.rules().stream()
                                        .map(rule -> link(rule, rule))
                                        .collect(Collectors.joining(", "))),
                        Stream.of(Stage.values()).map(stage -> step.stages().contains(stage) ? CasePaths.MARK : ""))
                .toList());
    }
}
