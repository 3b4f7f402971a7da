package io.disputetriage.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Links that open a draft in a mail program. */
class MailtoLinkTest {
    @Test
    void a_short_mail_is_in_the_link_whole() {
        assertThat(MailtoLink.of(mail("complaints@platform.example", "Our reference A&B=1", "Hello,\n\nyes?")))
                .isEqualTo("mailto:complaints@platform.example?subject=Our%20reference%20A%26B%3D1"
                        + "&body=Hello%2C%0D%0A%0D%0Ayes%3F");
    }

    @Test
    void a_long_one_leaves_the_body_to_be_pasted() {
        assertThat(MailtoLink.of(mail(null, "Complaint", "中".repeat(300)))).isEqualTo("mailto:?subject=Complaint");
    }

    @Property
    void no_text_becomes_a_field_or_leaves_the_link(@ForAll String subject, @ForAll String body) {
        String link = MailtoLink.of(mail("a@b.example", subject + "&bcc=x@evil.example", body + "?cc=y@evil.example"));
        assertThat(link)
                .matches("mailto:a@b\\.example\\?subject=[^&?\\s@]*(&body=[^&?\\s@]*)?")
                .hasSizeLessThan(6_000);
        assertThat(URI.create(link).getScheme()).isEqualTo("mailto");
    }

    private static MailDraft mail(String to, String subject, String body) {
        return new MailDraft(null, to, subject, body, List.of());
    }
}
