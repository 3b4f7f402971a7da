package io.disputetriage.service.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What a failure tells about whether a mail went out. */
class MailResultTest {
    @Test
    void who_says_no_or_was_never_reached_has_not_taken_it() {
        assertThat(state(new SMTPException("recipient unknown", 550, List.of("550 unknown"), false)))
                .isEqualTo(MailState.NOT_SENT);
        assertThat(state(new ConnectException("refused"))).isEqualTo(MailState.NOT_SENT);
        assertThat(state(new CompletionException(new UnknownHostException("mail.shop.example"))))
                .isEqualTo(MailState.NOT_SENT);
    }

    @Test
    void a_connection_that_ends_or_a_time_that_runs_out_tells_nothing() {
        assertThat(state(new TimeoutException())).isEqualTo(MailState.UNCLEAR);
        assertThat(state(new IOException("Connection reset"))).isEqualTo(MailState.UNCLEAR);
        assertThat(state(new VertxException("Connection was closed"))).isEqualTo(MailState.UNCLEAR);
        assertThat(state(new IllegalStateException())).isEqualTo(MailState.UNCLEAR);
    }

    private static MailState state(Throwable failure) {
        MailResult result = MailResult.of(failure);
        assertThat(result.detail()).isNotBlank().hasSizeLessThan(400).doesNotContain("\n");
        return result.state();
    }
}
