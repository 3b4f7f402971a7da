package io.disputetriage.facts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One case as rules see it: the fact sheet with its implications applied, what was derived from it,
 * and the policy values in force. The words that most rules start with stand here directly, because
 * the engine finds rules by a direct word in one step, however many there are.
 *
 * @param kind what the complaint is about
 * @param platform null: unknown
 * @param stage null: unknown
 * @param turn null: unknown
 * @param penalty null: none known
 * @param asOf the instant of evaluation
 * @param evidence the kinds of evidence on record
 * @param allowedActions what the platform permits now; null: unknown
 * @param responseDuePolicy the policy row that {@code derived.responseDue} came from; null when the caller stated it, or when it is unknown
 * @param implied what the fact sheet left open and its other facts imply, by path: true, false or a word
 * @param contradictions sentences about stated facts that contradict each other, in a fixed order
 * @param wanted the evidence that the tables want of such a case, each kind once; no property either, so that rules ask for evidence in
 *     their own words
 * @param recorded for the decision alone: no {@link Property}, so that no rule can read it
 * @param values what properties read of all the others; every case makes its own, whatever is given
 */
public record Case(
        Kind kind,
        @Listed(Platform.class) String platform,
        Stage stage,
        Turn turn,
        Penalty penalty,
        String caseRef,
        Instant asOf,
        Complaint complaint,
        Buyer buyer,
        Order order,
        Shipment shipment,
        Product product,
        Report report,
        Set<EvidenceKind> evidence,
        History history,
        @ShownAs("return") Return returned,
        Set<Action> allowedActions,
        Derived derived,
        PolicyValues policy,
        String responseDuePolicy,
        Map<String, Object> implied,
        List<String> contradictions,
        List<WantedEvidence> wanted,
        CaseRecord recorded,
        PropertyValues values) {
    public Case {
        evidence = Words.of(evidence, EvidenceKind.class);
        allowedActions = allowedActions == null ? null : Words.of(allowedActions, Action.class);
        contradictions = List.copyOf(contradictions);
        wanted = wanted == null ? List.of() : List.copyOf(wanted);
        recorded = recorded == null ? CaseRecord.EMPTY : recorded;
        values = new PropertyValues();
    }

    /** Whether the one refund that is known of did not go through, so that its receipt shows nothing. */
    public static boolean isReceiptVoid(Order order, Complaint complaint) {
        return order.refundState() == RefundState.FAILED && complaint.alreadyRefunded() == null;
    }

    /**
     * So many times 24 hours later, for a rule that compares two dates. Unknown (null) if the date is. Throws
     * DateTimeException beyond the range of instants, which dates of a fact sheet and a rule's days don't reach.
     */
    public Instant plusDays(Instant date, int days) {
        return date == null ? null : date.plusSeconds(days * 86_400L);
    }

    /** The word of {@link #kind} as a text: the engine finds rules in one step by texts, and not by words of an enum. */
    public String kindKey() {
        return kind.name();
    }

    /** The kinds of a list of evidence. */
    public static Set<EvidenceKind> kindsOf(List<Evidence> evidence) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        evidence.forEach(piece -> kinds.add(piece.kind()));
        return kinds;
    }
}
