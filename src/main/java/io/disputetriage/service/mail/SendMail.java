package io.disputetriage.service.mail;

import io.disputetriage.service.evidence.EvidenceFile;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Hands an e-mail to the mail server that is configured, once; blocks until it answers, at most for a minute. */
@Singleton
public class SendMail {
    private final Mailer mailer;

    SendMail(Mailer mailer) {
        this.mailer = mailer;
    }

    /** What became of it; throws nothing. */
    public MailResult send(MailDraft draft, String messageId, Function<EvidenceFile, byte[]> content) {
        Mail mail = Mail.withText(draft.to(), draft.subject(), draft.body())
                .setFrom(draft.from())
                .addHeader("Message-ID", messageId);
        for (int i = 0; i < draft.attachments().size(); i++) {
            EvidenceFile file = draft.attachments().get(i);
            mail.addAttachment(
                    draft.attachmentName(i), content.apply(file), file.type().mediaType());
        }
        try {
            mailer.send(mail);
            return MailResult.SENT;
        } catch (RuntimeException e) {
            return MailResult.of(e);
        }
    }
}
