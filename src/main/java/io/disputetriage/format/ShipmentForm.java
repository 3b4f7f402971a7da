package io.disputetriage.format;

import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.CustomsCause;
import io.disputetriage.facts.Service;
import io.disputetriage.facts.Shipment;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;

/** The shipment of a fact sheet: the one section whose words must fit each other. */
final class ShipmentForm {
    static final ObjectCodec<Shipment> SECTION = ObjectCodec.checked(s -> {
        var state = s.optional("state", EnumCodec.of(ShipmentState.class), Shipment::state);
        var reason = s.optional("reason", EnumCodec.of(ShipmentReason.class), Shipment::reason);
        var shippedAt = s.optional("shippedAt", Spellings.INSTANT, Shipment::shippedAt);
        var carrier = s.optional("carrier", Text.PLAIN_LINE, Shipment::carrier);
        var service = s.optional("service", EnumCodec.of(Service.class), Shipment::service);
        var tracked = s.optional("tracked", Flag.FORM, Shipment::tracked);
        var number = s.optional("trackingNumber", Text.PERSONAL_LINE, Shipment::trackingNumber);
        var numberValid = s.optional("trackingNumberValid", Flag.FORM, Shipment::trackingNumberValid);
        var lastEventAt = s.optional("lastEventAt", Spellings.INSTANT, Shipment::lastEventAt);
        var limit = s.optional("carrierLimitDays", IntCodec.DAYS, Shipment::carrierLimitDays);
        var methodAgreed = s.optional("methodAgreed", Text.PLAIN_LINE, Shipment::methodAgreed);
        var methodUsed = s.optional("methodUsed", Text.PLAIN_LINE, Shipment::methodUsed);
        var changed = s.optional("methodChangedBySeller", Flag.FORM, Shipment::methodChangedBySeller);
        var consented = s.optional("methodChangeConsented", Flag.FORM, Shipment::methodChangeConsented);
        var signedBy = s.optional("signedBy", Text.PERSONAL_LINE, Shipment::signedBy);
        var deliveredAt = s.optional("deliveredAt", Spellings.INSTANT, Shipment::deliveredAt);
        var match =
                s.optional("deliveryAddressMatch", EnumCodec.of(AddressMatch.class), Shipment::deliveryAddressMatch);
        var failed = s.optional("failedAttempts", IntCodec.COUNT, Shipment::failedAttempts);
        var pickup = s.optional("pickupDeadline", Spellings.INSTANT, Shipment::pickupDeadline);
        var place = s.optional("pickupPlace", Text.PERSONAL_LINE, Shipment::pickupPlace);
        var customs = s.optional("customsReason", Text.PERSONAL_LINE, Shipment::customsReason);
        var cause = s.optional("customsCause", EnumCodec.of(CustomsCause.class), Shipment::customsCause);
        var covered = s.optional("coveredByPlatform", Flag.FORM, Shipment::coveredByPlatform);
        var suspended = s.optional("suspendedUntil", Spellings.MOMENT, Shipment::suspendedUntil);
        var unavailable = s.optional("methodUnavailable", Flag.FORM, Shipment::methodUnavailable);
        return (v, reading) -> {
            checkReason(v.get(state), v.get(reason), reading);
            return new Shipment(
                    v.get(state),
                    v.get(reason),
                    v.get(shippedAt),
                    v.get(carrier),
                    v.get(service),
                    v.get(tracked),
                    v.get(number),
                    v.get(numberValid),
                    v.get(lastEventAt),
                    v.get(limit),
                    v.get(methodAgreed),
                    v.get(methodUsed),
                    v.get(changed),
                    v.get(consented),
                    v.get(signedBy),
                    v.get(deliveredAt),
                    v.get(match),
                    v.get(failed),
                    v.get(pickup),
                    v.get(place),
                    v.get(customs),
                    v.get(cause),
                    v.get(covered),
                    v.get(suspended),
                    v.get(unavailable));
        };
    });

    private ShipmentForm() {}

    private static void checkReason(ShipmentState state, ShipmentReason reason, Reading reading) {
        if (state == null || reason == null || state.reasons().contains(reason)) {
            return;
        }
        reading.enter("reason");
        reading.fault(
                "The reason " + reason + " doesn't fit the state " + state + ".",
                state.reasons().isEmpty()
                        ? state + " takes no reason."
                        : "One of: "
                                + String.join(
                                        ", ",
                                        state.reasons().stream()
                                                .sorted()
                                                .map(Enum::name)
                                                .toList()));
        reading.leave();
    }
}
