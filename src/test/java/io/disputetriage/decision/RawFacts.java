package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.AddressMatch;
import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.CancelledBy;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What promises rest on, read from the fact sheet alone and by no code of the program: a fault in what it derives shows as a promise that
 * is broken. Only what stands in tables is taken over: the kind that a platform's reason stands for.
 *
 * @param kind as stated, else what the platform's reason stands for
 */
record RawFacts(FactSheet sheet, Kind kind) {
    private static final Set<Stage> WITH_PLATFORM =
            EnumSet.of(Stage.INQUIRY, Stage.CLAIM, Stage.CHARGEBACK, Stage.APPEAL, Stage.ARBITRATION);
    private static final Set<String> CARD_APPEALS = Set.of("STRIPE", "SHOPIFY", "OWN_STORE");
    private static final Set<String> MARKETPLACES =
            Set.of("EBAY", "AMAZON", "ALIEXPRESS", "BAIDU_AICAIGOU", "PAYPAL", "OTHER");
    private static final Set<ShipmentReason> ATTEMPTED =
            EnumSet.of(ShipmentReason.REFUSED, ShipmentReason.UNCLAIMED, ShipmentReason.HELD_FOR_PAYMENT);

    boolean platformWaits() {
        boolean waits = sheet.stage() != null && WITH_PLATFORM.contains(sheet.stage())
                || sheet.stage() == Stage.WARNING && sheet.responseDue() != null;
        return waits && sheet.turn() == Turn.SELLER && !"OWN_STORE".equals(sheet.platform());
    }

    boolean isOtherSidesTurn() {
        return (sheet.turn() == Turn.BUYER || sheet.turn() == Turn.PLATFORM)
                && sheet.stage() != null
                && WITH_PLATFORM.contains(sheet.stage())
                && kind != Kind.ACCOUNT_REPORTED;
    }

    /** The stated deadline is over, and nobody but the seller may be to answer. */
    boolean isPastDue() {
        return sheet.stage() != null
                && WITH_PLATFORM.contains(sheet.stage())
                && (sheet.turn() == Turn.SELLER || sheet.turn() == null)
                && sheet.platform() != null
                && !"OWN_STORE".equals(sheet.platform())
                && sheet.responseDue() instanceof Moment.At due
                && due.instant().isBefore(sheet.asOf());
    }

    boolean cardDispute() {
        boolean appeals = sheet.stage() == Stage.APPEAL || sheet.stage() == Stage.ARBITRATION;
        return sheet.stage() == Stage.CHARGEBACK
                || appeals && sheet.platform() != null && CARD_APPEALS.contains(sheet.platform());
    }

    /** At a marketplace's appeal the buyer has the money already, unless an earlier round was won. */
    boolean paidByPlatform() {
        return sheet.stage() == Stage.APPEAL
                && MARKETPLACES.contains(String.valueOf(sheet.platform()))
                && sheet.complaint().previousOutcome() != RoundOutcome.WON;
    }

    Set<EvidenceKind> onRecord() {
        return sheet.evidence().stream().map(Evidence::kind).collect(Collectors.toSet());
    }

    /** What the buyer can still get; empty: not known, or not to be compared. */
    Optional<BigDecimal> atStake() {
        Money total = sheet.order().total();
        Money disputed = sheet.complaint().amount();
        if (total == null && disputed == null) {
            return Optional.empty();
        }
        Currency currency = currency();
        BigDecimal refunded = BigDecimal.ZERO;
        if (sheet.order().alreadyRefunded() != null && sheet.order().refundState() != RefundState.FAILED) {
            if (!sheet.order().alreadyRefunded().currency().equals(currency)) {
                return Optional.empty();
            }
            refunded = sheet.order().alreadyRefunded().amount();
        }
        if (total != null && (disputed == null || !disputed.currency().equals(currency))) {
            return Optional.of(
                    total.amount().subtract(refunded).max(BigDecimal.ZERO).min(leftOfDispute(total, total, refunded)));
        }
        BigDecimal left = leftOfDispute(disputed, total, refunded);
        return Optional.of(
                total == null
                        ? left
                        : left.min(total.amount().subtract(refunded)).max(BigDecimal.ZERO));
    }

