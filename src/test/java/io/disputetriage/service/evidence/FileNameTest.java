package io.disputetriage.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void a_good_name_stays() {
        assertThat(name("Beleg 12, Käufer.pdf")).isEqualTo("Beleg 12, Käufer.pdf");
        assertThat(name("квитанция.PDF")).isEqualTo("квитанция.pdf");
    }

    @Test
    void folders_and_hidden_letters_and_wrong_endings_go() {
        assertThat(name("C:\\Users\\maria\\receipt.jpg")).isEqualTo("receipt.pdf");
        assertThat(name("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(name("cod\u202efdp.exe")).isEqualTo("codfdp.exe.pdf");
        assertThat(name("a\r\nb\"<c>.png")).isEqualTo("ab__c_.pdf");
    }

    @Test
    void without_a_name_it_is_called_after_its_kind() {
        assertThat(name(null)).isEqualTo("chat_log.pdf");
        assertThat(name(" .. ")).isEqualTo("chat_log.pdf");
        assertThat(name("/")).isEqualTo("chat_log.pdf");
    }

    @Test
    void marks_that_a_hidden_letter_kept_apart_are_put_in_order() {
        assertThat(name("\u0300\u001d\u0316")).isEqualTo("\u0316\u0300.pdf");
    }

    @Property
    void names_of_marks_and_hidden_letters_are_saved_the_same_twice(
            @ForAll
                    @Chars({
                        'a', 'K', '\u0300', '\u0316', '\u0338', '\u001d', '\u200d', '\u2126', '\u1100', '\u1161', '<',
                        ';', '.', ' ', '/', '\ud83d', '\ude00'
                    })
                    String given) {
        String name = name(given);

        assertThat(name(name)).isEqualTo(name);
    }

    @Property
    void every_name_can_be_saved_and_is_short(@ForAll String given) {
        String name = name(given);

        assertThat(name).endsWith(".pdf").hasSizeLessThanOrEqualTo(100).doesNotContainPattern("[\\p{C}/\\\\<>:\"|?*]");
        assertThat(name).doesNotStartWith(".").hasSizeGreaterThan(4);
        assertThat(name(name)).isEqualTo(name);
    }

    private static String name(String given) {
        return FileName.of(given, "CHAT_LOG", FileType.PDF);
    }
}
