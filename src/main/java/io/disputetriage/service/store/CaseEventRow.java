package io.disputetriage.service.store;

import io.disputetriage.facts.Action;
import io.disputetriage.service.cases.CaseEvent;
import io.disputetriage.service.cases.CaseEvent.Taken;
import io.disputetriage.service.cases.EventType;
import io.disputetriage.service.cases.TracedEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** A row of {@code case_events}; read here, written by {@link RecordStatement} and {@link PersonalData}. */
@Entity
@Immutable
@Table(name = "case_events")
class CaseEventRow extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    long number;

    @Enumerated(EnumType.STRING)
    EventType type;

    String actor;

    @Column(name = "happened_at")
    Instant happenedAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String reason;

    @Column(name = "decision_id")
    UUID decision;

    @Column(name = "previous_decision")
    UUID previousDecision;

    @Column(name = "of_decision")
    UUID ofDecision;

    @Column(name = "of_rank")
    Integer ofRank;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_action")
    Action ofAction;

    /** The newest first. */
    static List<TracedEvent> traced(UUID caseId, long olderThan, int limit) {
        List<CaseEventRow> rows = CaseEventRow.<CaseEventRow>find(
                        "caseId = ?1 and number < ?2 order by number desc", caseId, olderThan)
                .page(0, limit)
                .list();
        List<UUID> decisions = rows.stream()
                .flatMap(row -> Stream.of(row.decision, row.previousDecision))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> sheets = DecisionRow.<DecisionRow>stream("id in ?1", decisions)
                .collect(Collectors.toMap(row -> row.id, row -> row.factSheet));
        return rows.stream()
                .map(row -> new TracedEvent(row.toEvent(), sheets.get(row.previousDecision), sheets.get(row.decision)))
                .toList();
    }

    private CaseEvent toEvent() {
        return new CaseEvent(
                id,
                number,
                type,
                actor,
                happenedAt,
                recordedAt,
                reason,
                decision,
                previousDecision,
                ofDecision == null ? null : new Taken(ofDecision, ofRank, ofAction));
    }
}
