package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.IntakeWriter;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.format.intake.SubjectResult;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.inbox.CaseKeyStore;
import io.disputetriage.service.inbox.EntryPayload;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.rollout.ActiveRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What people look up of an entry of the inbox, and what they say of it. */
@Singleton
public class ShowEntry {
    private final InboxStore inbox;
    private final CaseKeyStore keys;
    private final CaseStore cases;
    private final ActiveRules rules;
    private final Clock clock;

    ShowEntry(InboxStore inbox, CaseKeyStore keys, CaseStore cases, ActiveRules rules, Clock clock) {
        this.inbox = inbox;
        this.keys = keys;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    /** What it tells by the tables in force, alone; empty: it is erased, or can't be read. */
    public Optional<ObjectNode> mapping(InboxEntry entry) {
        List<Payload> payloads = EntryPayload.of(entry);
        ObjectNode facts = JsonNodeFactory.instance
                .objectNode()
                .put("caseRef", Objects.requireNonNullElse(entry.progress().caseRef(), "none"));
        return !payloads.isEmpty()
                        && Intake.read(facts, payloads, rules.now().rulebook().policy(), clock.instant())
                                instanceof IntakeResult.Read read
                ? Optional.of(IntakeWriter.tree(read))
                : Optional.empty();
    }

    /**
     * Has the dispute that it is about belong to a case that there is, with all that was received of it, and looks into it again.
     *
     * @return false: there is no such case, or it names no dispute
     */
    public boolean link(InboxEntry entry, String caseRef) {
        Optional<CaseKey> dispute = EntryPayload.of(entry).stream()
                .map(payload -> Intake.subject(payload, rules.now().rulebook().policy(), clock.instant()))
                .filter(SubjectResult.Read.class::isInstance)
                .map(found -> ((SubjectResult.Read) found).subject())
                .map(subject -> CaseKey.dispute(subject.platform(), subject.dispute()))
                .filter(Objects::nonNull)
                .findFirst();
        if (dispute.isEmpty() || cases.find(entry.account(), caseRef).isEmpty()) {
            return false;
        }
        return inbox.together(() -> {
            keys.give(entry.account(), caseRef, dispute.get());
            inbox.move(entry, caseRef, clock.instant());
            return true;
        });
    }
}
