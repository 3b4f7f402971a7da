package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Shadow;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code shadows}. */
@Entity
@Table(name = "shadows")
class ShadowRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long number;

    String revision;
    double share;
    String actor;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** In one transaction, so that nobody sees none or two. */
    static Shadow start(String revision, double share, String actor, Instant now) {
        // Two who set one at the same time come one after the other, also when there is none to end.
        getEntityManager()
                .createNativeQuery("lock table shadows in share row exclusive mode")
                .executeUpdate();
        end(now);
        ShadowRow row = new ShadowRow();
        row.revision = revision;
        row.share = share;
        row.actor = actor;
        row.startedAt = now;
        row.persist();
        return row.toShadow();
    }

    static Optional<Shadow> end(Instant now) {
        Optional<ShadowRow> current = ShadowRow.<ShadowRow>find("endedAt is null")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        current.ifPresent(row -> row.endedAt = now);
        getEntityManager().flush();
        return current.map(ShadowRow::toShadow);
    }

    Shadow toShadow() {
        return new Shadow(number, revision, share, actor, startedAt);
    }
}
