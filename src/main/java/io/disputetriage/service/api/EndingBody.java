package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.Money;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseOutcome;
import io.disputetriage.service.lifecycle.ReportBody;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/** How a case ended, as it is told. */
sealed interface EndingBody {

    /** {@code reason}: null if none is given. */
    record Told(CaseEnding ending, String reason) implements EndingBody {}

    /** Something else. */
    record Refused(Problem problem) implements EndingBody {}

    /** Reads {@code {"outcome": "WON", "moneyBack": …, "cost": …, "reason": "…"}}. */
    static EndingBody read(JsonNode tree) {
        ReportBody body = new ReportBody(tree, Set.of("outcome", "moneyBack", "cost", "reason"));
        body.require("outcome", "WON, LOST, REFUNDED, WITHDRAWN or RESOLVED.");
        CaseOutcome outcome = body.word("outcome", CaseOutcome.class);
        Money moneyBack = money(body, "moneyBack");
        Money cost = money(body, "cost");
        String reason = body.text("reason");
        return body.sound()
                ? new Told(new CaseEnding(outcome, moneyBack, cost), reason)
                : new Refused(Problem.of(ProblemCode.FAULTY_REPORT, body.faults()));
    }

    private static Money money(ReportBody body, String name) {
        JsonNode value = body.value(name);
        if (value == null) {
            return null;
        }
        try {
            Currency currency = Currency.getInstance(value.path("currency").asText());
            if (value.size() == 2
                    && value.path("amount").isTextual()
                    && value.path("amount").textValue().matches("[0-9]{1,15}([.][0-9]{1,3})?")) {
                BigDecimal amount = new BigDecimal(value.path("amount").textValue());
                if (amount.scale() <= currency.getDefaultFractionDigits()) {
                    return new Money(amount, currency);
                }
            }
        } catch (IllegalArgumentException e) {
            // No currency: told below.
        }
        body.fault(name, "This is no money.", "{\"amount\": \"18.90\", \"currency\": \"USD\"}");
        return null;
    }
}