    /** Less what was said to be refunded of it, else at the least. */
    private BigDecimal leftOfDispute(Money disputed, Money total, BigDecimal refunded) {
        Money stated = sheet.complaint().alreadyRefunded();
        BigDecimal amount = disputed.amount();
        BigDecimal back;
        boolean compared = sheet.complaint().amount() == null
                || sheet.complaint().amount().currency().equals(disputed.currency());
        if (stated != null && compared && stated.currency().equals(disputed.currency())) {
            back = stated.amount();
        } else if (total == null) {
            back = refunded.min(amount);
        } else {
            back = refunded.min(refunded.add(amount).subtract(total.amount()).max(BigDecimal.ZERO));
        }
        return amount.subtract(back).max(BigDecimal.ZERO);
    }

    Currency currency() {
        Money total = sheet.order().total();
        return total == null ? sheet.complaint().amount().currency() : total.currency();
    }

    /** A resend was made and is neither lost nor faulty as well, or the buyer took one and still wants it. The parcel is the second then. */
    boolean resendStands() {
        boolean lost =
                isNotSent() || isLost() || sheet.shipment().state() == ShipmentState.RETURNED || isMisdelivered();
        boolean faulty = Boolean.TRUE.equals(sheet.product().defectConfirmed()) && !isMoving();
        boolean agreed = Boolean.TRUE.equals(sheet.history().resendAgreed())
                || sheet.history().offersMade().contains(Action.OFFER_RESEND)
                        && onRecord().contains(EvidenceKind.RESEND_CONSENT);
        List<Demand> demands = sheet.complaint().demands();
        boolean moneyWanted = demands.contains(Demand.REFUND_FULL)
                || demands.contains(Demand.REFUND_PARTIAL)
                || demands.contains(Demand.RETURN_AND_REFUND)
                || sheet.returned().state() == ReturnState.ARRIVED;
        return Boolean.TRUE.equals(sheet.order().resendAlreadyMade()) ? !lost && !faulty : agreed && !moneyWanted;
    }

    /** What would show what the seller knows to be untrue. */
    Set<EvidenceKind> untrue() {
        Set<EvidenceKind> untrue = EnumSet.noneOf(EvidenceKind.class);
        if (sheet.shipment().deliveryAddressMatch() == AddressMatch.MISMATCH) {
            untrue.addAll(
                    Set.of(EvidenceKind.DELIVERY_CONFIRMATION, EvidenceKind.SIGNATURE, EvidenceKind.HANDOVER_RECORD));
        }
        if (state() == ShipmentState.LABEL_CREATED) {
            untrue.add(EvidenceKind.TRACKING_RECORD);
        }
        Set<EvidenceKind> ofTheWay = Set.of(
                EvidenceKind.TRACKING_RECORD,
                EvidenceKind.DELIVERY_CONFIRMATION,
                EvidenceKind.SIGNATURE,
                EvidenceKind.HANDOVER_RECORD);
        Instant delivered = sheet.shipment().deliveredAt();
        boolean sentBefore = isBeforeOrder(sheet.shipment().shippedAt());
        if (isBeforeOrder(delivered) || sentBefore && delivered == null) {
            untrue.addAll(ofTheWay);
        } else if (sentBefore) {
            untrue.add(EvidenceKind.TRACKING_RECORD);
        }
        sheet.evidence().stream()
                .filter(piece -> ofTheWay.contains(piece.kind()) && isBeforeOrder(piece.createdAt()))
                .forEach(piece -> untrue.add(piece.kind()));
        return untrue;
    }

    private boolean isBeforeOrder(Instant at) {
        Instant placed = sheet.order().placedAt();
        return at != null && placed != null && at.isBefore(placed.minus(Duration.ofDays(1)));
    }

