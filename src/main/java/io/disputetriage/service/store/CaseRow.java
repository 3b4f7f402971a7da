package io.disputetriage.service.store;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;
import io.disputetriage.service.cases.CaseFile;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
                platform,
                stage,
                kind,
                urgency,
                firstAction,
                responseDue,
                reviewAt,
                latestDecision,
                decisions,
                openedAt,
                updatedAt);
    }
}
