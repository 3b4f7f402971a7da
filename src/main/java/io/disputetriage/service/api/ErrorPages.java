package io.disputetriage.service.api;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page of every code, rendered once from {@code errors/CODE.md}. */
@Singleton
class ErrorPages {
    private static final String ENDING = ".md";

    private static final String BACK = "<hr>\n<p><a href=\"/errors\">All codes</a> · <a href=\"/api-docs\">Every call,"
            + " with examples</a> · <a href=\"/\">dispute-triage</a></p>\n";

    private static final String ANSWER =
            """
            <h2>The answer</h2>
            <p>At least this; most answers also say in <code>detail</code> what is the matter with the request.</p>
            <pre><code>HTTP/1.1 %d
            Content-Type: application/problem+json

            %s</code></pre>
            """;

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final SortedMap<String, String> sources;

    ErrorPages() {
        this.sources = Collections.unmodifiableSortedMap(read());
    }

    /** The page of one code as HTML. */
    Optional<String> page(String code) {
        return Optional.ofNullable(sources.get(code))
                .map(text -> HtmlPage.of(title(code), html(text) + answer(code) + BACK));
    }

    static String html(String markdown) {
        return HTML.render(MARKDOWN.parse(markdown));
    }

    /** What the service answers with this code, without what it says of one request; empty for what it never answers. */
    private static String answer(String code) {
        return Stream.of(ProblemCode.values())
                .filter(problem -> problem.code().equals(code))
                .map(problem -> ANSWER.formatted(
                        problem.status(),
                        HtmlPage.escape(Problem.of(problem).toJson().toPrettyString())))
                .collect(Collectors.joining());
    }

    /** A list of all pages as HTML. */
    String index() {
        StringBuilder list = new StringBuilder("<h1>Codes</h1>\n<ul>\n");
        sources.keySet()
                .forEach(code -> list.append(
                        "<li><a href=\"/errors/%s\">%s</a></li>%n".formatted(code, HtmlPage.escape(title(code)))));
        return HtmlPage.of("Codes", list.append("</ul>\n").append(BACK).toString());
    }

    private String title(String code) {
        return sources.get(code).lines().findFirst().orElse(code).replaceFirst("^#\\s*", "");
    }

    private static SortedMap<String, String> read() {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    ErrorPages.class.getClassLoader(), "errors", folder -> collect(folder, texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void collect(Path folder, SortedMap<String, String> texts) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
