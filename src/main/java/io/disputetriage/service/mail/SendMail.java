package io.disputetriage.service.mail;

import io.disputetriage.service.evidence.EvidenceFile;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands an e-mail to the mail server that is configured, once; blocks until it answers, at most for {@code quarkus.mailer.timeout}. */
@Singleton
public class SendMail {
    // Not the mailer of Quarkus, which passes attachments on byte by byte, before its time-out begins.
    private final MailClient client;
    private final Vertx vertx;
    private final Duration timeout;

    SendMail(MailClient client, Vertx vertx, @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.client = client;
        this.vertx = vertx;
        this.timeout = timeout;
    }

    /** What became of it; throws nothing. */
    public MailResult send(MailDraft draft, String messageId, Function<EvidenceFile, byte[]> content) {
        MailMessage message = new MailMessage()
                .setFrom(draft.from())
                .setTo(draft.to())
                .setSubject(draft.subject())
                .setText(draft.body())
                .setHeaders(MultiMap.caseInsensitiveMultiMap().add("Message-ID", messageId))
                .setAttachment(attachments(draft, content));
        CompletableFuture<MailResult> result = new CompletableFuture<>();
        // On the loop that reads what the server says: called from elsewhere, the client now and then misses it.
        vertx.getOrCreateContext().runOnContext(now -> hand(message, result));
        try {
            return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return MailResult.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MailResult.of(e);
        }
    }

    private void hand(MailMessage message, CompletableFuture<MailResult> result) {
        try {
            client.sendMail(
                    message,
                    answer -> result.complete(answer.succeeded() ? MailResult.SENT : MailResult.of(answer.cause())));
        } catch (RuntimeException e) {
            result.complete(MailResult.of(e));
        }
    }

    private static List<MailAttachment> attachments(MailDraft draft, Function<EvidenceFile, byte[]> content) {
        List<MailAttachment> attachments = new ArrayList<>();
        for (int i = 0; i < draft.attachments().size(); i++) {
            EvidenceFile file = draft.attachments().get(i);
            attachments.add(MailAttachment.create()
                    .setName(draft.attachmentName(i))
                    .setContentType(file.type().mediaType())
                    .setDisposition("attachment")
                    .setData(Buffer.buffer(content.apply(file))));
        }
        return attachments;
    }
}
