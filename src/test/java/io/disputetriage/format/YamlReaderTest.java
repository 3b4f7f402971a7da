package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @Test
    void what_looks_like_a_date_or_a_country_stays_a_string() {
        JsonNode root = tree("{a: 2026-03-10, b: 2026-03-10T09:00:00Z, c: NO, d: 0123, e: yes, f: 0x1F, g: .5}")
                .root();
        assertThat(root)
                .allSatisfy(
                        value -> assertThat(value.isTextual()).as("%s", value).isTrue());
    }

    @Test
    void numbers_flags_and_nulls_are_those_of_json() {
        assertThat(tree("{a: 18, b: -0.05, c: true, d: null, e: ~, f: , g: 1e3}")
                        .root()
                        .toString())
                .isEqualTo("{\"a\":18,\"b\":-0.05,\"c\":true,\"d\":null,\"e\":null,\"f\":null,\"g\":1E+3}");
        assertThat(tree("{a: '18', b: \"true\"}").root().toString()).isEqualTo("{\"a\":\"18\",\"b\":\"true\"}");
    }

    @Test
    void every_value_knows_its_place() {
        YamlTree tree = tree(
                """
                suite: x
                cases:
                  - id: one
                    given:
                      a/b: 1
                  - {id: two}
                """);
        assertThat(tree.place("/suite")).isEqualTo(new YamlTree.Place(1, 8));
        assertThat(tree.place("/cases")).isEqualTo(new YamlTree.Place(2, 1));
        assertThat(tree.place("/cases/0")).isEqualTo(new YamlTree.Place(3, 5));
        assertThat(tree.place("/cases/0/given")).isEqualTo(new YamlTree.Place(4, 5));
        assertThat(tree.place("/cases/0/given/a~1b").line()).isEqualTo(5);
        assertThat(tree.place("/cases/1/id").line()).isEqualTo(6);
        assertThat(tree.place("/cases/1/given/complaint")).isEqualTo(tree.place("/cases/1"));
        assertThat(tree.place("/nowhere")).isEqualTo(new YamlTree.Place(1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: !!str 1                | A tag stands here.",
                "a: !java.io.File x        | A tag stands here.",
                "a: !!set {}               | A tag stands here.",
                "a: &x 1                   | An anchor stands here.",
                "{a: 1, a: 2}              | The name \"a\" is given twice.",
                "1: a                      | A name must be a string.",
                "true: a                   | A name must be a string.",
                "? [a]                     | A name must be a string.",
            })
    void what_is_not_plain_data_is_refused(String text, String message) {
        assertThat(faults(text)).extracting(Diagnostic::message).containsExactly(message);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("a: &x 1\nb: *x\nb: !!int 3\n"))
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.message())
                .containsExactly(
                        "1:4 An anchor stands here.",
                        "2:4 An alias stands here.",
                        "3:1 The name \"b\" is given twice.",
                        "3:4 A tag stands here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "a: b: c", "[", "a: 'x", "\t- a", "--- a\n--- b", "a: @", "\u0000"})
    void what_is_not_one_document_is_refused(String text) {
        assertThat(faults(text)).hasSize(1);
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() {
        assertThat(faults("[".repeat(200) + "]".repeat(200))).hasSize(1);
        assertThat(faults("[".repeat(1_000_000))).isNotEmpty();
        assertThat(faults("- ".repeat(20_000) + "a")).isNotEmpty();
        assertThat(faults("a".repeat(YamlReader.MAX_LENGTH + 1))).hasSize(1);
    }

    @Property
    void junk_never_throws(@ForAll String junk) {
        assertThat(YamlReader.read(junk, "junk.yaml")).isNotNull();
    }

    @Property
    void junk_of_yamls_own_signs_never_throws(@ForAll("signs") String junk) {
        assertThat(YamlReader.read(junk, "junk.yaml")).isNotNull();
        assertThat(OrderTableReader.read("groups:\n  - " + junk, "junk.yaml")).isNotNull();
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(
                        "a",
                        "1",
                        ": ",
                        "- ",
                        "\n",
                        "  ",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        "&x ",
                        "*x",
                        "!t ",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "? ",
                        "---\n",
                        "...",
                        "%",
                        "#",
                        "\\",
                        "\t",
                        "name: ",
                        "actions: ",
                        "WAIT",
                        "timing: ",
                        "\u0085",
                        "😀")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static YamlTree tree(String text) {
        YamlResult result = YamlReader.read(text, "some.yaml");
        assertThat(result).isInstanceOf(YamlResult.Parsed.class);
        return ((YamlResult.Parsed) result).tree();
    }

    private static List<Diagnostic> faults(String text) {
        YamlResult result = YamlReader.read(text, "some.yaml");
        assertThat(result).isInstanceOf(YamlResult.Faulty.class);
        return ((YamlResult.Faulty) result).diagnostics();
    }
}
