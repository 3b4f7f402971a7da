package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The test cases of RFC 7396, appendix A, all of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":"b"}             | {"a":"c"}                  | {"a":"c"}
                    {"a":"b"}             | {"b":"c"}                  | {"a":"b","b":"c"}
                    {"a":"b"}             | {"a":null}                 | {}
                    {"a":"b","b":"c"}     | {"a":null}                 | {"b":"c"}
                    {"a":["b"]}           | {"a":"c"}                  | {"a":"c"}
                    {"a":"c"}             | {"a":["b"]}                | {"a":["b"]}
                    {"a":{"b":"c"}}       | {"a":{"b":"d","c":null}}   | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}     | {"a":[1]}                  | {"a":[1]}
                    ["a","b"]             | ["c","d"]                  | ["c","d"]
                    {"a":"b"}             | ["c"]                      | ["c"]
                    {"a":"foo"}           | null                       | null
                    {"a":"foo"}           | "bar"                      | "bar"
                    {"e":null}            | {"a":1}                    | {"e":null,"a":1}
                    [1,2]                 | {"a":"b","c":null}         | {"a":"b"}
                    {}                    | {"a":{"bb":{"ccc":null}}}  | {"a":{"bb":{}}}
                    """)
    void patches_as_the_standard_says(String target, String patch, String result) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    @Property
    void a_second_time_changes_nothing(@ForAll("values") JsonNode target, @ForAll("values") JsonNode patch) {
        JsonNode once = MergePatch.apply(target, patch);

        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void an_empty_patch_leaves_an_object_and_null_takes_each_field_out(@ForAll("objects") ObjectNode target) {
        assertThat(MergePatch.apply(target, JSON.objectNode())).isEqualTo(target);
        ObjectNode nulls = JSON.objectNode();
        target.fieldNames().forEachRemaining(nulls::putNull);
        assertThat(MergePatch.apply(target, nulls)).isEqualTo(JSON.objectNode());
    }

    @Property
    void what_is_not_named_stays_and_what_is_given_is_there(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        ObjectNode before = target.deepCopy();
        JsonNode patched = MergePatch.apply(target, patch);

        assertThat(target).as("the target itself").isEqualTo(before);
        for (String name : List.of("a", "b", "c")) {
            if (!patch.has(name)) {
                assertThat(patched.path(name)).isEqualTo(target.path(name));
            } else if (patch.get(name).isNull()) {
                assertThat(patched.has(name)).isFalse();
            } else if (!patch.get(name).isObject()) {
                assertThat(patched.get(name)).isEqualTo(patch.get(name));
            } else {
                assertThat(patched.get(name)).isEqualTo(MergePatch.apply(target.path(name), patch.get(name)));
            }
        }
    }

    @Property
    void nothing_that_is_missing_can_be_taken_out(@ForAll("objects") ObjectNode patch) {
        assertThat(hasNull(MergePatch.apply(MissingNode.getInstance(), patch))).isFalse();
    }

    private static boolean hasNull(JsonNode node) {
        boolean found = node.isNull();
        if (node.isObject()) {
            for (JsonNode field : node) {
                found = found || hasNull(field);
            }
        }
        return found;
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return value(3);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return object(2);
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> leaf =
                Arbitraries.of(JSON.nullNode(), JSON.numberNode(1), JSON.textNode("x"), JSON.booleanNode(false));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<JsonNode> list = value(depth - 1).list().ofMaxSize(2).map(entries -> {
            ArrayNode array = JSON.arrayNode();
            return array.addAll(entries);
        });
        return Arbitraries.oneOf(leaf, list, object(depth - 1).map(object -> object));
    }

    private static Arbitrary<ObjectNode> object(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), value(depth))
                .ofMaxSize(3)
                .map(fields -> {
                    ObjectNode object = JSON.objectNode();
                    object.setAll(fields);
                    return object;
                });
    }

    private static JsonNode json(String text) {
        return ((JsonResult.Parsed) JsonReader.read(text)).tree();
    }
}
