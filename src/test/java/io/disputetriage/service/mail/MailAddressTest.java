package io.disputetriage.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"B2B-ts@baidu.com", "a.b+c@sub.shop.example", "o'neil@x-y.example"})
    void an_address_is_one(String address) {
        assertThat(MailAddress.isSound(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.example",
                "a@",
                "a@@b.example",
                "a@b..example",
                "a b@c.example",
                "A <a@b.example>",
                "a@b.example,c@d.example",
                "a@b.example\nBcc: c@d.example",
                "a@b.example\0",
                "a@[127.0.0.1]",
                "ä@b.example"
            })
    void anything_else_is_none(String address) {
        assertThat(MailAddress.isSound(address)).isFalse();
    }

    @Property
    void what_is_one_has_nothing_that_a_header_would_read(@ForAll String text) {
        String address = text + "@shop.example";
        if (MailAddress.isSound(address)) {
            assertThat(address).doesNotContainPattern("[\\s<>,;:\"\\\\()\\p{Cntrl}]");
        }
    }
}
