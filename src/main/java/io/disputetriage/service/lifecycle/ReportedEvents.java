package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import io.disputetriage.service.cases.EventType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a caller can report, and which facts it sets: a closed list. */
public final class ReportedEvents {
    private static final Set<String> COMMON = Set.of("type", "at", "asOf", "reason");
    private static final Map<EventType, EventForm> ALL = new EnumMap<>(EventType.class);

    static {
        of(EventType.BUYER_REPLIED)
                .is("buyer.reachable", true)
                .may("statement", "complaint.statement")
                .may("demands", "complaint.demands")
                .may("threatens", "buyer.threatens")
                .may("cooperates", "buyer.cooperates")
                .may("demandsProof", "buyer.demandsProof");
        of(EventType.BUYER_AGREED_TO_WAIT).is("buyer.refusesToWait", false).must("until", "history.waitAskedUntil");
        of(EventType.BUYER_REFUSED_TO_WAIT).is("buyer.refusesToWait", true).forget("history.waitAskedUntil");
        of(EventType.BUYER_CONFIRMED_RECEIPT)
                .is("buyer.acknowledgedReceipt", true)
                .paper("BUYER_ACKNOWLEDGEMENT");
        of(EventType.OFFER_ACCEPTED)
                .takes("action", "history.offersMade")
                .mayTake("ref", "evidence")
                .then(ReportedEvents::accepted);
        of(EventType.OFFER_REFUSED).takes("action", "history.offersMade").then(ReportedEvents::refused);
        of(EventType.PHOTOS_RECEIVED).onRecord("BUYER_PHOTOS");
        of(EventType.EVIDENCE_RECEIVED)
                .takes("kind", "evidence")
                .mayTake("ref", "evidence")
                .then((report, patch) -> patch.evidence(report.get("kind"), report.get("ref"), report.get("at")));
        of(EventType.EVIDENCE_SUBMITTED)
                .is("turn", "PLATFORM")
                .from("at", "history.evidenceSubmittedAt")
                .takes("kinds", "history.evidenceSubmitted")
                .then((report, patch) -> patch.addAll("history.evidenceSubmitted", report.get("kinds")));
        of(EventType.PARCEL_SHIPPED)
                .is("shipment.state", "IN_TRANSIT")
                .forget("shipment.reason")
                .from("at", "shipment.shippedAt")
                .parcel();
        of(EventType.PARCEL_DELIVERED)
                .is("shipment.state", "DELIVERED")
                .forget("shipment.reason")
                .from("at", "shipment.deliveredAt")
                .from("at", "shipment.lastEventAt")
                .may("how", "shipment.reason")
                .may("signedBy", "shipment.signedBy");
        of(EventType.PARCEL_LOST)
                .is("shipment.state", "EXCEPTION")
                .is("shipment.reason", "LOST")
                .from("at", "shipment.lastEventAt");
        of(EventType.PARCEL_RETURNED)
                .is("shipment.state", "RETURNED")
                .forget("shipment.reason")
                .from("at", "shipment.lastEventAt")
                .may("how", "shipment.reason");
        of(EventType.RESEND_SENT)
                .then((report, patch) -> patch.empty("shipment"))
                // What was found was found about the first goods.
                .forget("product.defectConfirmed")
                .is("order.resendAlreadyMade", true)
                .is("shipment.state", "IN_TRANSIT")
                .from("at", "shipment.shippedAt")
                .parcel()
                .paper("RESHIPMENT_PROOF");
        of(EventType.RETURN_REQUESTED)
                .is("return.state", "REQUESTED")
                .from("at", "return.requestedAt")
                .may("dueBy", "return.dueBy")
                .may("cost", "return.cost");
        of(EventType.RETURN_LABEL_SENT)
                .is("return.state", "LABEL_SENT")
                .forget("return.labelRefused")
                .may("buyerDueBy", "return.buyerDueBy")
                .onRecord("RETURN_LABEL");
        of(EventType.RETURN_SHIPPED)
                .is("return.state", "IN_TRANSIT")
                .may("trackingNumber", "return.trackingNumber")
                .paper("RETURN_TRACKING");
        of(EventType.RETURN_ARRIVED)
                .is("return.state", "ARRIVED")
                .from("at", "return.arrivedAt")
                .may("condition", "return.condition")
                .may("value", "return.value");
        of(EventType.REFUND_PAID)
                .takes("amount", "order.alreadyRefunded")
                .then((report, patch) -> patch.refunded(report.get("amount")))
                .forget("order.refundState")
                .may("state", "order.refundState")
                .paper("REFUND_RECEIPT");
        of(EventType.REFUND_FAILED).is("order.refundState", "FAILED");
        of(EventType.PROBLEM_SOLVED).is("history.problemSolved", true);
        of(EventType.COMPLAINT_WITHDRAWN).is("complaint.withdrawn", true).paper("WITHDRAWAL_LETTER");
        of(EventType.REPORT_WITHDRAWN).is("report.negotiation", "SUCCEEDED");
        of(EventType.TALKS_FAILED).is("report.negotiation", "FAILED");
        of(EventType.STAGE_CHANGED)
                .must("stage", "stage")
                .from("at", "openedAt")
                // What was due, and allowed, was so at the stage before.
                .forget("responseDue")
                .forget("allowedActions")
                .may("turn", "turn")
                .may("responseDue", "responseDue")
                .may("allowedActions", "allowedActions")
                .may("amount", "complaint.amount")
                .may("fee", "complaint.fee")
                .may("previousOutcome", "complaint.previousOutcome");
    }

