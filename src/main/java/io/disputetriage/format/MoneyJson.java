package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Money;
import java.util.Optional;

/** Money as fact sheets have it. */
public final class MoneyJson {
    private MoneyJson() {}

    /** Empty if it is none; {@code node} is not null, but may be missing. */
    public static Optional<Money> read(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        Reading reading = new Reading();
        Money money = FactSheetForm.MONEY.read(node, reading);
        return reading.sound() ? Optional.ofNullable(money) : Optional.empty();
    }

    /** Reading it gives equal money. */
    public static ObjectNode write(Money money) {
        return FactSheetForm.MONEY.write(money);
    }
}
