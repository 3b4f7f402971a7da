package io.disputetriage.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.SlowMailServer;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.EvidenceFile;
import io.disputetriage.service.evidence.FileType;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server says when it has a mail, whenever it greets and however it says goodbye. */
class SendMailTest {
    private static final int MANY = 40;

    private final Vertx vertx = Vertx.vertx();
    private SlowMailServer server;
    private MailClient client;

    @BeforeEach
    void start() throws IOException {
        server = new SlowMailServer();
        client = MailClient.create(
                vertx,
                new io.vertx.ext.mail.MailConfig()
                        .setHostname("127.0.0.1")
                        .setPort(server.port())
                        .setKeepAlive(false));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        vertx.close();
    }

    @Test
    void what_the_server_has_taken_is_known_to_be_sent() throws Exception {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String id = "<" + i + "@shop.example>";
            assertThat(sent(id, new byte[1_000])).as("number %d", i).isEqualTo(MailResult.SENT);
            sent.add(id);
        }
        assertThat(server.accepted()).isEqualTo(sent);
    }

    @Test
    void the_largest_attachment_is_no_reason_to_be_late() throws Exception {
        assertThat(sent("<large@shop.example>", new byte[(int) MailDraft.MOST_BYTES]))
                .isEqualTo(MailResult.SENT);
        assertThat(server.accepted()).containsExactly("<large@shop.example>");
    }

    /** As the scheduler does it: on a thread that may wait, and in no order. */
    private MailResult sent(String messageId, byte[] attachment) throws Exception {
        EvidenceFile file = new EvidenceFile(
                UUID.randomUUID(),
                EvidenceKind.CHAT_LOG,
                "chat.pdf",
                FileType.PDF,
                attachment.length,
                "0".repeat(64),
                Instant.now(),
                "ops");
        MailDraft draft =
                new MailDraft("disputes@shop.example", "complaints@platform.example", "s", "b", List.of(file));
        SendMail send = new SendMail(client, vertx, Duration.ofSeconds(10));
        return vertx.executeBlocking(() -> send.send(draft, messageId, any -> attachment), false)
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }
}
