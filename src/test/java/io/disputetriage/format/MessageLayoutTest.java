package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one layout of messages: it moves members and comments, and changes neither. */
class MessageLayoutTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final String SLIPS = "\n #:-?{}[],\"'|>&*!%@`~0\t\u00e9";
    private static final Map<String, String> SHIPPED =
            new TreeMap<>(ShippedFiles.all().texts(MessagesReader.FOLDER, ".yaml"));

    static {
        SHIPPED.keySet().removeIf(file -> !MessagesReader.isOurs(file));
    }

    @Test
    void the_shipped_messages_are_laid_out() {
        assertThat(SHIPPED)
                .hasSizeGreaterThan(40)
                .containsKey(MessagesReader.FRAME)
                .allSatisfy((file, text) -> assertThat(MessageLayout.of(text)).isEqualTo(text));
    }

    @Test
    void every_member_has_its_line_and_every_comment_its_place() {
        String text =
                """
                # yaml-language-server: $schema=x


                --- # of the file
                subject:   # the first that can be said
                - {zh: '订单 {order.id}', "en": 'Order {order.id}'} # short
                # all
                text:
                     # why
                     -   zh: >-
                           包裹
                         en:  Sent
                           {shipment.shippedAt}
                         joined: true
                         # when
                         if:
                            shipment.state:
                            - IN_TRANSIT # on its way
                            - 'RETURNED'
                         # ru: later
                     # - en: One more
                     - unless: [order.id,  # no number
                           order.total]
                       en: "No # number" # so
                       zh: "12"
                # whom
                audience:    "PLATFORM"

                action: CONTEST # what
                # end
                """;
        String laidOut =
                """
                # yaml-language-server: $schema=x
                # of the file
                action: CONTEST # what
                # whom
                audience: PLATFORM
                subject: # the first that can be said
                  - en: Order {order.id} # short
                    zh: 订单 {order.id}
                # all
                text:
                  # why
                  # when
                  # on its way
                  - if: {shipment.state: [IN_TRANSIT, RETURNED]}
                    # ru: later
                    joined: true
                    en: Sent {shipment.shippedAt}
                    zh: 包裹
                  # - en: One more
                  # no number
                  - unless: [order.id, order.total]
                    en: "No # number" # so
                    zh: "12"
                # end
                """;
        assertThat(MessageLayout.of(text)).isEqualTo(laidOut);
        assertThat(MessageLayout.of(text.replace("\n", "\r\n"))).isEqualTo(laidOut);
        assertThat(MessageLayout.of(laidOut)).isEqualTo(laidOut);
    }

    @Test
    void a_text_stays_the_same_text_in_whatever_way_it_must_be_written() {
        for (String text : List.of(
                "a: b",
                "a:b",
                "a:",
                ":a",
                ": a",
                "- a",
                "-a",
                "-",
                "?",
                "? a",
                "a #b",
                "a#b",
                "#a",
                "&a",
                "*a",
                "!a",
                "{a}",
                "[a",
                "a, b",
                "'a'",
                "\"a\"",
                "a\\b",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "true",
                "null",
                "~",
                "",
                "1",
                "1.0",
                "-1e3",
                "0x1",
                "---",
                "--- a",
                "...",
                "2026-03-10",
                "\u00a0a:\u00a0b",
                "\u0085",
                "\u2028",
                "\u007f",
                "\ufeff",
                "\ud83d\ude00",
                "a\\\"b: c")) {
            String quoted = "%1$s: x\ntext:\n- {unless: [%1$s], if: {%1$s: [%1$s]}, en: %1$s}\n"
                    .formatted(ScatteredYaml.quoted(text));
            String laidOut = MessageLayout.of(quoted);
            assertThat(laidOut).as(text).startsWith("text:\n  - if: {").isEqualTo(MessageLayout.of(laidOut));
            assertThat(read(laidOut)).as(text).isEqualTo(read(quoted));
        }
    }

    @Test
    void whatever_the_layout_was_the_messages_and_comments_stay_and_a_second_time_changes_nothing() {
        List<String> files = new ArrayList<>(SHIPPED.keySet());
        for (int seed = 0; seed < 60 * SCALE; seed++) {
            Random random = new Random(seed);
            String file = files.get(random.nextInt(files.size()));
            String scattered = new ScatteredYaml(random).text(read(SHIPPED.get(file)));

            String laidOut = MessageLayout.of(scattered);

            assertThat(read(laidOut)).as("seed %d", seed).isEqualTo(read(scattered));
            assertThat(withoutComments(laidOut)).as("seed %d", seed).isEqualTo(withoutComments(SHIPPED.get(file)));
            assertThat(comments(laidOut)).as("seed %d", seed).isEqualTo(comments(scattered));
            assertThat(MessageLayout.of(laidOut)).as("seed %d", seed).isEqualTo(laidOut);
        }
    }

    @Test
    void comments_at_any_line_stay_there() {
        List<String> files = new ArrayList<>(SHIPPED.keySet());
        for (int seed = 0; seed < 60 * SCALE; seed++) {
            Random random = new Random(seed);
            String text = SHIPPED.get(files.get(random.nextInt(files.size())));
            List<String> lines = new ArrayList<>();
            for (String line : text.split("\n")) {
                int kind = random.nextInt(8);
                String indent = " ".repeat(random.nextInt(9));
                lines.add(kind == 0 && !line.startsWith("#") ? line + indent + " # behind " + lines.size() : line);
                if (kind == 1) {
                    lines.add(indent + "# alone " + lines.size());
                }
            }

            List<String> laidOut =
                    MessageLayout.of(String.join("\n", lines)).lines().toList();

            assertThat(laidOut.stream().map(MessageLayoutTest::words))
                    .as("seed %d", seed)
                    .isEqualTo(lines.stream().map(MessageLayoutTest::words).toList());
        }
    }

    @Test
    void whatever_slip_is_in_a_text_it_stays() {
        List<String> files = new ArrayList<>(SHIPPED.keySet());
        for (int seed = 0; seed < 60 * SCALE; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(
                    new ScatteredYaml(random).text(read(SHIPPED.get(files.get(random.nextInt(files.size()))))));
            for (int slips = random.nextInt(3); slips >= 0; slips--) {
                int at = random.nextInt(Math.min(text.length(), 600));
                text.replace(
                        at,
                        at + random.nextInt(2),
                        SLIPS.substring(random.nextInt(SLIPS.length())).substring(0, 1));
            }
            staysWhatItIs(text.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_hostile_file_stops_it_and_none_reads_otherwise(Path file) throws IOException {
        staysWhatItIs(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "a",
                "- a",
                "{}",
                "[]",
                "a: b: c",
                "text: {",
                "? {a: b}\n: c",
                "text: *a",
                "a: 1\na: 2",
                "---\n---"
            })
    void what_is_no_message_stays_as_it_is(String text) {
        assertThat(MessageLayout.of(text)).isEqualTo(text);
    }

    private static void staysWhatItIs(String text) {
        String laidOut = MessageLayout.of(text);
        if (YamlReader.read(text, "a.yaml") instanceof YamlResult.Parsed) {
            assertThat(read(laidOut)).as(text).isEqualTo(read(text));
            assertThat(comments(laidOut)).as(text).isEqualTo(comments(text));
            assertThat(MessageLayout.of(laidOut)).as(text).isEqualTo(laidOut);
        } else {
            assertThat(laidOut).isEqualTo(text);
        }
    }

    private static Stream<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile/messages"))) {
            return files.sorted().toList().stream();
        }
    }

    private static JsonNode read(String text) {
        return ((YamlResult.Parsed) YamlReader.read(text, "a.yaml")).tree().root();
    }

    private static List<String> comments(String text) {
        return LineComment.ofYaml(text).stream()
                .map(comment -> comment.text().strip())
                .sorted()
                .toList();
    }

    private static List<String> withoutComments(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("(^ *| )# *(c[0-9]+$|yaml-language-server.*)", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String words(String line) {
        return line.strip().replaceAll(" +", " ");
    }
}
