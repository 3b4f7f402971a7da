package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adyen: the notifications about a payment's dispute, as JSON or as a form post. What the platform for issued cards calls a dispute
 * (balancePlatform.dispute.*) is the cardholder's side, and is not read. Source:
 * https://docs.adyen.com/risk-management/disputes-api/dispute-notifications.
 */
final class AdyenMapper implements PayloadMapper {
    /** Codes of payments, payouts and reports stand apart, so that a chargeback that came with them is found. */
    private static final String OF_NO_DISPUTE = "eventCode of no dispute";

    @Override
    public String platform() {
        return "ADYEN";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        return !items(root).isEmpty();
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        List<PayloadNode> items = items(root);
        PayloadNode item = items.stream()
                .max(Comparator.comparing((PayloadNode each) -> facts.knows("eventCode", each.at("eventCode")))
                        .thenComparing(AdyenMapper::time))
                .orElseThrow();
        if (items.size() > 1) {
            facts.warn(
                    Concern.CHECK_ON_PLATFORM,
                    item,
                    "It has %d notifications; only the newest about a dispute was read. Send each alone."
                            .formatted(items.size()));
        }
        facts.occurredAt(PayloadTimes.instant(item.at("eventDate")));
        facts.live(root.at("live"));
        facts.text("order.id", item.at("merchantReference"));
        PayloadNode original = item.at("originalReference");
        if (facts.knows(OF_NO_DISPUTE, item.at("eventCode"))) {
            facts.payment(original.text() == null ? item.at("pspReference") : original);
            return;
        }
        facts.dispute(item.at("pspReference"));
        facts.payment(original);
        amount(item, facts);
        PayloadNode data = item.at("additionalData");
        facts.word("eventCode", item.at("eventCode"));
        facts.word("disputeStatus", data.at("disputeStatus"));
        reason(data, facts);
        answer(data, facts);
    }

    /** The card scheme's code; that of a warning is a list of its own, and says no more than the warning. */
    private static void reason(PayloadNode data, PayloadFacts facts) {
        if (facts.says("stage", Stage.WARNING)) {
            facts.text("complaint.platformReason", data.at("nofReasonCode"));
            return;
        }
        PayloadNode code = data.at("chargebackReasonCode").text() == null
                ? data.at("rfiReasonCode")
                : data.at("chargebackReasonCode");
        facts.reason(code.text(), code);
    }

    private static void answer(PayloadNode data, PayloadFacts facts) {
        if (Boolean.TRUE.equals(data.at("autoDefended").flag())) {
            facts.warn(
                    Concern.ANSWERED_BY_PLATFORM,
                    data.at("autoDefended"),
                    "Adyen has defended it by itself: submit nothing before you know with what.");
        }
        PayloadNode defendable = data.at("defendable");
        boolean taken = facts.says("stage", Stage.CHARGEBACK);
        if (taken && defendable.flag() != null && !facts.says("turn")) {
            facts.set("turn", defendable.flag() ? Turn.SELLER : Turn.NOBODY, defendable);
        }
        if (taken && Boolean.FALSE.equals(defendable.flag())) {
            facts.allowNothing(defendable);
            facts.warn(Concern.NO_ANSWER_ALLOWED, defendable, "defendable is false: no defence is taken.");
        } else if (taken && defendable.flag() != null && facts.says("turn", Turn.SELLER)) {
            facts.allowed("defendable", List.of(defendable), defendable);
        }
        PayloadNode due = data.at("defensePeriodEndsAt");
        facts.moment("responseDue", PayloadTimes.instant(due), due);
    }

    /** In a form post it stands beside the other fields; 0 is written where a notification is about no money. */
    private static void amount(PayloadNode item, PayloadFacts facts) {
        PayloadNode amount = item.at("amount").json().isObject() ? item.at("amount") : item;
        BigDecimal value = amount.at("value").number();
        if (value == null || value.signum() != 0) {
            facts.minorUnits("complaint.amount", amount.at("value"), amount.at("currency"));
        }
    }

    private static Instant time(PayloadNode item) {
        Instant time = PayloadTimes.instant(item.at("eventDate"));
        return time == null ? Instant.MIN : time;
    }

    private static List<PayloadNode> items(PayloadNode root) {
        Stream<PayloadNode> items = root.at("notificationItems").json().isArray()
                ? root.at("notificationItems").each().stream().map(each -> each.at("NotificationRequestItem"))
                : Stream.of(root);
        return items.filter(item ->
                        item.at("eventCode").isTold() && item.at("pspReference").isTold())
                .toList();
    }
}
