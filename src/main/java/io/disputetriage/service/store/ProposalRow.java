package io.disputetriage.service.store;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetProposal.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row of {@code ruleset_proposals}. */
@Entity
@Table(name = "ruleset_proposals")
class ProposalRow extends PanacheEntityBase {
    static final String ACTIVATED = "ACTIVATED";
    static final String SUPERSEDED = "SUPERSEDED";
    private static final String REFUSED = "REFUSED";

    @Id
    String revision;

    long number;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "proposed_by")
    String proposedBy;

    String outcome;
    String diagnostics;

    static RulesetProposal propose(String revision, String by) {
        getEntityManager()
                .createNativeQuery(
                        "insert into ruleset_proposals (revision, proposed_by) values (?1, ?2) on conflict do nothing")
                .setParameter(1, revision)
                .setParameter(2, by)
                .executeUpdate();
        return ProposalRow.<ProposalRow>findById(revision).toProposal();
    }

    /** Locked until the transaction ends. */
    static Optional<ProposalRow> locked(String revision) {
        return findByIdOptional(revision, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** One that has ended stays as it is. */
    void end(String how) {
        outcome = isOpen() ? how : outcome;
    }

    /** As {@link #end}, with every fault. */
    void refuse(List<Diagnostic> why) {
        if (isOpen() && !why.isEmpty()) {
            diagnostics = DiagnosticText.write(why);
        }
        end(REFUSED);
    }

    RulesetProposal toProposal() {
        return new RulesetProposal(revision, number, proposedAt, outcome());
    }

    private Outcome outcome() {
        if (isOpen()) {
            return new Outcome.Open();
        }
        return switch (outcome) {
            case ACTIVATED -> new Outcome.Activated();
            case SUPERSEDED -> new Outcome.Superseded();
            case REFUSED -> new Outcome.Refused(diagnostics == null ? List.of() : DiagnosticText.read(diagnostics));
            default -> throw new IllegalStateException("No outcome is called " + outcome);
        };
    }
}
