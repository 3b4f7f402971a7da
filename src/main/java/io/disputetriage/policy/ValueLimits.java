package io.disputetriage.policy;

import io.disputetriage.facts.Money;
import io.disputetriage.facts.ValueTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Up to which total an order is of low value, by currency. */
final class ValueLimits {
    static final String FILE = "policy/value-limits.csv";
    static final List<Column> COLUMNS =
            List.of(Column.of("currency", Column.Form.CURRENCY), Column.of("limit", Column.Form.NUMBER));
    static final List<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();
    private final Map<Currency, Timeline<BigDecimal>> limits = new HashMap<>();

    private ValueLimits(Map<String, Timeline<BigDecimal>> limits) {
        limits.forEach((code, limit) -> this.limits.put(Currency.getInstance(code), limit));
    }

    static ValueLimits read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, BigDecimal> ledger = new Ledger<>(rows);
        rows.each(row -> {
            String code = row.oneOf("currency", row.text("currency"), CODES);
            BigDecimal limit = row.number("limit");
            if (limit != null && limit.signum() <= 0) {
                row.fault("POL-207", "limit is " + limit + ", not above zero", null);
            }
            if (code != null && limit != null && limit.scale() > digits(code)) {
                row.fault("POL-207", "limit " + limit + " has more decimals than " + code, null);
            }
            ledger.add(row, code, limit);
        });
        return new ValueLimits(ledger.timelines());
    }

    /** The limit itself is LOW; null where the total or its currency's limit is unknown. */
    ValueTier tier(Money total, Instant asOf) {
        Timeline<BigDecimal> timeline = total == null ? null : limits.get(total.currency());
        BigDecimal limit = timeline == null ? null : timeline.at(asOf);
        if (limit == null) {
            return null;
        }
        return total.amount().compareTo(limit) <= 0 ? ValueTier.LOW : ValueTier.HIGH;
    }

    private static int digits(String code) {
        return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    }
}
