package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reading of cases, each method in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class CaseReader {
    private final EntityManager entities;

    CaseReader(EntityManager entities) {
        this.entities = entities;
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

    Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit) {
        Criteria criteria = new Criteria()
                .and("account = :account", "account", account)
                .and("platform = :platform", "platform", filter.platform())
                .and("kind = :kind", "kind", filter.kind())
                .and("urgency = :urgency", "urgency", filter.urgency())
                .and("responseDue < :dueBefore", "dueBefore", filter.dueBefore())
                .and("reviewAt < :reviewBefore", "reviewBefore", filter.reviewBefore())
                .and("open = :open", "open", filter.open())
                .and("id < :olderThan", "olderThan", olderThan);
        List<CaseFile> found =
                CaseRow.<CaseRow>find(criteria.newestFirst(), criteria.parameters()).range(0, limit).stream()
                        .map(CaseRow::toCaseFile)
                        .toList();
        return Page.of(found, limit, CaseFile::id);
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
    Optional<Recording> claimed(String account, NewDecision.Claim claim) {
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

    void forgetClaims(Instant cutoff) {
        entities.createNativeQuery("delete from claims where claimed_at < ?1")
                .setParameter(1, cutoff)
                .executeUpdate();
    }
}
