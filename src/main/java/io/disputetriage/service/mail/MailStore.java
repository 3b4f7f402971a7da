package io.disputetriage.service.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps approved e-mails. Methods throw {@link io.disputetriage.service.cases.StoreUnavailable} if it is away. */
public interface MailStore {

    /**
     * Keeps it with its content, unless another one of the case to the same address, of whichever decision, is in the way: under way,
     * unclear, or sent.
     *
     * @param again whether one that was sent for another decision is not in the way
     * @return what is in the way; empty: it is kept
     */
    Optional<OutgoingMail> approve(OutgoingMail mail, MailContent content, boolean again);

    /** One of the account's. */
    Optional<OutgoingMail> find(String account, UUID id);

    /** Those of an account, newest first: at most {@code limit}, older than {@code olderThan} unless that is null; {@code state} null: of all states. */
    List<OutgoingMail> list(String account, MailState state, UUID olderThan, int limit);

    /** Those of a case, newest first. */
    List<OutgoingMail> ofCase(String account, String caseRef);

    /**
     * Marks the oldest approved one as being sent, which is kept before this returns; nobody else gets it. If its case was closed or
     * decided anew, or its address is no longer confirmed, it is marked as not sent, with the reason.
     */
    Optional<OutgoingMail> take(Instant now);

    /** What it says, with attachments that may have been deleted since; empty: it was erased. */
    Optional<MailContent> content(UUID id);

    /** Notes what became of one that is in the state {@code before}; false: it isn't in that state any more. */
    boolean settle(UUID id, MailState before, MailState after, Instant now, String detail);

    /** Makes those unclear that somebody began to send before an instant, and tells which. */
    List<OutgoingMail> giveUp(Instant startedBefore, Instant now, String detail);

    /** Sent ones that their cases don't know of yet, oldest first. */
    List<OutgoingMail> unreported(int limit);

    /** The case knows of it, or can't be told. */
    void reported(UUID id);
}
