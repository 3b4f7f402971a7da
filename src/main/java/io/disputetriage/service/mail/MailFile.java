package io.disputetriage.service.mail;

import io.disputetriage.service.evidence.EvidenceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

/** A draft as a file of the type message/rfc822, which mail programs open as a message that is to be sent. */
public final class MailFile {
    /** Fixed, so that a draft has the same bytes each time; all parts are in base64, of which no line can be this. */
    private static final String BOUNDARY = "=_dispute_triage";

    private MailFile() {}

    /**
     * The same bytes for the same draft and contents.
     *
     * @param content of an attachment
     */
    public static byte[] of(MailDraft draft, Function<EvidenceFile, byte[]> content) {
        try {
            MultipartBuilder parts = MultipartBuilder.create("mixed")
                    .addBodyPart(BodyPartBuilder.create()
                            .setBody(draft.body().replaceAll("\\r?\\n", "\r\n"), StandardCharsets.UTF_8)
                            .setContentTransferEncoding("base64"));
            for (int i = 0; i < draft.attachments().size(); i++) {
                EvidenceFile file = draft.attachments().get(i);
                parts.addBodyPart(BodyPartBuilder.create()
                        .setBody(content.apply(file), file.type().mediaType())
                        .setContentTransferEncoding("base64")
                        .setContentDisposition("attachment", draft.attachmentName(i)));
            }
            // Mail programs that know this header open the file for editing.
            Message.Builder message = Message.Builder.of().setField(new RawField("X-Unsent", "1"));
            if (draft.from() != null) {
                message.setFrom(mailbox(draft.from()));
            }
            if (draft.to() != null) {
                message.setTo(mailbox(draft.to()));
            }
            // As a body like any other: a multipart is given a random boundary.
            message.setSubject(draft.subject())
                    .setContentType("multipart/mixed", new NameValuePair("boundary", BOUNDARY))
                    .setBody((Body) parts.build());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DefaultMessageWriter().writeMessage(message.build(), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mailbox mailbox(String address) {
        int at = address.lastIndexOf('@');
        return new Mailbox(address.substring(0, at), address.substring(at + 1));
    }
}
