package io.disputetriage.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
