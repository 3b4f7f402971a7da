package io.disputetriage.decision;

import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.History;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.PolicyValues;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Report;
import io.disputetriage.facts.Shipment;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values that the text of a reason may carry: {@code {shipment.elapsedDays}}. The paths are those
 * of the contract, and {@code policy.…} and {@code derived.…} for what the contract doesn't name.
 */
public final class Placeholders {
    private static final Map<String, Function<Case, Object>> VALUES = new TreeMap<>();

    static {
        VALUES.put("caseRef", Case::caseRef);
        VALUES.put("asOf", Case::asOf);
        VALUES.put("platform", Case::platform);
        VALUES.put("stage", Case::stage);
        VALUES.put("turn", Case::turn);
        VALUES.put("penalty", Case::penalty);
        VALUES.put("evidence", Case::evidence);
        VALUES.put("allowedActions", Case::allowedActions);
        VALUES.put("case.hoursLeft", facts -> facts.derived().hoursLeft());
        VALUES.put("responseDue.effective", facts -> facts.derived().responseDue());
        VALUES.put("responseDue.policy", Case::responseDuePolicy);
        complaint();
        buyer();
        order();
        shipment();
        product();
        report();
        history();
        derived();
        policy();
    }

    private Placeholders() {}

    /** Every path that a text may name, sorted. */
    public static SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(VALUES.keySet()));
    }

    /** The value of a path in a case: null when unknown. Throws if there is no such path. */
    static Function<Case, Object> value(String path) {
        Function<Case, Object> value = VALUES.get(path);
        if (value == null) {
            throw new IllegalArgumentException("No placeholder {" + path + "}");
        }
        return value;
    }

    private static void complaint() {
        in("complaint.kind", Case::complaint, Complaint::kind);
        in("complaint.amount", Case::complaint, Complaint::amount);
        in("complaint.platformReason", Case::complaint, Complaint::platformReason);
        in("complaint.demands", Case::complaint, Complaint::demands);
    }

    private static void buyer() {
        in("buyer.name", Case::buyer, Buyer::name);
        in("buyer.language", Case::buyer, Buyer::language);
        in("buyer.reachable", Case::buyer, Buyer::reachable);
        in("buyer.refusesToWait", Case::buyer, Buyer::refusesToWait);
        in("buyer.demandsProof", Case::buyer, Buyer::demandsProof);
        in("buyer.cooperates", Case::buyer, Buyer::cooperates);
        in("buyer.threatens", Case::buyer, Buyer::threatens);
        in("buyer.priorDisputes", Case::buyer, Buyer::priorDisputes);
    }

    private static void order() {
        in("order.id", Case::order, Order::id);
        in("order.placedAt", Case::order, Order::placedAt);
        in("order.total", Case::order, Order::total);
        VALUES.put("order.buyerCountry", Placeholders::country);
        in("order.recipientName", Case::order, Order::recipientName);
        in("order.addressQuality", Case::order, Order::addressQuality);
        in("order.dropShipped", Case::order, Order::dropShipped);
        in("order.promisedDeliveryDays", Case::order, Order::promisedDeliveryDays);
        in("order.alreadyRefunded", Case::order, Order::alreadyRefunded);
        in("order.resendAlreadyMade", Case::order, Order::resendAlreadyMade);
        in("order.frozenByPlatform", Case::order, Order::frozenByPlatform);
        in("order.valueTier", Case::derived, Derived::valueTier);
    }

    private static void shipment() {
        in("shipment.state", Case::shipment, Shipment::state);
        in("shipment.reason", Case::shipment, Shipment::reason);
        in("shipment.shippedAt", Case::shipment, Shipment::shippedAt);
        in("shipment.carrier", Case::shipment, Shipment::carrier);
        in("shipment.service", Case::shipment, Shipment::service);
        in("shipment.tracked", Case::shipment, Shipment::tracked);
        in("shipment.trackingNumber", Case::shipment, Shipment::trackingNumber);
        in("shipment.trackingNumberValid", Case::shipment, Shipment::trackingNumberValid);
        in("shipment.lastEventAt", Case::shipment, Shipment::lastEventAt);
        in("shipment.carrierLimitDays", Case::shipment, Shipment::carrierLimitDays);
        in("shipment.methodAgreed", Case::shipment, Shipment::methodAgreed);
        in("shipment.methodUsed", Case::shipment, Shipment::methodUsed);
        in("shipment.methodChangedBySeller", Case::shipment, Shipment::methodChangedBySeller);
        in("shipment.methodChangeConsented", Case::shipment, Shipment::methodChangeConsented);
        in("shipment.signedBy", Case::shipment, Shipment::signedBy);
        in("shipment.deliveredAt", Case::shipment, Shipment::deliveredAt);
        in("shipment.deliveryAddressMatch", Case::shipment, Shipment::deliveryAddressMatch);
        in("shipment.failedAttempts", Case::shipment, Shipment::failedAttempts);
        in("shipment.pickupDeadline", Case::shipment, Shipment::pickupDeadline);
        in("shipment.customsReason", Case::shipment, Shipment::customsReason);
        in("shipment.elapsedDays", Case::derived, Derived::elapsedDays);
        in("shipment.usualTransitDays", Case::derived, Derived::usualTransitDays);
        in("shipment.usualArrival", Case::derived, Derived::usualArrival);
        in("shipment.disruption", Case::derived, Derived::disruption);
        in("shipment.disruptionExtraDays", Case::derived, Derived::disruptionExtraDays);
        in("shipment.disruptedUntil", Case::derived, Derived::disruptedUntil);
        in("shipment.signerMatch", Case::derived, Derived::signerMatch);
    }

    private static void product() {
        in("product.id", Case::product, Product::id);
        in("product.title", Case::product, Product::title);
        in("product.inspectedBeforeShipping", Case::product, Product::inspectedBeforeShipping);
        in("product.defectConfirmed", Case::product, Product::defectConfirmed);
        in("product.packagingDamaged", Case::product, Product::packagingDamaged);
        in("product.issueDetailKnown", Case::product, Product::issueDetailKnown);
        in("product.issueDetail", Case::product, Product::issueDetail);
        in("product.complaintRate", Case::product, Product::complaintRate);
    }

    private static void report() {
        in("report.reportedAt", Case::report, Report::reportedAt);
        in("report.reporterKnown", Case::report, Report::reporterKnown);
        in("report.reporterReachable", Case::report, Report::reporterReachable);
        in("report.negotiation", Case::report, Report::negotiation);
        in("report.malicious", Case::report, Report::malicious);
        in("report.otherMerchantsAvailable", Case::report, Report::otherMerchantsAvailable);
        in("report.otherEntityAvailable", Case::report, Report::otherEntityAvailable);
    }

    private static void history() {
        in("history.waitAskedUntil", Case::history, History::waitAskedUntil);
        in("history.offersMade", Case::history, History::offersMade);
        in("history.problemSolved", Case::history, History::problemSolved);
    }

    private static void derived() {
        in("derived.limitEndsAt", Case::derived, Derived::limitEndsAt);
        in("derived.transitPhase", Case::derived, Derived::transitPhase);
        in("derived.promiseRunning", Case::derived, Derived::promiseRunning);
        in("derived.trackingProblem", Case::derived, Derived::trackingProblem);
        in("derived.agreedWait", Case::derived, Derived::agreedWait);
        in("derived.waitUntil", Case::derived, Derived::waitUntil);
        in("derived.protectionEndsAt", Case::derived, Derived::protectionEndsAt);
        in("derived.nextKnownDate", Case::derived, Derived::nextKnownDate);
        in("derived.method", Case::derived, Derived::method);
        in("derived.buyerCountryName", Case::derived, Derived::buyerCountryName);
        in("derived.reasonKind", Case::derived, Derived::reasonKind);
        in("derived.reasonKinds", Case::derived, Derived::reasonKinds);
    }

    private static void policy() {
        in("policy.waitExtensionDays", Case::policy, PolicyValues::waitExtensionDays);
        in("policy.deadlineBuffer", Case::policy, PolicyValues::deadlineBuffer);
        in("policy.partialRefundCeiling", Case::policy, PolicyValues::partialRefundCeiling);
        in("policy.monitorEvery", Case::policy, PolicyValues::monitorEvery);
        in("policy.delistComplaintRate", Case::policy, PolicyValues::delistComplaintRate);
        in("policy.promisedDaysCeiling", Case::policy, PolicyValues::promisedDaysCeiling);
        in("policy.complaintAddress", Case::policy, PolicyValues::complaintAddress);
    }

    private static Object country(Case facts) {
        String name = facts.derived().buyerCountryName();
        return name == null ? facts.order().buyerCountry() : name;
    }

    private static <S> void in(String path, Function<Case, S> section, Function<S, ?> value) {
        VALUES.put(path, facts -> value.apply(section.apply(facts)));
    }
}
