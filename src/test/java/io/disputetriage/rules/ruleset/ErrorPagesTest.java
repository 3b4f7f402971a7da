package io.disputetriage.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorPagesTest {
    private static final Pattern CODE =
            Pattern.compile("\"((?:DIF|GAP|LNT|MSG|MUT|POL|RPL|RUL|SCN|TRI|YAM)-\\d{3})\\b");

    @Test
    void every_code_has_a_page_and_every_page_a_code() throws Exception {
        assertThat(pages()).isEqualTo(codes());
    }

    @Test
    void every_page_says_what_why_and_how_to_mend() throws Exception {
        for (String code : pages()) {
            assertThat(Files.readString(Path.of("src/main/resources/errors", code + ".md")))
                    .startsWith("# " + code + " ")
                    .contains("## What\n", "## Why\n", "## How to mend\n");
        }
    }

    @Test
    void a_page_on_what_is_written_in_files_shows_what_to_avoid_and_what_to_prefer() throws Exception {
        for (String code : pages()) {
            if (!code.startsWith("TRI")) {
                assertThat(Files.readString(Path.of("src/main/resources/errors", code + ".md")))
                        .matches("(?s).*\n## Avoid\n\n```\\w+\n.+\n```\n\n## Prefer\n\n```\\w+\n.+\n```\n");
            }
        }
    }

    private static TreeSet<String> pages() throws IOException {
        TreeSet<String> pages = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/errors"))) {
            files.map(file -> file.getFileName().toString()).forEach(name -> pages.add(name.replace(".md", "")));
        }
        return pages;
    }

    private static TreeSet<String> codes() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> CODE.matcher(text(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .forEach(codes::add));
        }
        return codes;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