    private ReportedEvents() {}

    private static List<String> types() {
        return ALL.keySet().stream().map(EventType::name).toList();
    }

    /** Each type with the facts that it sets, in words; a field in bold must be there. */
    static Map<EventType, String> facts() {
        Map<EventType, String> facts = new EnumMap<>(EventType.class);
        ALL.forEach((type, form) -> facts.put(type, form.facts()));
        return facts;
    }

    /**
     * Reads {@code {"type": "PARCEL_DELIVERED", "at": "…", …}}.
     *
     * @param sheet the kept fact sheet of the case
     * @param now what happened has happened by then
     */
    public static CaseReport read(JsonNode body, JsonNode sheet, Instant now) {
        EventType type = new ReportBody(body, names(body)).word("type", List.copyOf(ALL.keySet()));
        EventForm form = type == null ? new EventForm() : ALL.get(type);
        Set<String> known = new TreeSet<>(COMMON);
        form.fields().forEach(field -> known.add(field.name()));
        // Of an unknown type nobody knows the fields.
        ReportBody report = new ReportBody(body, type == null ? names(body) : known);
        report.require("type", "One of: " + String.join(", ", types()));
        report.word("type", List.copyOf(ALL.keySet()));
        form.fields().stream()
                .filter(EventForm.Field::required)
                .forEach(field -> report.require(field.name(), "It becomes " + field.fact() + "."));
        Instant asOf = report.instant("asOf", now, Instant.MAX);
        Instant at = report.instant("at", asOf, asOf);
        String reason = report.text("reason");
        if (!report.sound()) {
            return new CaseReport.Faulty(report.faults());
        }
        FactPatch patch = new FactPatch(sheet);
        patch.set("asOf", asOf.toString());
        form.apply(((ObjectNode) body).deepCopy().put("at", at.toString()), patch);
        Map<String, String> fields = new TreeMap<>();
        form.fields().forEach(field -> fields.put(field.fact(), field.name()));
        return patch.faults().isEmpty()
                ? new CaseReport.Sound(type, at, reason, null, patch.patch(), fields)
                : new CaseReport.Faulty(patch.faults());
    }

    private static Set<String> names(JsonNode body) {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static EventForm of(EventType type) {
        EventForm form = new EventForm();
        ALL.put(type, form);
        return form;
    }

    private static void accepted(JsonNode report, FactPatch patch) {
        patch.set("buyer.cooperates", true).add("history.offersMade", report.get("action"));
        if (isAction(report, Action.OFFER_RESEND)) {
            patch.set("history.resendAgreed", true);
            patch.evidence("RESEND_CONSENT", report.get("ref"), report.get("at"));
        } else if (isAction(report, Action.OFFER_REFUND_WITH_RETURN)) {
            patch.set("return.state", "ACCEPTED");
        }
    }

    private static void refused(JsonNode report, FactPatch patch) {
        patch.add("history.offersMade", report.get("action"));
        patch.add(
                "history.actionsTaken",
                patch.done(report.get("action").asText(), report.get("at").asText())
                        .put("refused", true));
        if (isAction(report, Action.OFFER_RESEND)) {
            patch.forget("history.resendAgreed");
        }
    }

    private static boolean isAction(JsonNode report, Action action) {
        return report.path("action").asText().equals(action.name());
    }
}
