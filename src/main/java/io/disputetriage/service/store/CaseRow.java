package io.disputetriage.service.store;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Stage;
import io.disputetriage.service.cases.CaseEnding;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseState;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code cases}; read here, written by {@link RecordStatement} alone. */
@Entity
@Immutable
@Table(name = "cases")
class CaseRow extends PanacheEntityBase {
    @Id
    UUID id;

    String account;

    @Column(name = "case_ref")
    String caseRef;

    long version;

    String owner;

    @Column(name = "closed_at")
    Instant closedAt;

    @Enumerated(EnumType.STRING)
    CaseOutcome outcome;

    @Column(name = "back_amount")
    BigDecimal backAmount;

    @Column(name = "back_currency")
    String backCurrency;

    @Column(name = "cost_amount")
    BigDecimal costAmount;

    @Column(name = "cost_currency")
    String costCurrency;

    String platform;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_action")
    Action firstAction;

    @Column(name = "response_due")
    Instant responseDue;

    @Column(name = "review_at")
    Instant reviewAt;

    @Column(name = "wake_at")
    Instant wakeAt;

    boolean open;

    @Column(name = "latest_decision")
    UUID latestDecision;

    long decisions;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    CaseFile toCaseFile() {
        return new CaseFile(
                id,
                caseRef,
                version,
                state(),
                owner,
                platform,
                stage,
                kind,
                urgency,
                firstAction,
                responseDue,
                reviewAt,
                wakeAt,
                latestDecision,
                decisions,
                openedAt,
                updatedAt);
    }

    private CaseState state() {
        if (open) {
            return new CaseState.Open();
        }
        CaseEnding ending = outcome == null
                ? null
                : new CaseEnding(outcome, money(backAmount, backCurrency), money(costAmount, costCurrency));
        return new CaseState.Closed(ending, closedAt);
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, Currency.getInstance(currency));
    }
}
