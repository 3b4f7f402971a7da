package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.FactSheets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
    @Test
    void each_difference_is_shown_where_it_is() {
        assertThat(between("{\"a\":[1,{\"b\":2}],\"c\":3}", "{\"a\":[1,{\"b\":4},5],\"d~/\":3}"))
                .containsExactly(
                        new JsonDifference("/a/1/b", value("2"), value("4")),
                        new JsonDifference("/a/2", Optional.empty(), value("5")),
                        new JsonDifference("/c", value("3"), Optional.empty()),
                        new JsonDifference("/d~0~1", Optional.empty(), value("3")));
    }

    @Test
    void a_value_of_another_kind_is_one_difference() {
        assertThat(between("{\"a\":[1]}", "{\"a\":{\"0\":1}}"))
                .containsExactly(new JsonDifference("/a", value("[1]"), value("{\"0\":1}")));
        assertThat(between("null", "1")).containsExactly(new JsonDifference("", value("null"), value("1")));
    }

    @Test
    void of_very_many_only_the_first_are_listed() {
        assertThat(JsonDifference.between(tree("[1,2,3,4]"), tree("[5,6,7,8]"), 2))
                .extracting(JsonDifference::pointer)
                .containsExactly("/0", "/1");
    }

    @Test
    void following_the_pointers_leads_to_what_differs_and_nothing_else_does() {
        for (int seed = 0; seed < 200; seed++) {
            JsonNode one = FactSheetWriter.tree(FactSheets.one(new Random(seed)));
            JsonNode two = FactSheetWriter.tree(FactSheets.one(new Random(seed + 1)));
            assertThat(JsonDifference.between(one, one.deepCopy(), 9)).isEmpty();
            List<JsonDifference> found = JsonDifference.between(one, two, 10_000);
            assertThat(found).isNotEmpty().allSatisfy(difference -> {
                assertThat(one.at(difference.pointer())).isNotEqualTo(two.at(difference.pointer()));
                assertThat(difference.before().map(JsonNode::toString).orElse(""))
                        .isEqualTo(one.at(difference.pointer()).toString());
                assertThat(difference.after().map(JsonNode::toString).orElse(""))
                        .isEqualTo(two.at(difference.pointer()).toString());
            });
        }
    }

    private static List<JsonDifference> between(String before, String after) {
        return JsonDifference.between(tree(before), tree(after), 100);
    }

    private static Optional<JsonNode> value(String json) {
        return Optional.of(tree(json));
    }

    private static JsonNode tree(String json) {
        return ((JsonResult.Parsed) JsonReader.read(json)).tree();
    }
}
