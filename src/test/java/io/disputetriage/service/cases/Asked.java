package io.disputetriage.service.cases;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A complaint as somebody asked about it; each account is new. */
public record Asked(String account, String caseRef, Claim claim, Urgency urgency, String stage, Instant at) {
    /**
     * When everything is asked, unless said otherwise: about now, because a running service forgets the claims of long
     * ago by itself, a minute after its start.
     */
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final Decision.Note<WarningKind> SIGNED = new Decision.Note<>(
            WarningKind.CONFLICTING_FACTS, List.of(Reason.guard("G-X", "It was signed for by Ana Souza")));

    private static final UuidV7 IDS = new UuidV7();

    public static Asked by(String name) {
        return new Asked(name + "-" + UUID.randomUUID(), "A-1", null, Urgency.LOW, "INQUIRY", NOW);
    }

    public Asked about(String ref) {
        return new Asked(account, ref, claim, urgency, stage, at);
    }

    public Asked claiming(Claim made) {
        return new Asked(account, caseRef, made, urgency, stage, at);
    }

    Asked urgency(Urgency how) {
        return new Asked(account, caseRef, claim, how, stage, at);
    }

    Asked closed() {
        return stage("CLOSED");
    }

    public Asked stage(String of) {
        return new Asked(account, caseRef, claim, urgency, of, at);
    }

    Asked at(Instant when) {
        return new Asked(account, caseRef, claim, urgency, stage, when);
    }

    private NewDecision now() {
        String json =
                """
                {"caseRef": "%s", "platform": "PAYPAL", "stage": "%s", "asOf": "2026-03-10T09:00:00Z",
                 "complaint": {"kind": "NOT_RECEIVED"},
                 "buyer": {"name": "Ana Souza"}}"""
                        .formatted(caseRef, stage);
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(json, NOW)).sheet();
        Decision decision = new Decision(
                caseRef,
                sheet.asOf(),
                urgency,
                List.of(),
                List.of(),
                List.of(),
                List.of(SIGNED),
                List.of(),
                List.of(),
                Map.of(),
                new Decision.ResponseDue(Instant.parse("2026-03-28T10:00:00Z"), null),
                Instant.parse("2026-03-27T00:00:00Z"),
                "0".repeat(64),
                "1");
        long millis = at.toEpochMilli();
        return new NewDecision(IDS.next(millis), account, "tester", at, sheet, decision, null);
    }

    /** As the first event of its case. */
    public CaseChange opening() {
        return CaseChange.opened(actor(), newId(), newId(), now(), claim);
    }

    /** As the next event of its case, which may be the first. */
    public CaseChange next(CaseStore store) {
        return store.latest(account, caseRef).map(this::of).orElseGet(this::opening);
    }

    /** As one more event of a known case. */
    public CaseChange of(KnownCase known) {
        return after(known.file(), known.latest().id());
    }

    /** As what happens next. */
    public CaseChange after(CaseChange before) {
        return after(before.after(), before.made().id());
    }

    /** As one more event of a case that is at this version. */
    public CaseChange from(long version) {
        NewDecision made = now();
        CaseFile file = opening().after();
        while (file.version() < version) {
            file = file.decided(made);
        }
        return after(file, made.id());
    }

    private CaseChange after(CaseFile file, UUID latest) {
        NewDecision made = now();
        CaseEvent event = new CaseEvent(
                newId(), file.version() + 1, EventType.TRIAGED, "tester", at, at, null, made.id(), latest, null);
        return new CaseChange(actor(), file.decided(made), event, made, claim);
    }

    /** As an event of a known case that makes no decision. */
    CaseChange assigning(KnownCase known) {
        CaseFile after = known.file().assigned("Ana", at);
        CaseEvent event =
                new CaseEvent(newId(), after.version(), EventType.ASSIGNED, "tester", at, at, null, null, null, null);
        return new CaseChange(actor(), after, event, null, claim);
    }

    Actor actor() {
        return new Actor(account, "tester");
    }

    private UUID newId() {
        return IDS.next(at.toEpochMilli());
    }
}
