package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.format.InputFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payloads of one platform are about one dispute, or they are no one case. An early warning has an id of its own and doesn't count.
 *
 * <p>One dispute may have two ids where it went on: an inquiry at eBay becomes a case, a request for information at Adyen a chargeback. Few
 * payloads name what they follow (Braintree's second round does, and is read under the first id), so two ids go together if both are about
 * one sale and either stand in fields of different names, or no open stage was told of both.
 */
final class OneDispute {
    private OneDispute() {}

    /** Of each payload about another dispute than one before it. */
    static List<InputFault> faults(List<PayloadFacts> payloads) {
        List<InputFault> faults = new ArrayList<>();
        for (int i = 1; i < payloads.size(); i++) {
            PayloadFacts next = payloads.get(i);
            String place = "/payloads/" + i;
            other(next, payloads.subList(0, i), payloads)
                    .ifPresent(before -> faults.add(new InputFault(
                            place,
                            "It is about the dispute %s, and payload %s about %s."
                                    .formatted(
                                            next.disputeId(), before.payload().name(), before.disputeId()),
                            "Read them apart, as two cases.")));
        }
        return faults;
    }

    private static Optional<PayloadFacts> other(
            PayloadFacts next, List<PayloadFacts> before, List<PayloadFacts> payloads) {
        return before.stream()
                .filter(each -> counts(each) && counts(next))
                .filter(each -> each.platform().equals(next.platform()))
                .filter(each -> !goTogether(each, next, payloads))
                .findFirst();
    }

    private static boolean counts(PayloadFacts facts) {
        return facts.disputeId() != null && facts.isOfDispute() && !facts.says("stage", Stage.WARNING);
    }

    private static boolean goTogether(PayloadFacts one, PayloadFacts other, List<PayloadFacts> payloads) {
        if (one.disputeId().equals(other.disputeId())) {
            return true;
        }
        Set<Stage> common = openStages(one, payloads);
        common.retainAll(openStages(other, payloads));
        return ofOneSale(one, other) && (!one.disputeField().equals(other.disputeField()) || common.isEmpty());
    }

    /** By the first of payment, order and item that both tell. */
    private static boolean ofOneSale(PayloadFacts one, PayloadFacts other) {
        if (one.paymentId() != null && other.paymentId() != null) {
            return one.paymentId().equals(other.paymentId());
        }
        return Stream.of("order.id", "product.id")
                .filter(fact -> one.says(fact) && other.says(fact))
                .findFirst()
                .map(fact -> one.change(fact).value().equals(other.change(fact).value()))
                .orElse(false);
    }

    private static Set<Stage> openStages(PayloadFacts of, List<PayloadFacts> payloads) {
        return payloads.stream()
                .filter(each -> counts(each)
                        && each.platform().equals(of.platform())
                        && each.disputeId().equals(of.disputeId()))
                .map(PayloadFacts::stage)
                .filter(stage -> stage != Stage.CLOSED)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
