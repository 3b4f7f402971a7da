package io.disputetriage.service.cases;

import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.Money;
import java.util.Objects;

/**
 * What came of a case.
 *
 * @param moneyBack what the seller got back or kept; null: not said
 * @param cost what it cost the seller in all: refunds, fees, goods; null: not said
 */
public record CaseEnding(CaseOutcome outcome, Money moneyBack, Money cost) {
    public CaseEnding {
        Objects.requireNonNull(outcome);
    }
}
