package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.policy.PayloadFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordFieldsTest {
    @Test
    void no_row_of_words_stands_under_a_field_that_no_mapper_reads() throws IOException {
        String mappers;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/disputetriage/format/intake"))) {
            mappers = sources.map(WordFieldsTest::text).collect(Collectors.joining());
        }
        List<String> fields = Files.readAllLines(Path.of("rules/intake/words.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("platform,"))
                .map(line -> line.split(",")[1])
                .distinct()
                .toList();
        assertThat(fields)
                .isNotEmpty()
                .filteredOn(field -> !mappers.contains('"' + field + '"'))
                .isEmpty();
    }

    @Test
    void each_field_that_is_said_to_be_read_is_one_of_a_row_of_its_platform() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("rules/intake/words.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("platform,"))
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .distinct()
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.split(" ")[0])
                        .distinct()
                        .flatMap(platform -> PayloadFields.of(platform).stream().map(field -> platform + " " + field))
                        .toList());
        assertThat(PayloadFields.isRead("STRIPE", "Case-Type")).isTrue();
        assertThat(PayloadFields.isRead("STRIPE", "state")).isFalse();
        assertThat(PayloadFields.isRead("ETSY", "state"))
                .as("nobody reads its payloads yet")
                .isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
