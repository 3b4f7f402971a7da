package io.disputetriage.service.store;

import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.RulesetOrigin;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A row of {@code rulesets} with its rows of {@code ruleset_files}. */
@Entity
@Table(name = "rulesets")
class RulesetRow extends PanacheEntityBase {
    @Id
    String revision;

    long number;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Column(name = "first_seen_by")
    String firstSeenBy;

    @Column(name = "first_seen_from")
    String firstSeenFrom;

    @ElementCollection
    @CollectionTable(name = "ruleset_files", joinColumns = @JoinColumn(name = "revision"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    Map<String, String> files = new TreeMap<>();

    /** A concurrent insert of the same revision is waited for, and then its files are there. */
    static void insert(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        int inserted = getEntityManager()
                .createNativeQuery("insert into rulesets (revision, first_seen_by, first_seen_from) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, revision)
                .setParameter(2, origin.by())
                .setParameter(3, origin.from())
                .executeUpdate();
        if (inserted == 1) {
            RulesetRow.<RulesetRow>findById(revision).files.putAll(files);
        }
    }

    /** With what became of them; {@code r} is a ruleset, and {@code ?1} the value. */
    static List<KeptRuleset> kept(String condition, Object value, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select r, p, (select max(a.activatedAt) from ActivationRow a where a.revision = r.revision)
                          from RulesetRow r left join ProposalRow p on p.revision = r.revision
                         where %s order by r.number desc
                        """
                                .formatted(condition),
                        Kept.class)
                .setParameter(1, value)
                .setMaxResults(limit)
                .getResultStream()
                .map(Kept::toKeptRuleset)
                .toList();
    }

    record Kept(RulesetRow row, ProposalRow proposal, Instant lastActivated) {
        KeptRuleset toKeptRuleset() {
            return new KeptRuleset(
                    row.revision,
                    row.number,
                    row.firstSeenAt,
                    new RulesetOrigin(row.firstSeenBy, row.firstSeenFrom),
                    proposal == null ? null : proposal.toProposal(),
                    lastActivated);
        }
    }
}
