package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.PolicyReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows that a team adds to the playbooks. */
class OwnRowsTest {
    private static final String FILE = "policy/playbook-rows.csv";
    private static final String HEADER = "row,type,source,summary\n";

    @Test
    void without_the_table_there_are_the_rows_of_the_program() {
        assertThat(rows(null).all()).isEqualTo(PlaybookRows.shipped().all());
        assertThat(rows(HEADER).all())
                .containsExactlyElementsOf(PlaybookRows.shipped().all());
        assertThat(faults(HEADER)).isEmpty();
    }

    @Test
    void a_row_of_the_team_comes_after_those_of_the_program() {
        String table = HEADER + "T-01,R,\"Contract with the carrier, §4\",Ask the carrier first\n";

        assertThat(faults(table)).isEmpty();
        assertThat(rows(table).all())
                .hasSize(PlaybookRows.shipped().all().size() + 1)
                .endsWith(new PlaybookRows.Row("T-01", "R", "Contract with the carrier, §4", "Ask the carrier first"));
        assertThat(PlaybookRows.shipped().has("T-01")).isFalse();
    }

    @Test
    void every_fault_is_told_at_its_line_and_all_come_at_once() {
        String table = "# ours\n" + HEADER
                + """
                T-01,R,Contract,Ask the carrier first
                S1-05,R,Contract,Something else
                S1-99,R,Contract,One more
                t-2,R,Contract,In small letters
                T-03,G,Contract,A guard
                T-01,P,Contract,Once more
                T-04,,,
                """;

        assertThat(faults(table))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        FILE + ":4: POL-211 The program has a row S1-05\n"
                                + "    Let your own begin otherwise, such as T-01",
                        FILE + ":5: POL-211 Rows that begin with S1- are the program's\n"
                                + "    Let your own begin otherwise, such as T-01",
                        FILE + ":6: POL-206 row is t-2, not a name such as T-01\n"
                                + "    One hyphen among capitals and digits, a capital first, at most 20 characters",
                        FILE + ":7: POL-205 Unknown type G\n"
                                + "    R reactive, P preventive, C constraint, I impact, X from a platform; or R/P, P/R, C/R",
                        FILE + ":8: POL-211 Row T-01 stands twice; the other is on line 3\n"
                                + "    Remove one, or give it a name of its own",
                        FILE + ":9: POL-206 Column source is empty\n    Every row needs a value here.",
                        FILE + ":9: POL-206 Column summary is empty\n    Every row needs a value here.",
                        FILE + ":9: POL-206 Column type is empty\n    Every row needs a value here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-01", "T-1", "EU27-VAT", "A-B", "LONGEST-ABCDEFGHIJKL"})
    void a_name_is_capitals_and_digits_with_one_hyphen(String id) {
        assertThat(faults(HEADER + id + ",R,Contract,Ask first\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"T01", "T-", "-01", "1T-01", "T-01-02", "T-a", "T_01", "T 01", "Т-01", "TOOLONG-ABCDEFGHIJKLM"})
    void another_name_is_refused(String id) {
        assertThat(faults(HEADER + id + ",R,Contract,Ask first\n"))
                .extracting(Diagnostic::code)
                .containsExactly("POL-206");
    }

    @Test
    void every_type_of_the_program_but_that_of_guards_is_one_of_a_team() {
        assertThat(PlaybookRows.shipped().all().stream()
                        .map(PlaybookRows.Row::type)
                        .filter(type -> !type.equals("G"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OwnRows.TYPES);
    }

    @Test
    void the_table_has_no_dates() {
        assertThat(faults("row,type,summary,from,source\n"))
                .extracting(Diagnostic::toString)
                .containsExactly(FILE + ":1: POL-204 Unknown column from\n    One of: row, type, source, summary");
    }

    @Test
    void a_misspelt_name_of_the_table_is_told() {
        assertThat(faults("policy/playbook-row.csv", HEADER))
                .extracting(Diagnostic::code, Diagnostic::hint)
                .containsExactly(tuple("POL-203", "Did you mean " + FILE + "?"));
    }

    @Test
    void a_table_longer_than_any_playbook_is_refused_at_the_first_row_too_many() {
        String table = IntStream.rangeClosed(1, OwnRows.MOST + 1)
                .mapToObj(i -> "T-" + i + ",R,Contract,Ask first\n")
                .collect(Collectors.joining("", HEADER, ""));

        assertThat(faults(table))
                .extracting(fault -> fault.code() + " " + fault.line())
                .containsExactly("POL-207 " + (OwnRows.MOST + 2));
    }

    @Test
    void a_row_at_fault_is_known_to_rules_so_that_they_are_not_blamed_for_it() {
        assertThat(rows(HEADER + "T-01,Z,,\n").has("T-01")).isTrue();
        assertThat(rows(HEADER + "T-01,Z,,\n").has("T-02")).isFalse();
        assertThat(rows(HEADER + "T-01,R,Contract,One comma, too many\n").has("T-02"))
                .isTrue();
        assertThat(rows("rows,type,source,summary\n").has("T-02")).isTrue();
        assertThat(rows("rows,type,source,summary\n").has("S1-99")).isFalse();
    }

    private static PlaybookRows rows(String table) {
        return PolicyReader.rows(PolicyFixture.replaced(FILE, table));
    }

    private static List<Diagnostic> faults(String table) {
        return faults(FILE, table);
    }

    private static List<Diagnostic> faults(String file, String table) {
        return PolicyReader.read(PolicyFixture.replaced(file, table)) instanceof PolicyResult.Refused refused
                ? refused.faults()
                : List.of();
    }
}
