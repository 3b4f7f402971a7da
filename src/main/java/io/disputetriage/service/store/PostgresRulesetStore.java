package io.disputetriage.service.store;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.Replica;
import io.disputetriage.service.rollout.RulesetOrigin;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetStore;
import io.disputetriage.service.rollout.Switching;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rulesets in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresRulesetStore implements RulesetStore {
    @Override
    public void keep(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        RulesetRow.insert(revision, files, origin);
    }

    @Override
    public RulesetProposal propose(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        RulesetRow.insert(revision, files, origin);
        return ProposalRow.propose(revision, origin.by());
    }

    @Override
    public void refuse(String revision, List<Diagnostic> why) {
        ProposalRow.locked(revision).ifPresent(proposal -> proposal.refuse(why));
    }

    @Override
    public Activation activateProposed(String revision) {
        ActivationRow.lock();
        ProposalRow proposal = ProposalRow.locked(revision)
                .orElseThrow(() -> new IllegalArgumentException("Nobody has proposed " + revision));
        ActivationRow active = ActivationRow.active().orElse(null);
        if (active != null && !proposal.isOpen()) {
            return active.toActivation();
        }
        boolean same = active != null && active.revision.equals(revision);
        boolean newer = active == null || proposal.number > active.basis;
        proposal.end(same || newer ? ProposalRow.ACTIVATED : ProposalRow.SUPERSEDED);
        return newer && !same
                ? ActivationRow.add(proposal.number, revision, active, proposal.proposedBy)
                : active.toActivation();
    }

    @Override
    public Switching activate(String revision, String expected, String actor) {
        ActivationRow.lock();
        ActivationRow active = ActivationRow.active().orElse(null);
        Activation now = active == null ? null : active.toActivation();
        if (expected != null && (now == null || !now.revision().equals(expected))) {
            return new Switching.Mismatch(now);
        }
        if (RulesetRow.findById(revision) == null) {
            return new Switching.Unknown();
        }
        boolean already = now != null && now.revision().equals(revision);
        return new Switching.Switched(already ? now : ActivationRow.add(null, revision, active, actor));
    }

    @Override
    public Optional<Activation> active() {
        return ActivationRow.active().map(ActivationRow::toActivation);
    }

    @Override
    public boolean wasActive(String revision) {
        return ActivationRow.count("revision", revision) > 0;
    }

    @Override
    public List<Activation> activations(int limit) {
        return ActivationRow.newest(limit).stream()
                .map(ActivationRow::toActivation)
                .toList();
    }

    @Override
    public Optional<KeptRuleset> find(String revision) {
        return RulesetRow.kept("r.revision = ?1", revision, 1).stream().findFirst();
    }

    @Override
    public Optional<SortedMap<String, String>> files(String revision) {
        return RulesetRow.<RulesetRow>findByIdOptional(revision).map(row -> new TreeMap<>(row.files));
    }

    @Override
    public List<String> startingWith(String prefix, int limit) {
        // The greatest character of a revision is f, so this is a range of the primary key.
        return RulesetRow.<RulesetRow>find("revision between ?1 and ?2 order by revision", prefix, prefix + "g")
                .page(0, limit)
                .stream()
                .map(row -> row.revision)
                .toList();
    }

    @Override
    public List<KeptRuleset> list(Long before, int limit) {
        return RulesetRow.kept("r.number < ?1", before == null ? Long.MAX_VALUE : before, limit);
    }

    @Override
    public void beat(Replica.State replica) {
        ReplicaRow.beat(replica);
    }

    @Override
    public void leave(String replica) {
        ReplicaRow.deleteById(replica);
    }

    @Override
    public List<Replica> replicas(Duration age) {
        return ReplicaRow.seenWithin(age);
    }
}
