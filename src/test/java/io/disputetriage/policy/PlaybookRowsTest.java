package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybookRowsTest {
    private static final PlaybookRows ROWS = PlaybookRows.shipped();

    @Test
    void the_index_has_every_row_of_the_documents_the_platforms_and_the_guards() {
        assertThat(count("S0-")).isEqualTo(13);
        assertThat(count("S1-")).isEqualTo(28);
        assertThat(count("S2-")).isEqualTo(30);
        assertThat(count("S3-")).isEqualTo(13);
        assertThat(count("X-")).isEqualTo(57);
        assertThat(count("G-")).isEqualTo(14);
        assertThat(ROWS.all()).hasSize(155);
    }

    @Test
    void every_row_has_a_type_a_source_and_a_summary() {
        assertThat(ROWS.all()).allSatisfy(row -> {
            assertThat(List.of("R", "P", "C", "I", "X", "G"))
                    .containsAll(Arrays.asList(row.type().split("/")));
            assertThat(row.source()).isNotBlank();
            assertThat(row.summary()).hasSizeBetween(10, 135);
        });
    }

    @Test
    void a_team_can_rely_on_the_beginnings_of_the_rows_that_the_program_has() {
        assertThat(ROWS.all()).allSatisfy(row -> assertThat(row.id()).matches("(S[0-3]|X|G)-.+"));
        assertThat(ROWS.hasSeriesOf("S1-99")).isTrue();
        assertThat(ROWS.hasSeriesOf("S4-01")).isFalse();
        assertThat(ROWS.hasSeriesOf("S1")).isFalse();
    }

    private static long count(String prefix) {
        return ROWS.all().stream().filter(row -> row.id().startsWith(prefix)).count();
    }
}
