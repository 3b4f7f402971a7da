package io.disputetriage.service.mail;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;

/**
 * What became of an attempt to send.
 *
 * @param detail for people; null: nothing is to be said
 */
public record MailResult(MailState state, String detail) {
    static final MailResult SENT = new MailResult(MailState.SENT, null);

    /** Before anything of a mail is handed over. */
    private static final List<Class<?>> NEVER_BEGUN = List.of(
            ConnectException.class,
            UnknownHostException.class,
            UnresolvedAddressException.class,
            SSLHandshakeException.class,
            IllegalArgumentException.class);

    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_CAUSES = 10;

    /** It has surely not gone out. */
    public static MailResult notSent(String why) {
        return new MailResult(MailState.NOT_SENT, why);
    }

    /**
     * What a failure tells. Only a server that says no, or that was never reached, has surely not taken the mail; a connection that
     * ends, or a time that runs out, may come after it was taken.
     */
    static MailResult of(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            if (cause instanceof SMTPException refusal) {
                return notSent("The mail server refused it: " + cut(refusal.getMessage()));
            }
            if (NEVER_BEGUN.stream().anyMatch(cause.getClass()::equals)
                    || cause.getClass().getSuperclass() == ConnectException.class) {
                return notSent("The mail server can't be reached: " + cut(cause.toString()));
            }
            cause = cause.getCause();
        }
        return new MailResult(
                MailState.UNCLEAR,
                "No answer came from the mail server, or the connection ended first: " + cut(failure.toString()));
    }

    private static String cut(String text) {
        String line = String.valueOf(text).replaceAll("\\s+", " ");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
    }
}
