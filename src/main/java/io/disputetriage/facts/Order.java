package io.disputetriage.facts;

import java.time.Instant;

/**
 * The order in dispute. A null component is unknown, but for the seller's own books: see each.
 *
 * @param buyerCountry ISO 3166 alpha-2
 * @param dropShipped the buyer resells; the address is not the final recipient's
 * @param promisedDeliveryDays counted from dispatch
 * @param alreadyRefunded null: nothing refunded, though a paying action then asks
 * @param resendAlreadyMade never null: absent means not done
 * @param goods never null: absent means PHYSICAL
 * @param dispatchPromisedBy by when dispatch was promised: pre-orders, goods made to order
 * @param promiseExtendedAlone the seller extended the promised time without the buyer, so that the extension doesn't count
 * @param heldByPlatform what the platform has taken or holds because of this dispute; never counts as refunded
 * @param refundState of {@code alreadyRefunded}; never null: absent means CONFIRMED
 * @param addressChangeRequested the buyer wants another address than the order's
 */
public record Order(
        String id,
        Instant placedAt,
        Money total,
        String buyerCountry,
        String recipientName,
        AddressQuality addressQuality,
        Boolean dropShipped,
        Integer promisedDeliveryDays,
        Money alreadyRefunded,
        Boolean resendAlreadyMade,
        Boolean frozenByPlatform,
        Goods goods,
        Moment dispatchPromisedBy,
        Boolean promiseExtendedAlone,
        Money heldByPlatform,
        RefundState refundState,
        CancelledBy cancelledBy,
        Boolean addressChangeRequested) {
    /** Nothing is known. */
    public static final Order UNKNOWN = new Order(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Order {
        resendAlreadyMade = Boolean.TRUE.equals(resendAlreadyMade);
        goods = goods == null ? Goods.PHYSICAL : goods;
        refundState = refundState == null ? RefundState.CONFIRMED : refundState;
    }
}
