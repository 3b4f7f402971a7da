package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.SignerMatch;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a signature are none of a person's name is a table that a team adds to. */
class NameWordsTest {
    private static final String FILE = "policy/name-words.csv";
    private static final NameWords OLD = PolicyFixture.loaded(PolicyFixture.replaced(FILE, null)).nameWords;

    @ParameterizedTest
    @CsvSource({
        "Butler Keller, Butler",
        "Peter Keller-Hausmeister, hausmeister",
        "KELLER PFÖRTNER, Pfoertner",
        "Anna Façade, facade"
    })
    void a_word_counts_from_its_first_day_whatever_its_case_and_accents(String signer, String word) {
        NameWords words = PolicyFixture.loaded(PolicyFixture.with(FILE, word + ",NO_PERSON,2026-03-10,,x")).nameWords;

        assertThat(compare("Ana Souza", signer, words, "2026-03-09T23:59:59Z")).isEqualTo(SignerMatch.MISMATCH);
        assertThat(compare("Ana Souza", signer, words, "2026-03-10T00:00:00Z")).isEqualTo(SignerMatch.UNKNOWN);
    }

    @Test
    void a_word_that_is_written_without_spaces_is_found_anywhere_in_a_name() {
        NameWords words = PolicyFixture.loaded(PolicyFixture.with(FILE, "经理,NO_PERSON,2026-03-10,,x")).nameWords;

        assertThat(compare("王小明", "李经理", words, "2026-03-09T23:59:59Z")).isEqualTo(SignerMatch.MISMATCH);
        assertThat(compare("王小明", "李经理", words, "2026-03-10T00:00:00Z")).isEqualTo(SignerMatch.UNKNOWN);
    }

    @Test
    void a_title_stands_beside_a_name_and_decides_nothing() {
        NameWords words = PolicyFixture.loaded(PolicyFixture.with(FILE, "Ing,TITLE,2026-03-10,,x")).nameWords;

        assertThat(compare("Ana Souza", "Ing. Souza", words, "2026-03-09T23:59:59Z"))
                .isEqualTo(SignerMatch.MISMATCH);
        assertThat(compare("Ana Souza", "Ing. Souza", words, "2026-03-10T00:00:00Z"))
                .isEqualTo(SignerMatch.UNKNOWN);
    }

    @Test
    void a_table_without_rows_knows_no_words() {
        NameWords none = PolicyFixture.loaded(PolicyFixture.replaced(FILE, "word,means,from,until,source\n")).nameWords;

        assertThat(compare("Ana Souza", "Front Desk", none, "2026-03-10T00:00:00Z"))
                .isEqualTo(SignerMatch.MISMATCH);
    }

    @Property
    void rules_from_before_the_table_read_names_as_the_shipped_ones_do(
            @ForAll("names") String expected, @ForAll("names") String signer) {
        assertThat(SignerNames.compare(expected, signer, OLD, Sheet.AS_OF))
                .isEqualTo(SignerNamesTest.compare(expected, signer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITLE", "NO_PERSON"})
    void every_word_from_before_the_table_is_in_it(String means) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/name-words.properties"))) {
            words.load(file);
        }

        assertThat(words.getProperty(means).split(" +")).hasSizeGreaterThan(10).allSatisfy(word -> assertThat(
                        PolicyFixture.FILES.get(FILE).lines())
                .anyMatch(line -> line.startsWith(word + "," + means + ",1970-01-01,,")));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> parts = Arbitraries.of(
                "Ana",
                "Souza",
                "Keller",
                "A.",
                "Dr.",
                "Frau",
                "Concierge",
                "Store",
                "Müller",
                "GmbH",
                "王小明",
                "前台",
                "柜",
                "李四");
        return Combinators.combine(parts, parts, Arbitraries.of(" ", ", ", "-", ""))
                .as((one, other, between) -> one + between + other);
    }

    private static SignerMatch compare(String expected, String signer, NameWords words, String asOf) {
        return SignerNames.compare(expected, signer, words, Instant.parse(asOf));
    }
}
