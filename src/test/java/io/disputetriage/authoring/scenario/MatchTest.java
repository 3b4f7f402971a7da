package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import org.junit.jupiter.api.Test;

class MatchTest {
    @Test
    void a_bare_date_matches_any_instant_of_that_utc_day() {
        assertThat(matches("'2026-03-27'", "'2026-03-27T00:00:00Z'")).isTrue();
        assertThat(matches("'2026-03-27'", "'2026-03-27T23:59:59Z'")).isTrue();
        assertThat(matches("'2026-03-27'", "'2026-03-28T00:00:00Z'")).isFalse();
        assertThat(matches("'2026-03-27'", "'2026-03-28T01:00:00+02:00'")).isTrue();
    }

    @Test
    void an_instant_matches_the_same_instant_however_it_is_written() {
        assertThat(matches("'2026-03-27T02:00:00+02:00'", "'2026-03-27T00:00:00Z'"))
                .isTrue();
        assertThat(matches("'2026-03-27T00:00:01Z'", "'2026-03-27T00:00:00Z'")).isFalse();
    }

    @Test
    void money_compares_by_value_and_never_across_currencies() {
        String found = "{'amount': '6.90', 'currency': 'USD'}";
        assertThat(matches("{'amount': '6.9', 'currency': 'USD'}", found)).isTrue();
        assertThat(matches("{'amount': 6.90, 'currency': 'USD'}", found)).isTrue();
        assertThat(matches("{'amount': '6.91', 'currency': 'USD'}", found)).isFalse();
        assertThat(matches("{'amount': '6.90', 'currency': 'EUR'}", found)).isFalse();
    }

    @Test
    void a_list_is_contained_in_any_order() {
        assertThat(matches("['B', 'A']", "['A', 'B', 'C']")).isTrue();
        assertThat(matches("[]", "['A']")).isTrue();
        assertThat(matches("['D']", "['A', 'B']")).isFalse();
        assertThat(matches("['A']", "'A'")).isFalse();
    }

    @Test
    void a_single_word_allows_a_list_of_it_alone() {
        assertThat(matches("'A'", "['A']")).isTrue();
        assertThat(matches("'A'", "['B']")).isFalse();
        assertThat(matches("'A'", "['A', 'B']")).isFalse();
        assertThat(matches("'A'", "[]")).isFalse();
        assertThat(matches("'2026-03-27'", "['2026-03-27T23:59:59Z']")).isTrue();
    }

    @Test
    void an_object_allows_more_fields_than_expected() {
        assertThat(matches("{'days': 2}", "{'days': 2, 'then': 'OFFER_RESEND'}"))
                .isTrue();
        assertThat(matches("{'days': 2, 'then': 'WAIT'}", "{'days': 2}")).isFalse();
    }

    @Test
    void null_expects_that_nothing_stands_there() {
        assertThat(matches("null", "null")).isTrue();
        assertThat(matches("{'after': null}", "{}")).isTrue();
        assertThat(matches("{'after': null}", "{'after': 'PHOTOS_RECEIVED'}")).isFalse();
        assertThat(matches("{'after': 'PHOTOS_RECEIVED'}", "{'after': null}")).isFalse();
    }

    @Test
    void a_number_is_no_text() {
        assertThat(matches("35", "35")).isTrue();
        assertThat(matches("35.0", "35")).isTrue();
        assertThat(matches("'35'", "35")).isFalse();
    }

    private static boolean matches(String expected, String found) {
        return Match.matches(json(expected), json(found));
    }

    /** JSON, with single quotes for the eye, is YAML. */
    static JsonNode json(String text) {
        return ((YamlResult.Parsed) YamlReader.read(text, "test")).tree().root();
    }
}
