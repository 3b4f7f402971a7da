package io.disputetriage.service.inbox;

import java.util.UUID;

/** A call of a platform as it was kept, and what became of it. */
public record InboxEntry(UUID id, EntryOrigin origin, EntryContent content, EntryProgress progress) {

    /** Whose it is. */
    public String account() {
        return origin.account();
    }

    /** Bodies hold what is personal, and are for no log. */
    @Override
    public String toString() {
        return "entry " + id;
    }
}