    /** No evidence wins it. What is said to be the platform's to answer for, or promised for later, isn't looked at. */
    boolean isUnwinnable() {
        if (isSettledInWriting()) {
            return false;
        }
        boolean physical = sheet.order().goods() == null || sheet.order().goods() == Goods.PHYSICAL;
        boolean promised = sheet.history().offersMade().contains(Action.OFFER_REFUND_FULL)
                && (sheet.order().alreadyRefunded() == null
                        || sheet.order().alreadyRefunded().isZero()
                        || sheet.order().refundState() == RefundState.FAILED);
        boolean gone = isNotSent() && sheet.order().dispatchPromisedBy() == null || isLost() && !isCovered();
        return sheet.order().cancelledBy() == CancelledBy.SELLER
                || switch (kind) {
                    case NOT_RECEIVED, ARRIVED_LATE ->
                        physical
                                && (gone && !showsReceipt()
                                        || sheet.shipment().state() == ShipmentState.RETURNED
                                                && !ATTEMPTED.contains(
                                                        sheet.shipment().reason())
                                                && !isCovered()
                                        || isMisdelivered());
                    case CANCELLATION -> physical && state() == ShipmentState.NOT_SHIPPED || promised;
                    case REFUND_NOT_PROCESSED -> promised && sheet.returned().state() == null;
                    case SUBSCRIPTION_CANCELLED ->
                        sheet.complaint().cancelledAt() != null
                                && sheet.complaint().chargedAt() != null
                                && sheet.complaint()
                                        .chargedAt()
                                        .isAfter(sheet.complaint().cancelledAt());
                    case DUPLICATE_CHARGE ->
                        Boolean.FALSE.equals(sheet.complaint().separateOrders());
                    default -> false;
                };
    }

    private boolean isSettledInWriting() {
        return (Boolean.TRUE.equals(sheet.complaint().withdrawn())
                        || Boolean.TRUE.equals(sheet.history().problemSolved()))
                && onRecord().contains(EvidenceKind.WITHDRAWAL_LETTER);
    }

    private boolean isCovered() {
        return Boolean.TRUE.equals(sheet.shipment().coveredByPlatform());
    }

    private boolean showsReceipt() {
        Set<EvidenceKind> proof = EnumSet.of(
                EvidenceKind.DELIVERY_CONFIRMATION,
                EvidenceKind.SIGNATURE,
                EvidenceKind.HANDOVER_RECORD,
                EvidenceKind.BUYER_ACKNOWLEDGEMENT);
        proof.retainAll(onRecord());
        return !proof.isEmpty() || Boolean.TRUE.equals(sheet.buyer().acknowledgedReceipt());
    }

    private boolean isMisdelivered() {
        return sheet.shipment().state() == ShipmentState.DELIVERED
                && sheet.shipment().deliveryAddressMatch() == AddressMatch.MISMATCH
                && sheet.order().addressQuality() == AddressQuality.COMPLETE;
    }

    private boolean isLost() {
        return sheet.shipment().reason() == ShipmentReason.LOST
                || sheet.shipment().reason() == ShipmentReason.DESTROYED;
    }

    private boolean isNotSent() {
        return state() == ShipmentState.NOT_SHIPPED || state() == ShipmentState.LABEL_CREATED;
    }

    private boolean isMoving() {
        return Set.of(
                        ShipmentState.IN_TRANSIT,
                        ShipmentState.OUT_FOR_DELIVERY,
                        ShipmentState.AVAILABLE_FOR_PICKUP,
                        ShipmentState.CUSTOMS_HELD,
                        ShipmentState.DELIVERY_FAILED)
                .contains(state() == null ? ShipmentState.UNTRACKED : state());
    }

    /** What is collected or brought is with the buyer once that is recorded. */
    private ShipmentState state() {
        ShipmentState state = sheet.shipment().state();
        boolean handedOver = (onRecord().contains(EvidenceKind.HANDOVER_RECORD)
                        || onRecord().contains(EvidenceKind.BUYER_ACKNOWLEDGEMENT)
                        || Boolean.TRUE.equals(sheet.buyer().acknowledgedReceipt()))
                && sheet.shipment().isOwnDelivery();
        boolean notSent = state == ShipmentState.NOT_SHIPPED || state == ShipmentState.LABEL_CREATED;
        return handedOver && notSent ? ShipmentState.DELIVERED : state;
    }
}
