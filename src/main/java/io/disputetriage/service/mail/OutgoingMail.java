package io.disputetriage.service.mail;

import io.disputetriage.service.cases.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An e-mail that a person has approved.
 *
 * @param actor who approved it, for which account
 * @param decision which one it is for, with the rank of the action
 * @param hash of what was approved: SHA-256 of {@link MailFile}, in hex
 * @param recipient null: it was erased
 * @param messageId by which it is found in mail programs and servers
 * @param startedAt when it was begun to be sent; null: it was not
 * @param endedAt when it was known what became of it; null: it is not
 * @param detail why it was not sent or nobody knows; null: nothing is to be said
 */
public record OutgoingMail(
        UUID id,
        Actor actor,
        String caseRef,
        UUID decision,
        int rank,
        MailState state,
        String hash,
        String recipient,
        String messageId,
        Instant approvedAt,
        Instant startedAt,
        Instant endedAt,
        String detail) {
    public OutgoingMail {
        Objects.requireNonNull(id);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(state);
    }

    /** Nothing of to whom. */
    @Override
    public String toString() {
        return "OutgoingMail " + id + " " + state;
    }
}
