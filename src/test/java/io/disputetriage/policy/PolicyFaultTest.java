package io.disputetriage.policy;

import static io.disputetriage.policy.PolicyFixture.replaced;
import static io.disputetriage.policy.PolicyFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.format.PolicyReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFaultTest {
    private static List<Diagnostic> faults(Map<String, String> files) {
        return PolicyReader.read(files) instanceof PolicyResult.Refused refused ? refused.faults() : List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POL-201 | transit-days | BR,35 | The line has 2 cells, the header 8",
                "POL-201 | transit-days | AU,\"35,,,,2026-01-01,,x | The line cannot be read as CSV",
                "POL-205 | transit-days | XX,35,,,,2026-01-01,,x | Unknown country XX",
                "POL-206 | transit-days | AU,many,,,,2026-01-01,,x | untracked_post is many, not a whole number",
                "POL-207 | transit-days | AU,0,,,,2026-01-01,,x | untracked_post is 0, outside 1 to 365",
                "POL-207 | transit-days | AU,366,,,,2026-01-01,,x | untracked_post is 366, outside 1 to 365",
                "POL-206 | transit-days | AU,9,,,,,,x | Column from is empty",
                "POL-206 | transit-days | AU,9,,,,2026-01-01,, | Column source is empty",
                "POL-206 | transit-days | AU,9,,,,1.1.2026,,x | from is 1.1.2026, not a date such as 2026-03-10",
                "POL-206 | transit-days | AU,9,,,,+12026-01-01,,x | from is +12026-01-01, not a date such as 2026-03-10",
                "POL-207 | transit-days | AU,9,,,,2026-01-01,2025-12-31,x | until 2025-12-31 is before from 2026-01-01",
                "POL-208 | transit-days | BR,30,,,,2000-01-01,,x | Two rows for BR are in force on 2000-01-01; the other is on line 4",
                "POL-206 | promised-days | BR,,2026-01-01,,x | Column days is empty",
                "POL-205 | value-limits | USB,1.00,2026-01-01,,x | Unknown currency USB",
                "POL-207 | value-limits | CAD,0,2026-01-01,,x | limit is 0, not above zero",
                "POL-207 | value-limits | JPY,1.5,2026-01-01,,x | limit 1.5 has more decimals than JPY",
                "POL-206 | value-limits | CAD,1e999999999,2026-01-01,,x | limit is 1e999999999, not a decimal number such as 0.5",
                "POL-205 | response-times | EBAI,CLAIM,1,DAYS,no,,,2026-01-01,,x | Unknown platform EBAI",
                "POL-205 | response-times | EBAY,CLAIMS,1,DAYS,no,,,2026-01-01,,x | Unknown stage CLAIMS",
                "POL-205 | response-times | EBAY,CLAIM,1,WEEKS,no,,,2026-01-01,,x | Unknown unit WEEKS",
                "POL-205 | response-times | EBAY,CLAIM,1,DAYS,maybe,,,2026-01-01,,x | Unknown end_of_day maybe",
                "POL-205 | response-times | EBAY,CLAIM,1,DAYS,yes,America/Los_Angles,,2026-01-01,,x | Unknown zone America/Los_Angles",
                "POL-205 | response-times | EBAY,CLAIM,1,BUSINESS_DAYS,yes,UTC,us-feder,2026-01-01,,x | Unknown holidays us-feder",
                "POL-210 | response-times | EBAY,CLAIM,1,HOURS,yes,UTC,,2026-01-01,,x | HOURS cannot end with the day",
                "POL-210 | response-times | EBAY,CLAIM,1,BUSINESS_DAYS,yes,,us,2026-01-01,,x | A calendar day needs a zone",
                "POL-210 | response-times | EBAY,CLAIM,1,DAYS,no,UTC,,2026-01-01,,x | The zone has no effect on exact hours",
                "POL-210 | response-times | EBAY,CLAIM,1,DAYS,yes,UTC,us,2026-01-01,,x | Holidays count only among BUSINESS_DAYS",
                "POL-210 | platforms | EBAY,,no,no,no,,,,,,,yes,,2026-01-01,,x | verified without a complaint_address",
                "POL-206 | platforms | EBAY,,no,no,no,,,,,,a@baiducom,yes,,2026-01-01,,x | complaint_address is a@baiducom, not an e-mail address",
                "POL-206 | platforms | EBAY,,no,no,no,,,,,,,,English,2026-01-01,,x | language is English, not a tag such as zh",
                "POL-206 | platforms | EBAY,,no,no,no,,,,,,a@b.com,,,2026-01-01,,x | Column verified is empty",
                "POL-205 | platform-reasons | EBAY,x,LATE,2026-01-01,,x | Unknown kind LATE",
                "POL-205 | platform-reasons | EBAY,x,UNKNOWN,2026-01-01,,x | kind UNKNOWN says nothing about a reason",
                "POL-208 | platform-reasons | EBAY,arrived late,ARRIVED_LATE,2000-01-01,,x | Two rows for EBAY ARRIVED_LATE ARRIVED_LATE are in force on 2000-01-01; the other is on line 104",
                "POL-207 | partial-refund | DAMAGED,1.1,2026-01-01,,x | ceiling is 1.1, outside 0 to 1",
                "POL-207 | partial-refund | DAMAGED,-0.1,2026-01-01,,x | ceiling is -0.1, outside 0 to 1",
                "POL-205 | settings | waitDays,2,2026-01-01,,x | Unknown name waitDays",
                "POL-207 | settings | deadlineBuffer,-PT1H,2026-01-01,,x | value is PT-1H, outside PT0S to PT8760H",
                "POL-207 | settings | monitorEvery,PT0S,2026-01-01,,x | value is PT0S, outside PT1S to PT8760H",
                "POL-207 | settings | protectionPeriod,P0D,2026-01-01,,x | value is P0D, outside one day to one year",
                "POL-206 | settings | protectionPeriod,month,2026-01-01,,x | value is month, not an ISO 8601 period such as P1M",
                "POL-207 | settings | delistComplaintRate,5,2026-01-01,,x | value is 5, outside 0 to 1",
                "POL-206 | name-words | front desk,NO_PERSON,2026-01-01,,x | word is front desk, not one word of letters",
                "POL-206 | name-words | 7,NO_PERSON,2026-01-01,,x | word is 7, not one word of letters",
                "POL-206 | name-words | ,TITLE,2026-01-01,,x | Column word is empty",
                "POL-205 | name-words | butler,PERSON,2026-01-01,,x | Unknown means PERSON",
                "POL-208 | name-words | Concierge,TITLE,1970-01-01,,x | Two rows for concierge are in force on 1970-01-01; the other is on line 47",
                "POL-205 | countries | xx,Nowhere,2026-01-01,,x | code xx is not two capital letters"
            })
    void a_bad_row_is_refused_at_its_line(String code, String file, String row, String message) {
        String path = "policy/" + file + ".csv";
        int line = PolicyFixture.FILES.get(path).split("\n").length + 1;
        assertThat(faults(with(path, row))).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.file()).isEqualTo(path);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "010 | Write 10",
                "+5 | Write 5",
                "１０ | Write 10",
                "٣ | Write 3",
                "0x10 | Write 16",
                "1e3 | Write 1000",
                "1_000 | Write 1000",
                "10L | Write 10",
                "10.0 | ",
                "12345678901 | "
            })
    void a_count_in_a_table_is_spelt_as_everybody_reads_it(String cell, String hint) {
        assertThat(faults(with("policy/transit-days.csv", "AU," + cell + ",,,,2026-01-01,,x")))
                .extracting(Diagnostic::code, Diagnostic::hint)
                .containsExactly(tuple("POL-206", hint));
    }

    @ParameterizedTest
    @CsvSource({
        "020.00, Write 20.00",
        "２０, Write 20",
        ".5, Write 0.5",
        "1e1, Write 10",
        "20., Write 20",
        "20d, Write 20"
    })
    void an_amount_in_a_table_is_spelt_as_everybody_reads_it(String cell, String hint) {
        assertThat(faults(with("policy/value-limits.csv", "CAD," + cell + ",2026-01-01,,x")))
                .extracting(Diagnostic::code, Diagnostic::hint)
                .containsExactly(tuple("POL-206", hint));
    }

    @Test
    void a_misspelt_word_gets_the_nearest_valid_one() {
        assertThat(faults(with("policy/response-times.csv", "EBAI,CLAIM,1,DAYS,no,,,2026-01-01,,x"))
                        .get(0)
                        .hint())
                .isEqualTo("Did you mean EBAY?");
        assertThat(faults(with("policy/response-times.csv", "EBAY,CLAIM,1,DAYS,yes,America/Los_Angles,,2026-01-01,,x"))
                        .get(0)
                        .hint())
                .isEqualTo("Did you mean America/Los_Angeles?");
    }

    @Test
    void a_missing_file_and_a_misspelt_one_are_told_apart() {
        Map<String, String> files = replaced("policy/settings.csv", null);
        files.put("policy/setings.csv", PolicyFixture.FILES.get("policy/settings.csv"));
        assertThat(faults(files))
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::hint)
                .containsExactly(
                        tuple("POL-203", "policy/setings.csv", "Did you mean policy/settings.csv?"),
                        tuple("POL-202", "policy/settings.csv", "Restore it; every table of the policy is required."));
    }

    @ParameterizedTest
    @CsvSource({
        "policy/words.csv, intake/words.csv",
        "intake/settings.csv, policy/settings.csv",
        "intake/word.csv, intake/words.csv"
    })
    void a_table_in_the_wrong_folder_is_refused_with_its_place(String path, String meant) {
        Map<String, String> files = new TreeMap<>(PolicyFixture.FILES);
        files.put(path, "a\n");
        assertThat(faults(files))
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::hint)
                .containsExactly(tuple("POL-203", path, "Did you mean " + meant + "?"));
    }

    @Test
    void every_file_is_required() {
        assertThat(faults(Map.of())).extracting(Diagnostic::file).containsExactlyElementsOf(PolicyTables.FILES);
        assertThat(faults(Map.of())).extracting(Diagnostic::code).containsOnly("POL-202");
    }

    @Test
    void a_missing_row_is_named() {
        for (String name : Settings.NAMES.subList(0, 5)) {
            String without = PolicyFixture.FILES.get("policy/settings.csv").replaceAll("(?m)^" + name + ",.*\n", "");
            assertThat(faults(replaced("policy/settings.csv", without)))
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.toString())
                            .startsWith("policy/settings.csv: POL-209 A row for " + name + " is missing"));
        }
        String noStar = PolicyFixture.FILES.get("policy/partial-refund.csv").replaceAll("(?m)^\\*,.*\n", "");
        assertThat(faults(replaced("policy/partial-refund.csv", noStar)))
                .extracting(Diagnostic::message)
                .containsExactly("A row for * is missing");
        String noOther = PolicyFixture.FILES.get("policy/platforms.csv").replaceAll("(?m)^OTHER,.*\n", "");
        assertThat(faults(replaced("policy/platforms.csv", noOther)))
                .extracting(Diagnostic::message)
                .containsExactly("A row for OTHER is missing");
    }

    @Test
    void a_required_row_must_not_leave_a_day_without_one() {
        String ended = PolicyFixture.FILES
                .get("policy/settings.csv")
                .replace("waitExtensionDays,2,2000-01-01,,", "waitExtensionDays,2,2000-01-01,2026-06-30,");
        assertThat(faults(replaced("policy/settings.csv", ended)))
                .extracting(Diagnostic::message)
                .containsExactly("After 2026-06-30 no row for waitExtensionDays is in force");
        assertThat(faults(replaced("policy/settings.csv", ended + "waitExtensionDays,3,2026-07-02,,x\n")))
                .hasSize(1);
        assertThat(faults(replaced("policy/settings.csv", ended + "waitExtensionDays,3,2026-07-01,,x\n")))
                .isEmpty();
        assertThat(faults(replaced("policy/settings.csv", ended + "waitExtensionDays,3,2026-06-30,,x\n")))
                .extracting(Diagnostic::code)
                .containsExactly("POL-208");
    }

    @Test
    void columns_are_fixed() {
        assertThat(faults(replaced("policy/promised-days.csv", "country,day,from,source\n")))
                .extracting(Diagnostic::code, Diagnostic::message, Diagnostic::hint)
                .containsExactly(
                        tuple(
                                "POL-204",
                                "Column days is missing",
                                "The columns are country, days, from, until, source."),
                        tuple("POL-204", "Unknown column day", "Did you mean days?"));
        assertThat(faults(replaced("policy/promised-days.csv", "country,days,days,from,source\n")))
                .extracting(Diagnostic::message)
                .containsExactly("Column days stands twice");
        assertThat(faults(replaced("policy/promised-days.csv", "# nothing\n")))
                .extracting(Diagnostic::message)
                .containsExactly("The file has no header");
    }

    @Test
    void all_faults_of_all_files_come_at_once_in_the_order_of_files_and_lines() {
        Map<String, String> files = new TreeMap<>(PolicyFixture.FILES);
        files.computeIfPresent("policy/value-limits.csv", (path, text) -> text + "USB,x,2026,,\n");
        files.computeIfPresent("policy/countries.csv", (path, text) -> text + "zz,,2026-01-01,,x\n");
        assertThat(faults(files))
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactly(
                        "policy/countries.csv POL-205",
                        "policy/countries.csv POL-206",
                        "policy/value-limits.csv POL-205",
                        "policy/value-limits.csv POL-206",
                        "policy/value-limits.csv POL-206",
                        "policy/value-limits.csv POL-206");
    }

    @Test
    void line_ends_and_comments_do_not_matter() {
        Map<String, String> files = new TreeMap<>(PolicyFixture.FILES);
        files.replaceAll((path, text) -> path.endsWith(".csv") ? text.replace("\n", "\r\n# note\r\n") : text);
        assertThat(faults(files)).isEmpty();
    }
}
