package io.disputetriage.service.store;

import io.disputetriage.service.cases.StoredDecision;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of {@code decisions}; read here, written by {@link RecordStatement} alone. */
@Entity
@Immutable
@Table(name = "decisions")
class DecisionRow extends PanacheEntityBase {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "case_id")
    CaseRow caseRow;

    String account;

    String actor;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "fact_sheet")
    String factSheet;

    String decision;

    @Column(name = "erased_at")
    Instant erasedAt;

    StoredDecision toStoredDecision() {
        return new StoredDecision(id, caseRow.caseRef, actor, recordedAt, decision, factSheet, erasedAt);
    }
}
