package io.disputetriage.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.FileType;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A draft as a file, read by somebody else's library. */
class MailFileTest {
    private static final List<EvidenceFile> TWO =
            List.of(file(EvidenceKind.MALICIOUS_REPORT_PROOF, FileType.PDF), file(EvidenceKind.CHAT_LOG, FileType.PNG));

    @Test
    void a_mail_program_reads_who_to_whom_what_and_with_which_files() throws MessagingException, IOException {
        MimeMessage read = read(new MailDraft(
                "disputes@shop.example", "complaints@platform.example", "关于一项举报的投诉", "您好：\n\n我方现就一项举报提出投诉。", TWO));
        assertThat(read.getSubject()).isEqualTo("关于一项举报的投诉");
        assertThat(read.getFrom()).extracting(Object::toString).containsExactly("disputes@shop.example");
        assertThat(read.getAllRecipients()).extracting(Object::toString).containsExactly("complaints@platform.example");
        assertThat(read.getHeader("X-Unsent")).containsExactly("1");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("您好：\r\n\r\n我方现就一项举报提出投诉。");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("1-malicious-report-proof.pdf");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("2-chat-log.png");
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("image/png");
        for (int i = 0; i < TWO.size(); i++) {
            BodyPart part = parts.getBodyPart(i + 1);
            assertThat(part.getInputStream().readAllBytes()).isEqualTo(content(TWO.get(i)));
        }
    }

    @Test
    void without_sender_and_confirmed_address_it_has_neither() throws MessagingException {
        MimeMessage read = read(new MailDraft(null, null, "Complaint", "Hello", List.of()));
        assertThat(read.getFrom()).isNull();
        assertThat(read.getAllRecipients()).isNull();
    }

    @Test
    void the_same_draft_has_the_same_bytes_and_another_one_has_others() {
        MailDraft draft = new MailDraft(null, null, "Complaint", "Hello", TWO);
        assertThat(bytes(draft)).isEqualTo(bytes(draft));
        assertThat(bytes(new MailDraft(null, null, "Complaint", "Hello.", TWO))).isNotEqualTo(bytes(draft));
        assertThat(bytes(new MailDraft(null, null, "Complaint", "Hello", TWO.subList(0, 1))))
                .isNotEqualTo(bytes(draft));
    }

    @Property
    void no_text_adds_a_header_or_a_part(@ForAll @StringLength(max = 200) String subject, @ForAll String body)
            throws MessagingException, IOException {
        MimeMessage read = read(new MailDraft(null, null, subject + "\r\nBcc: x@evil.example\0\n\n--", body, TWO));
        assertThat(Collections.list(read.getAllHeaders()).stream().map(Header::getName))
                .isSubsetOf("X-Unsent", "Subject", "MIME-Version", "Content-Type");
        assertThat(((MimeMultipart) read.getContent()).getCount()).isEqualTo(3);
    }

    @Property
    void text_comes_out_as_it_went_in(@ForAll("lines") List<String> lines) throws MessagingException, IOException {
        String body = String.join("\n", lines);
        MimeMessage read = read(new MailDraft(null, null, "x", body, List.of()));
        Object text = ((MimeMultipart) read.getContent()).getBodyPart(0).getContent();
        assertThat(text).isEqualTo(body.replace("\n", "\r\n"));
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<List<String>> lines() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', 'я', '中', '=', '.', '-')
                .ofMaxLength(300)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static MimeMessage read(MailDraft draft) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(bytes(draft)));
    }

    private static byte[] bytes(MailDraft draft) {
        return MailFile.of(draft, MailFileTest::content);
    }

    private static byte[] content(EvidenceFile file) {
        byte[] bytes = new byte[(int) file.bytes()];
        new Random(file.kind().ordinal()).nextBytes(bytes);
        return bytes;
    }

    private static EvidenceFile file(EvidenceKind kind, FileType type) {
        return new EvidenceFile(UUID.randomUUID(), kind, "x", type, 5000, "00", Instant.EPOCH, "shop");
    }
}
