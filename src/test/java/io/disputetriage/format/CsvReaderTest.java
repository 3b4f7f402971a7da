package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static Table table(String text) {
        return ((CsvResult.Read) CsvReader.read(text, "a.csv")).table();
    }

    private static List<Diagnostic> faults(String text) {
        return ((CsvResult.Faulty) CsvReader.read(text, "a.csv")).faults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_keep_their_numbers_past_comments_and_empty_lines(String end) {
        Table table = table(String.join(end, "# first", "", "a, b", "# second", "1, \"x, \"\"y\"\"\"", "", "2,"));
        assertThat(table.headerLine()).isEqualTo(3);
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.lines())
                .containsExactly(new Table.Line(5, List.of("1", "x, \"y\"")), new Table.Line(7, List.of("2", "")));
    }

    @Test
    void every_line_of_another_length_is_a_fault() {
        assertThat(faults("a,b\n1\n1,2\n1,2,3\n")).extracting(Diagnostic::line).containsExactly(2, 4);
    }

    @Test
    void an_open_quote_is_reported_where_it_opens() {
        assertThat(faults("a,b\n1,2\n# note\n1,\"2\n3,4\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).startsWith("a.csv:4: POL-201"));
    }

    @Test
    void a_cell_may_not_run_over_lines() {
        assertThat(faults("a,b\n1,\"2\n3\"\n"))
                .extracting(Diagnostic::message)
                .containsExactly("A cell runs over several lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment"})
    void a_file_without_a_header_is_a_fault(String text) {
        assertThat(faults(text)).extracting(Diagnostic::message).containsExactly("The file has no header");
    }

    @Test
    void a_huge_file_is_not_read() {
        assertThat(faults("a".repeat(1_000_001))).extracting(Diagnostic::code).containsExactly("POL-201");
    }
}
