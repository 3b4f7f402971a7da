package io.disputetriage.service.mail;

import io.disputetriage.service.evidence.EvidenceFile;
import java.util.List;
import java.util.Locale;

/**
 * An e-mail as a person may approve it; it holds no clock.
 *
 * @param from null: no sender is configured
 * @param to null: nobody has said that the address is right
 * @param subject one line
 * @param attachments in the order in which they are attached
 */
public record MailDraft(String from, String to, String subject, String body, List<EvidenceFile> attachments) {
    /** What mail servers commonly take, less what base64 adds. */
    public static final long MOST_BYTES = 15L << 20;

    public MailDraft {
        subject = oneLine(subject);
        attachments = List.copyOf(attachments);
    }

    /** Of all attachments. */
    public long bytes() {
        return attachments.stream().mapToLong(EvidenceFile::bytes).sum();
    }

    /** What an attachment is called in the mail, such as {@code 1-malicious-report-proof.pdf}: nothing of what somebody called his file. */
    public String attachmentName(int index) {
        EvidenceFile file = attachments.get(index);
        return index + 1 + "-" + file.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + file.type().ending();
    }

    /** A header ends with its line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "MailDraft with " + attachments.size() + " attachments";
    }
}
