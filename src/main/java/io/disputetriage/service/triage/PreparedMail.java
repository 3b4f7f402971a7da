package io.disputetriage.service.triage;

import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.mail.MailDraft;
import java.util.List;

/** The draft for one action as an e-mail, or why there is none. */
public sealed interface PreparedMail {

    /**
     * It is there.
     *
     * @param unconfirmed the address that is known for it, but that nobody has said is right; null: none
     * @param confirmed whether the address is right only because a person has said so
     * @param notUploaded evidence that the message calls attached and of which no file is kept
     * @param file as {@link io.disputetriage.service.mail.MailFile} writes it
     * @param hash SHA-256 of the file, in hex
     */
    record Ready(
            MessageDraft draft,
            MailDraft mail,
            String unconfirmed,
            boolean confirmed,
            List<EvidenceKind> notUploaded,
            byte[] file,
            String hash)
            implements PreparedMail {
        public Ready {
            notUploaded = List.copyOf(notUploaded);
        }
    }

    /** The decision has no action of this rank, or nobody is written to for it. */
    record NoDraft(String why) implements PreparedMail {}

    /** This program decides the facts in another way, so what it would draft is not for the actions that are kept. */
    record DecidedOtherwise() implements PreparedMail {}
}
