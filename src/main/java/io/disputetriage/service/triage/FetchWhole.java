package io.disputetriage.service.triage;

import io.disputetriage.format.intake.PayloadSubject;
import io.disputetriage.service.inbox.FetchObject;
import io.disputetriage.service.inbox.FetchObject.Fetched;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import jakarta.inject.Singleton;

/** Asks for the whole object that an entry tells of, and keeps it beside the entry. */
@Singleton
class FetchWhole {
    private final InboxStore inbox;
    private final FetchObject fetch;
    private final DecideCase decide;

    FetchWhole(InboxStore inbox, FetchObject fetch, DecideCase decide) {
        this.inbox = inbox;
        this.fetch = fetch;
        this.decide = decide;
    }

    /** The entry with it; as it is where it has it already, names no dispute, or the platform isn't asked. */
    FetchedEntry of(InboxEntry entry, PayloadSubject subject) {
        if (!isWanted(entry, subject)) {
            return new FetchedEntry(entry, null);
        }
        Fetched fetched = fetch.fetch(entry.account(), entry.origin().platform(), subject.dispute());
        if (fetched instanceof Fetched.Failed failed) {
            return new FetchedEntry(entry, failed);
        }
        inbox.fetched(entry.id(), ((Fetched.Whole) fetched).object(), decide.now());
        return new FetchedEntry(inbox.find(entry.account(), entry.id()).orElse(entry), null);
    }

    private boolean isWanted(InboxEntry entry, PayloadSubject subject) {
        return entry.content().fetched() == null
                && entry.progress().attempts() < FetchedEntry.MOST_ATTEMPTS
                && (subject.ofDispute() || subject.summary())
                && subject.dispute() != null
                && fetch.isOn(entry.account(), entry.origin().platform());
    }
}
