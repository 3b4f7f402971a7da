package io.disputetriage.facts;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything known about one case as of one instant. A null component is unknown, which is never "no"; a section that is absent is empty, never null.
 *
 * @param caseRef the seller's own key for the case; required
 * @param asOf the instant of evaluation; never null
 * @param responseDue as stated by the caller; null: derived from policy if possible
 * @param allowedActions what the platform permits now; null: unknown
 * @param complaint required
 * @param evidence empty when none is on record
 * @param recorded what only the service fills in
 */
public record FactSheet(
        String caseRef,
        Instant asOf,
        @Listed(Platform.class) String platform,
        Stage stage,
        Turn turn,
        Instant openedAt,
        Moment responseDue,
        Set<Action> allowedActions,
        Penalty penalty,
        Complaint complaint,
        Buyer buyer,
        Order order,
        Shipment shipment,
        Product product,
        Report report,
        List<Evidence> evidence,
        History history,
        @ShownAs("return") Return returned,
        @ShownAs("case") CaseRecord recorded) {
    /** More days than these, which are a year, are a slip of the pen wherever days are counted: on a sheet, in a table, in a rule. */
    public static final int MOST_DAYS = 365;

    public FactSheet {
        allowedActions = allowedActions == null ? null : Words.of(allowedActions, Action.class);
        buyer = buyer == null ? Buyer.UNKNOWN : buyer;
        order = order == null ? Order.UNKNOWN : order;
        shipment = shipment == null ? Shipment.UNKNOWN : shipment;
        product = product == null ? Product.UNKNOWN : product;
        report = report == null ? Report.UNKNOWN : report;
        history = history == null ? History.UNKNOWN : history;
        returned = returned == null ? Return.UNKNOWN : returned;
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        recorded = recorded == null ? CaseRecord.EMPTY : recorded;
    }

    /** The same sheet, decided as of another instant. */
    public FactSheet at(Instant other) {
        return with(other, evidence, recorded);
    }

    /** The same sheet with what the service knows of the case from before. */
    public FactSheet withRecorded(CaseRecord known) {
        return with(asOf, evidence, known);
    }

    /** The same sheet with other evidence on record. */
    public FactSheet withEvidence(List<Evidence> known) {
        return with(asOf, known, recorded);
    }

    private FactSheet with(Instant otherAsOf, List<Evidence> otherEvidence, CaseRecord otherRecorded) {
        return new FactSheet(
                caseRef,
                otherAsOf,
                platform,
                stage,
                turn,
                openedAt,
                responseDue,
                allowedActions,
                penalty,
                complaint,
                buyer,
                order,
                shipment,
                product,
                report,
                otherEvidence,
                history,
                returned,
                otherRecorded);
    }
}
