package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.Intake;
import io.disputetriage.format.intake.IntakeResult;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.policy.Policy;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseEvent.Told;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.inbox.EntryPayload;
import io.disputetriage.service.inbox.InboxEntry;
import io.disputetriage.service.inbox.InboxStore;
import io.disputetriage.service.lifecycle.KeptSheet;
import io.disputetriage.service.rollout.RulesInForce;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes the facts of a case of all payloads that were received of it and of what else is known, and decides. From which of them came last nothing
 * follows, so that events which come late, twice or out of order end in the same facts.
 */
@Singleton
class MergePayloads {
    /** So many of a case's platform, and of its trackers, are read, the newest by the senders' clocks; a tracker may send thousands. */
    private static final int MOST = 100;

    private final InboxStore inbox;
    private final CaseStore cases;
    private final DecideCase decide;

    MergePayloads(InboxStore inbox, CaseStore cases, DecideCase decide) {
        this.inbox = inbox;
        this.cases = cases;
        this.decide = decide;
    }

    /** What came of it. */
    sealed interface Merged {
        /**
         * The case knows what the entry tells.
         *
         * @param decision the latest of the case
         * @param made null: the one from before says it already
         */
        record Done(UUID decision, NewDecision made) implements Merged {}

        /** No fact sheet came of it, and nothing was kept. */
        record Faulty(List<InputFault> faults) implements Merged {}
    }

    /**
     * Within a step of {@link InboxStore#together}, with the case held.
     *
     * @param keys that the case is about to have
     */
    Merged into(String caseRef, InboxEntry entry, List<CaseKey> keys, Instant happenedAt, RulesInForce rules) {
        String account = entry.account();
        Optional<KnownCase> known = cases.latest(account, caseRef);
        Policy policy = rules.rulebook().policy();
        Instant now = decide.now();
        List<Payload> payloads = Stream.concat(
                        inbox.entriesOf(account, caseRef, keys, MOST).stream()
                                .filter(other -> !other.id().equals(entry.id())),
                        Stream.of(entry))
                .flatMap(each -> EntryPayload.of(each).stream())
                .filter(Intake::recognises)
                .toList();
        ObjectNode own = known.map(found -> own(account, found))
                .orElseGet(JsonNodeFactory.instance::objectNode)
                .put("caseRef", caseRef);
        IntakeResult result = Intake.read(own, payloads, policy, now);
        if (result instanceof IntakeResult.Faulty faulty) {
            return new Merged.Faulty(faulty.faults());
        }
        IntakeResult.Read read = (IntakeResult.Read) result;
        Actor actor = new Actor(account, "intake");
        Told told = new Told(
                EventType.FACTS_CHANGED,
                happenedAt,
                entry.origin().platform() + " " + entry.origin().eventId(),
                null);
        List<CaseChange> changes =
                known.isEmpty() ? opened(actor, read, rules) : changed(actor, known.get(), told, read, rules);
        changes.forEach(inbox::record);
        inbox.keepTold(account, caseRef, read.told().toString());
        NewDecision made = changes.isEmpty() ? null : changes.get(0).made();
        return new Merged.Done(made == null ? known.orElseThrow().latest().id() : made.id(), made);
    }

    private List<CaseChange> opened(Actor actor, IntakeResult.Read read, RulesInForce rules) {
        CaseChange opened =
                CaseChange.opened(actor, decide.newId(), decide.newId(), decide.made(actor, read.sheet(), rules), null);
        return ended(actor, opened, read.outcome());
    }

    private List<CaseChange> changed(
            Actor actor, KnownCase known, Told told, IntakeResult.Read read, RulesInForce rules) {
        if (saysTheSame(known, read.sheet())) {
            return List.of();
        }
        NewDecision made = decide.made(actor, read.sheet().withRecorded(CaseRecord.EMPTY), rules);
        CaseChange change = decide.changed(actor, known, told, known.file().decided(made), made, null);
        return ended(actor, change, read.outcome());
    }

    /** The platform says how it ended: so does the case, unless somebody has said it already. */
    private List<CaseChange> ended(Actor actor, CaseChange change, String outcome) {
        List<CaseChange> changes = new ArrayList<>(List.of(change));
        CaseFile after = change.after();
        if (outcome != null && !after.open() && after.ending() == null) {
            Instant now = decide.now();
            KnownCase known = new KnownCase(after, null);
            CaseFile closed = after.closed(new CaseEnding(CaseOutcome.valueOf(outcome), null, null), now);
            changes.add(decide.changed(actor, known, new Told(EventType.CLOSED, now), closed, null, null));
        }
        return changes;
    }

    /** Also where a person has closed the case and nothing opens it: a parcel that moves is no reason to. */
    private static boolean saysTheSame(KnownCase known, FactSheet sheet) {
        JsonNode before = facts(JsonReader.sound(known.latest().factSheet()));
        JsonNode now = facts(FactSheetWriter.tree(sheet));
        return before.equals(now)
                || !known.file().open()
                        && sheet.stage() != Stage.CLOSED
                        && before.path("stage").equals(now.path("stage"))
                        && before.path("turn").equals(now.path("turn"));
    }

    private static JsonNode facts(JsonNode sheet) {
        return ((ObjectNode) sheet).remove(List.of("asOf", "case"));
    }

    /** What of the latest decision's facts no payload has told. */
    private ObjectNode own(String account, KnownCase known) {
        StoredDecision latest = known.latest();
        if (!(KeptSheet.of(latest.factSheet()) instanceof JsonResult.Parsed parsed)) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode told = inbox.told(account, latest.caseRef())
                .map(JsonReader::sound)
                .map(ObjectNode.class::cast)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return Intake.withoutTold((ObjectNode) parsed.tree(), told);
    }
}
