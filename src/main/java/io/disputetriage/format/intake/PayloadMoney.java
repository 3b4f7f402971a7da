package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.policy.MinorUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An amount of a payload as money of a fact sheet.
 *
 * @param value null: it can't be money
 * @param text why it can't, or how it was rounded; null if it is exact
 */
record PayloadMoney(ObjectNode value, String text) {
    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    /** Whether money can be of a currency, by its code in capitals; null is none. */
    static boolean isCurrency(String code) {
        return code != null && CURRENCIES.containsKey(code);
    }

    /** Of an amount in the smallest unit, {@code unit} of which says where the point stands; null: as ISO 4217 has it. */
    static PayloadMoney ofMinorUnits(BigDecimal amount, String code, MinorUnit unit) {
        if (amount == null || !isCurrency(code)) {
            return of(amount, code, unit);
        }
        int digits = unit == null ? CURRENCIES.get(code).getDefaultFractionDigits() : unit.digits();
        return of(amount.movePointLeft(digits), code, unit);
    }

    /** Of an amount in whole units with decimals, of which the platform has as many as {@code unit} says. */
    static PayloadMoney of(BigDecimal amount, String code, MinorUnit unit) {
        if (!isCurrency(code)) {
            return new PayloadMoney(null, "It is no currency of ISO 4217.");
        }
        if (amount == null || amount.signum() < 0) {
            return new PayloadMoney(null, "It is no amount of money.");
        }
        int digits = CURRENCIES.get(code).getDefaultFractionDigits();
        boolean down = unit != null && unit.rounding() == MinorUnit.Rounding.DOWN;
        BigDecimal held = amount.setScale(
                unit == null ? digits : Math.min(digits, unit.digits()),
                down ? RoundingMode.DOWN : RoundingMode.HALF_UP);
        boolean exact = held.compareTo(amount) == 0;
        if (!exact && unit != null && unit.rounding() == MinorUnit.Rounding.REFUSE) {
            return new PayloadMoney(null, code + " can't hold " + amount.toPlainString() + ".");
        }
        ObjectNode money = JsonNodeFactory.instance.objectNode();
        money.put("amount", held.toPlainString()).put("currency", code);
        return new PayloadMoney(
                money,
                exact
                        ? null
                        : "%s %s is more exact than the currency; %s was taken."
                                .formatted(amount.toPlainString(), code, held.toPlainString()));
    }
}
