package io.disputetriage.policy;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.RefundState;

/**
 * What is disputed, what of it was paid back already, and what is still at stake. Amounts of two currencies are never
 * compared: what would follow of such a comparison is null.
 *
 * @param disputed null: unknown
 * @param refunded of the whole order; null: nothing, or it failed
 * @param ofDispute what was refunded of the disputed part, as stated, else at the least; null: unknown
 * @param least of what {@code refunded} leaves for it; null: unknown
 * @param most of what {@code refunded} allows for it; null: unknown
 * @param stated somebody said how much it is
 * @param atStake what the buyer can still get; null: unknown
 * @param full everything was refunded, of the order or of what is disputed
 * @param mixed two currencies meet
 */
record DisputedMoney(
        Money disputed,
        Money refunded,
        Money ofDispute,
        Money least,
        Money most,
        boolean stated,
        Money atStake,
        boolean full,
        boolean mixed) {

    static DisputedMoney of(FactSheet sheet) {
        Money total = sheet.order().total();
        Money disputed =
                sheet.complaint().amount() == null ? total : sheet.complaint().amount();
        Money refunded = sheet.order().refundState() == RefundState.FAILED
                ? null
                : sheet.order().alreadyRefunded();
        boolean whole = alike(refunded, total) && !total.isZero() && refunded.atLeast(total);
        boolean mixed = !alikeOrUnknown(disputed, total) || !alikeOrUnknown(refunded, total == null ? disputed : total);
        if (disputed == null || mixed) {
            Money left = total == null || !alikeOrUnknown(refunded, total)
                    ? null
                    : refunded == null ? total : total.less(refunded);
            return new DisputedMoney(disputed, refunded, null, null, null, false, left, whole, mixed);
        }
        Money back = refunded == null ? disputed.none() : refunded;
        Money stated = sheet.complaint().alreadyRefunded();
        boolean isStated = alike(stated, disputed);
        Money most = disputed.atMost(back);
        Money least = total == null ? most : most.atMost(back.plus(disputed).less(total));
        Money ofDispute = isStated ? stated : least;
        Money left = disputed.less(ofDispute);
        Money atStake = total == null ? left : left.atMost(total.less(back));
        boolean full = whole || !disputed.isZero() && ofDispute.atLeast(disputed);
        return new DisputedMoney(disputed, refunded, ofDispute, least, most, isStated, atStake, full, false);
    }

    /** Nobody has said how much of the disputed part was refunded, and the order's refunds leave it open. */
    boolean unclear() {
        return !stated && most != null && !most.equals(least);
    }

    /** Something was refunded, but not everything. */
    boolean partly() {
        return !full && refunded != null && !refunded.isZero();
    }

    private static boolean alike(Money one, Money other) {
        return one != null && other != null && one.sameCurrencyAs(other);
    }

    private static boolean alikeOrUnknown(Money one, Money other) {
        return one == null || other == null || one.sameCurrencyAs(other);
    }
}
