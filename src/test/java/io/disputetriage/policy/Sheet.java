package io.disputetriage.policy;

import io.disputetriage.facts.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fact sheet in the making: everything unknown but what a test says. */
final class Sheet {
    static final Instant AS_OF = Instant.parse("2026-03-10T09:00:00Z");

    private Instant asOf = AS_OF;
    private String platform;
    private Stage stage;
    private Turn turn;
    private Instant openedAt;
    private Moment responseDue;
    private Complaint complaint = Complaint.of(Kind.NOT_RECEIVED);
    private Buyer buyer;
    private Order order;
    private Shipment shipment;
    private Product product;
    private Report report;
    private final List<Evidence> evidence = new ArrayList<>();
    private History history;
    private Return returned;

    static Sheet of(Kind kind) {
        Sheet sheet = new Sheet();
        sheet.complaint = Complaint.of(kind);
        return sheet;
    }

    Sheet asOf(String instant) {
        asOf = Instant.parse(instant);
        return this;
    }

    Sheet on(String platform, Stage stage, Turn turn) {
        this.platform = platform;
        this.stage = stage;
        this.turn = turn;
        return this;
    }

    Sheet openedAt(String instant) {
        openedAt = Instant.parse(instant);
        return this;
    }

    Sheet responseDue(Moment moment) {
        responseDue = moment;
        return this;
    }

    Sheet complaint(String platformReason, Demand... demands) {
        complaint = Records.of(
                Complaint.class,
                "kind",
                complaint.kind(),
                "platformReason",
                platformReason,
                "demands",
                List.of(demands));
        return this;
    }

    Sheet buyer(Boolean refusesToWait, Boolean demandsProof) {
        buyer = Records.of(Buyer.class, "refusesToWait", refusesToWait, "demandsProof", demandsProof);
        return this;
    }

    Sheet order(Money total, Money refunded, String country, Integer promisedDays) {
        order = Records.of(
                Order.class,
                "total",
                total,
                "buyerCountry",
                country,
                "promisedDeliveryDays",
                promisedDays,
                "alreadyRefunded",
                refunded);
        return this;
    }

    Sheet recipient(String name) {
        order = Records.of(Order.class, "recipientName", name);
        return this;
    }

    Sheet shipment(Parcel parcel) {
        shipment = parcel.shipment();
        return this;
    }

    Sheet product(Boolean issueDetailKnown, IssueDetail issueDetail) {
        product = Records.of(Product.class, "issueDetailKnown", issueDetailKnown, "issueDetail", issueDetail);
        return this;
    }

    Sheet disputed(Money amount, Money refunded) {
        complaint =
                Records.of(Complaint.class, "kind", complaint.kind(), "amount", amount, "alreadyRefunded", refunded);
        return this;
    }

    Sheet returned(ReturnState state) {
        returned = Records.of(Return.class, "state", state);
        return this;
    }

    Sheet reportedAt(Moment moment) {
        report = Records.of(Report.class, "reportedAt", moment);
        return this;
    }

    Sheet evidence(EvidenceKind... kinds) {
        for (EvidenceKind kind : kinds) {
            evidence.add(new Evidence(kind, null, null));
        }
        return this;
    }

    Sheet waitAskedUntil(String instant) {
        history = Records.of(History.class, "waitAskedUntil", Instant.parse(instant));
        return this;
    }

    FactSheet facts() {
        return new FactSheet(
                "C-1",
                asOf,
                platform,
                stage,
                turn,
                openedAt,
                responseDue,
                null,
                null,
                complaint,
                buyer,
                order,
                shipment,
                product,
                report,
                evidence,
                history,
                returned,
                null);
    }

    Case derived() {
        return PolicyFixture.POLICY.derive(facts());
    }

    /** A parcel in the making. */
    record Parcel(
            ShipmentState state,
            ShipmentReason reason,
            Instant shippedAt,
            Service service,
            Boolean tracked,
            Boolean numberValid,
            Integer limitDays,
            String methodUsed,
            String signedBy,
            Instant deliveredAt,
            AddressMatch address,
            Instant pickupDeadline) {
        static Parcel in(ShipmentState state) {
            return new Parcel(state, null, null, null, null, null, null, null, null, null, null, null);
        }

        Parcel reason(ShipmentReason value) {
            return new Parcel(
                    state,
                    value,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel shippedAt(String value) {
            return new Parcel(
                    state,
                    reason,
                    Instant.parse(value),
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel service(Service value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    value,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel tracked(Boolean value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    value,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel numberValid(Boolean value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    value,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel limitDays(Integer value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    value,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel methodUsed(String value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    value,
                    signedBy,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel signedBy(String value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    value,
                    deliveredAt,
                    address,
                    pickupDeadline);
        }

        Parcel deliveredAt(String value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    Instant.parse(value),
                    address,
                    pickupDeadline);
        }

        Parcel address(AddressMatch value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    value,
                    pickupDeadline);
        }

        Parcel pickupDeadline(String value) {
            return new Parcel(
                    state,
                    reason,
                    shippedAt,
                    service,
                    tracked,
                    numberValid,
                    limitDays,
                    methodUsed,
                    signedBy,
                    deliveredAt,
                    address,
                    Instant.parse(value));
        }

        Shipment shipment() {
            Map<String, Object> known = new HashMap<>();
            known.put("state", state);
            known.put("reason", reason);
            known.put("shippedAt", shippedAt);
            known.put("service", service);
            known.put("tracked", tracked);
            known.put("trackingNumberValid", numberValid);
            known.put("carrierLimitDays", limitDays);
            known.put("methodUsed", methodUsed);
            known.put("signedBy", signedBy);
            known.put("deliveredAt", deliveredAt);
            known.put("deliveryAddressMatch", address);
            known.put("pickupDeadline", pickupDeadline);
            return Records.of(Shipment.class, known);
        }
    }
}
