package io.disputetriage.service.store;

import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.Activation.Cause;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Generated;

/** A row of {@code ruleset_activations}. Whoever adds one holds one lock, so that numbers are in the order of commits. */
@Entity
@Table(name = "ruleset_activations")
class ActivationRow extends PanacheEntityBase {
    private static final long LOCK = 7_246_012_001L;

    @Id
    long number;

    long basis;
    String revision;
    String previous;
    String actor;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Generated
    @Column(name = "activated_at")
    Instant activatedAt;

    /** Until the transaction ends. */
    static void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    static Optional<ActivationRow> active() {
        return newest(1).stream().findFirst();
    }

    static List<ActivationRow> newest(int limit) {
        return ActivationRow.<ActivationRow>find("order by number desc")
                .page(0, limit)
                .list();
    }

    /**
     * Adds the row that comes after {@code active}.
     *
     * @param basis the number of the proposal; null: a call, which stands by its own number
     */
    static Activation add(Long basis, String revision, ActivationRow active, String actor) {
        ActivationRow row = new ActivationRow();
        row.number = (Long) getEntityManager()
                .createNativeQuery("select nextval('ruleset_numbers')", Long.class)
                .getSingleResult();
        row.basis = basis == null ? row.number : basis;
        row.revision = revision;
        row.previous = active == null ? null : active.revision;
        row.actor = actor;
        row.cause = basis == null ? Cause.CALL : Cause.FOLDER;
        row.persistAndFlush();
        return row.toActivation();
    }

    Activation toActivation() {
        return new Activation(number, revision, previous, actor, cause, activatedAt);
    }
}
