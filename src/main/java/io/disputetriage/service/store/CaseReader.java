package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseCounts;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.cases.TracedEvent;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** All reading of cases, each method in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class CaseReader {
    private static final String DUE =
            """
            with mine as (
                update cases set wake_at = ?2 where id in (
                    select id from cases where wake_at <= ?1
                     order by response_due nulls last, wake_at limit ?3 for update skip locked)
                returning account, case_ref, response_due)
            select account, case_ref from mine order by response_due nulls last
            """;

    private final EntityManager entities;
    private final DataSource database;

    CaseReader(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    Optional<StoredDecision> decision(String account, UUID id) {
        return DecisionRow.<DecisionRow>find("account = ?1 and id = ?2", account, id)
                .firstResultOptional()
                .map(DecisionRow::toStoredDecision);
    }

    Optional<CaseFile> find(String account, String caseRef) {
        return CaseRow.<CaseRow>find("account = ?1 and caseRef = ?2", account, caseRef)
                .firstResultOptional()
                .map(CaseRow::toCaseFile);
    }

    Optional<KnownCase> latest(String account, String caseRef) {
        // One statement, so that both are of one moment.
        return entities.createQuery(
                        "select c, d from CaseRow c join DecisionRow d on d.id = c.latestDecision"
                                + " where c.account = ?1 and c.caseRef = ?2",
                        Object[].class)
                .setParameter(1, account)
                .setParameter(2, caseRef)
                .getResultStream()
                .findFirst()
                .map(row -> new KnownCase(((CaseRow) row[0]).toCaseFile(), ((DecisionRow) row[1]).toStoredDecision()));
    }

    boolean isReported(CaseFile file, UUID decision, int rank) {
        return CaseEventRow.count(
                        "caseId = ?1 and ofDecision = ?2 and ofRank = ?3 and number <= ?4",
                        file.id(),
                        decision,
                        rank,
                        file.version())
                > 0;
    }

    List<TracedEvent> events(UUID caseId, long olderThan, int limit) {
        return CaseEventRow.traced(caseId, olderThan, limit);
    }

    Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit) {
        List<UUID> ids = Work.on(database, connection -> CasePage.ids(account, filter, olderThan, limit)
                .on(connection)
                .rows(row -> row.getObject(1, UUID.class)));
        List<CaseFile> found = CaseRow.<CaseRow>find("id in ?1 order by id desc", ids).stream()
                .map(CaseRow::toCaseFile)
                .toList();
        return Page.of(found, limit, CaseFile::id);
    }

    CaseCounts counts(String account, CaseFilter filter, Instant now) {
        return Work.on(database, connection -> OpenCaseCounts.of(connection, CasePage.matching(account, filter), now));
    }

    Page<StoredDecision> decisions(String account, String caseRef, UUID olderThan, int limit) {
        Criteria criteria = new Criteria()
                .and("account = :account", "account", account)
                .and("caseRow.account = :account", "account", account)
                .and("caseRow.caseRef = :caseRef", "caseRef", caseRef)
                .and("id < :olderThan", "olderThan", olderThan);
        List<StoredDecision> found =
                DecisionRow.<DecisionRow>find(criteria.newestFirst(), criteria.parameters()).range(0, limit).stream()
                        .map(DecisionRow::toStoredDecision)
                        .toList();
        return Page.of(found, limit, StoredDecision::id);
    }

    /** What the claim that stood in the way was made for; empty if it has gone in the meantime. */
    Optional<Recording> claimed(String account, Claim claim) {
        List<?> found = entities.createNativeQuery(
                        "select decision_id, body_sha256 from claims where account = ?1 and key = ?2", Object[].class)
                .setParameter(1, account)
                .setParameter(2, claim.key())
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) found.get(0);
        return row[1].equals(claim.bodySha256())
                ? decision(account, (UUID) row[0]).map(Recording.Repeated::new)
                : Optional.of(new Recording.KeyTaken());
    }

    List<CaseName> due(Instant now, Instant until, int limit) {
        List<?> due = entities.createNativeQuery(DUE, Object[].class)
                .setParameter(1, now)
                .setParameter(2, until)
                .setParameter(3, limit)
                .getResultList();
        return due.stream()
                .map(Object[].class::cast)
                .map(row -> new CaseName((String) row[0], (String) row[1]))
                .toList();
    }

    void wakeAhead(Instant now, Instant limit) {
        entities.createNativeQuery("update cases set wake_at = ?1 where open and updated_at > ?2")
                .setParameter(1, now)
                .setParameter(2, limit)
                .executeUpdate();
    }

    int makePartitions(Instant now, Instant until) {
        return (int) entities.createNativeQuery("select make_partitions(?1, ?2)", Integer.class)
                .setParameter(1, until)
                .setParameter(2, now)
                .getSingleResult();
    }

    void forgetClaims(Instant cutoff) {
        entities.createNativeQuery("delete from claims where claimed_at < ?1")
                .setParameter(1, cutoff)
                .executeUpdate();
    }
}
