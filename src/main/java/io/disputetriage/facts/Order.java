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
        Boolean frozenByPlatform) {
    /** Nothing is known. */
    public static final Order UNKNOWN = new Order(null, null, null, null, null, null, null, null, null, null, null);

    public Order {
        resendAlreadyMade = Boolean.TRUE.equals(resendAlreadyMade);
    }
}
