package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.SignerMatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignerNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Schulz | ANNA SCHULZ",
                "Anna Schulz | SCHULZ, A.",
                "Anna Schulz | schulz anna",
                "Anna Schulz | A Schulz",
                "John Doe | J DOE",
                "John Doe | John Doe",
                "Jürgen Müller | JUERGEN MUELLER",
                "Jürgen Müller | Jurgen Muller",
                "Søren Strauß | Soeren STRAUSS",
                "José García López | JOSE GARCIA",
                "Anna Maria Schulz | Anna Schulz",
                "Anna Maria Schulz | SCHULZ, ANNA LENA",
                "Anna Maria Schulz | A. M. Schulz",
                "Mary O'Brien | MARY O BRIEN",
                "Anna-Lena Schulz-Meier | Anna Meier",
                "Frau Anna Schulz | A. Schulz",
                "Sukarno | SUKARNO",
                "Łukasz Nowak | LUKASZ NOWAK",
                "Иван Петров | ПЕТРОВ И.",
                "王小明 | 王小明",
                "王小明 | 王 小明",
                "ＡＮＮＡ Schulz | Anna Schulz"
            })
    void these_are_one_person(String recipient, String signer) {
        assertThat(compare(recipient, signer)).isEqualTo(SignerMatch.MATCH);
        assertThat(compare(signer, recipient)).isEqualTo(SignerMatch.MATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Schulz | M. KELLER",
                "Anna Schulz | Peter Schulz",
                "Anna Schulz | P. Schulz",
                "Anna Schulz | Anna Keller",
                "Anna Maria Keller | Anna Maria Schulz",
                "John Doe | Jane Roe",
                "王小明 | 李四"
            })
    void these_are_two_persons(String recipient, String signer) {
        assertThat(compare(recipient, signer)).isEqualTo(SignerMatch.MISMATCH);
        assertThat(compare(signer, recipient)).isEqualTo(SignerMatch.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..KOSUTOKO",
                "SCHULZ",
                "Reception",
                "FRONT DESK",
                "Mail Room",
                "Neighbour Keller",
                "COSTCO STORE",
                "Keller Ltd",
                "Müller GmbH",
                "Delivered - Left at front door. Signature Service not requested",
                "Apartment 4",
                "A. S.",
                "A*** S***",
                "one two three four five six",
                "安娜舒尔茨",
                "Анна Шульц",
                "---",
                " "
            })
    void nothing_is_known_from_what_is_no_persons_name(String signer) {
        assertThat(compare("Anna Schulz", signer)).isEqualTo(SignerMatch.UNKNOWN);
        assertThat(compare(signer, "Anna Schulz")).isEqualTo(SignerMatch.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..KOSUTOKO", "Reception", "前台", "王小明公司"})
    void not_even_from_the_same_words(String name) {
        assertThat(compare(name, name)).isEqualTo(SignerMatch.UNKNOWN);
    }

    static SignerMatch compare(String one, String other) {
        return SignerNames.compare(one, other, PolicyFixture.POLICY.nameWords, Sheet.AS_OF);
    }
}
