package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.Money;
import io.disputetriage.format.MoneyJson;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.lifecycle.ReportBody;
import java.util.Optional;
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
        Optional<Money> money = MoneyJson.read(value);
        if (money.isEmpty()) {
            body.fault(name, "This is no money.", "{\"amount\": \"18.90\", \"currency\": \"USD\"}");
        }
        return money.orElse(null);
    }
}
