package io.disputetriage.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of one currency.
 *
 * @param amount never negative; scale as written, at most the currency's minor unit
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    /** Two currencies are never compared: callers ask this first. */
    public boolean sameCurrencyAs(Money other) {
        return currency.equals(other.currency);
    }

    /** What is left after {@code other}, never below zero. Throws if the currencies differ. */
    public Money less(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount).max(BigDecimal.ZERO), currency);
    }

    /** The smaller of both. Throws if the currencies differ. */
    public Money atMost(Money other) {
        return atLeast(other) ? other : this;
    }

    /** Both together. Throws if the currencies differ. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** Nothing of the same currency. */
    public Money none() {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** A share of this amount, rounded down to the currency's minor unit. */
    public Money share(BigDecimal ratio) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(amount.multiply(ratio).setScale(digits, RoundingMode.DOWN), currency);
    }

    /** Throws if the currencies differ. */
    public boolean atLeast(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount) >= 0;
    }

    /** True when nothing is left. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    private void requireSameCurrency(Money other) {
        if (!sameCurrencyAs(other)) {
            throw new IllegalArgumentException(
                    "Two currencies are never compared: " + currency + " and " + other.currency);
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
