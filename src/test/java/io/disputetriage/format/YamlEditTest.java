package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlEditTest {

    @Test
    void a_value_is_replaced_between_its_first_and_its_last_character() {
        assertThat(edited("a:   one   # why\nb: 2\n", "/a", "\"two\"")).isEqualTo("a:   two   # why\nb: 2\n");
        assertThat(edited("a: 'one'\r\nb: 2\r\n", "/b", "35")).isEqualTo("a: 'one'\r\nb: 35\r\n");
        assertThat(edited("\uD83D\uDE00: {x: 1, y: [a, b]}", "/\uD83D\uDE00/y/1", "\"c\""))
                .isEqualTo("\uD83D\uDE00: {x: 1, y: [a, c]}");
    }

    @Test
    void a_text_that_would_be_read_as_something_else_is_quoted() {
        assertThat(edited("a: x", "/a", "\"true\"")).isEqualTo("a: \"true\"");
        assertThat(edited("a: x", "/a", "\"12\"")).isEqualTo("a: \"12\"");
        assertThat(edited("a: x", "/a", "\"b: c #d\\n\"")).isEqualTo("a: \"b: c #d\\n\"");
        assertThat(edited("a: x", "/a", "\"2026-03-10T09:00:00Z\"")).isEqualTo("a: 2026-03-10T09:00:00Z");
    }

    @Test
    void a_list_in_lines_stays_one_and_keeps_the_text_of_what_stays() {
        String text = "a:\n  - {x:   1}\n  - two\n\n# end\nb: 1\n";
        assertThat(edited(text, "/a", "[{\"y\": [2]}, {\"x\": 1}]"))
                .isEqualTo("a:\n  - {y: [2]}\n  - {x:   1}\n\n# end\nb: 1\n");
        assertThat(edited(text, "/a", "[]")).isEqualTo("a:\n  []\n\n# end\nb: 1\n");
    }

    @Test
    void a_comment_is_never_lost() {
        assertThat(new YamlEdit("a:\n  - 1 # one\n  - 2\n").replace(Map.of("/a", json("[2]"))))
                .isEmpty();
        assertThat(new YamlEdit("a:\n  - 1 # one\n  - 2\n").replace(Map.of("/a/0", json("3"))))
                .contains("a:\n  - 3 # one\n  - 2\n");
    }

    private static String edited(String text, String pointer, String value) {
        String edited = new YamlEdit(text).replace(Map.of(pointer, json(value))).orElseThrow();
        YamlResult read = YamlReader.read(edited, "a.yaml");
        assertThat(((YamlResult.Parsed) read).tree().root().at(pointer)).isEqualTo(json(value));
        return edited;
    }

    private static JsonNode json(String text) {
        return ((JsonResult.Parsed) JsonReader.read(text)).tree();
    }
}
