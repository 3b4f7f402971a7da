package io.disputetriage.service.mail;

import java.util.List;
import java.util.UUID;

/**
 * What an approved e-mail says, as it is kept.
 *
 * @param confirmed whether the recipient is right only because a person has said so
 * @param attachments ids of files of the case, in their order
 */
public record MailContent(
        String sender, String recipient, boolean confirmed, String subject, String body, List<UUID> attachments) {
    public MailContent {
        attachments = List.copyOf(attachments);
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "MailContent with " + attachments.size() + " attachments";
    }
}
