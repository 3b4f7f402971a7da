package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rulesets in memory: the plainest thing that keeps the contract. */
public final class MemoryRulesetStore implements RulesetStore {
    private final TreeMap<String, KeptRuleset> kept = new TreeMap<>();
    private final TreeMap<String, SortedMap<String, String>> contents = new TreeMap<>();
    private final TreeMap<String, Replica> replicas = new TreeMap<>();
    private final List<Activation> activations = new ArrayList<>();
    private long basis;
    private long numbers;

    @Override
    public synchronized void keep(String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        kept.computeIfAbsent(revision, id -> new KeptRuleset(id, ++numbers, Instant.now(), origin, null, null));
        contents.putIfAbsent(revision, new TreeMap<>(files));
    }

    @Override
    public synchronized RulesetProposal propose(
            String revision, SortedMap<String, String> files, RulesetOrigin origin) {
        keep(revision, files, origin);
        if (kept.get(revision).proposal() == null) {
            put(revision, new RulesetProposal(revision, ++numbers, Instant.now(), new RulesetProposal.Outcome.Open()));
        }
        return kept.get(revision).proposal();
    }

    @Override
    public synchronized void refuse(String revision, List<Diagnostic> why) {
        end(revision, new RulesetProposal.Outcome.Refused(why));
    }

    @Override
    public synchronized Activation activateProposed(String revision) {
        RulesetProposal proposal = kept.get(revision).proposal();
        boolean open = proposal.outcome() instanceof RulesetProposal.Outcome.Open;
        Activation now = active().orElse(null);
        boolean same = now != null && now.revision().equals(revision);
        boolean newer = now == null || open && proposal.number() > basis;
        end(
                revision,
                same || newer ? new RulesetProposal.Outcome.Activated() : new RulesetProposal.Outcome.Superseded());
        if (newer && !same) {
            basis = proposal.number();
            return add(revision, now, kept.get(revision).origin().by(), Activation.Cause.FOLDER);
        }
        return now;
    }

    @Override
    public synchronized Switching activate(String revision, String expected, String actor) {
        Activation now = active().orElse(null);
        if (expected != null && (now == null || !now.revision().equals(expected))) {
            return new Switching.Mismatch(now);
        }
        if (!kept.containsKey(revision)) {
            return new Switching.Unknown();
        }
        if (now != null && now.revision().equals(revision)) {
            return new Switching.Switched(now);
        }
        Activation added = add(revision, now, actor, Activation.Cause.CALL);
        basis = added.number();
        return new Switching.Switched(added);
    }

    private Activation add(String revision, Activation now, String actor, Activation.Cause cause) {
        Activation added =
                new Activation(++numbers, revision, now == null ? null : now.revision(), actor, cause, Instant.now());
        activations.add(added);
        KeptRuleset before = kept.get(revision);
        kept.put(
                revision,
                new KeptRuleset(
                        revision, before.number(), before.firstSeen(), before.origin(), before.proposal(), added.at()));
        return added;
    }

    @Override
    public synchronized Optional<Activation> active() {
        return activations.isEmpty() ? Optional.empty() : Optional.of(activations.get(activations.size() - 1));
    }

    @Override
    public synchronized boolean wasActive(String revision) {
        return activations.stream().anyMatch(each -> each.revision().equals(revision));
    }

    @Override
    public synchronized List<Activation> activations(int limit) {
        return activations.stream()
                .sorted(Comparator.comparing(Activation::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<KeptRuleset> find(String revision) {
        return Optional.ofNullable(kept.get(revision));
    }

    @Override
    public synchronized Optional<SortedMap<String, String>> files(String revision) {
        return Optional.ofNullable(contents.get(revision));
    }

    @Override
    public synchronized List<String> startingWith(String prefix, int limit) {
        return kept.keySet().stream()
                .filter(revision -> revision.startsWith(prefix))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<KeptRuleset> list(Long before, int limit) {
        return kept.values().stream()
                .filter(each -> before == null || each.number() < before)
                .sorted(Comparator.comparing(KeptRuleset::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void beat(Replica.State replica) {
        replicas.put(replica.name(), new Replica(replica, Instant.now()));
    }

    @Override
    public synchronized void leave(String replica) {
        replicas.remove(replica);
    }

    @Override
    public synchronized List<Replica> replicas(Duration age) {
        Instant since = Instant.now().minus(age);
        return replicas.values().stream()
                .filter(replica -> !replica.seenAt().isBefore(since))
                .toList();
    }

    private void end(String revision, RulesetProposal.Outcome outcome) {
        RulesetProposal proposal = kept.get(revision).proposal();
        if (proposal.outcome() instanceof RulesetProposal.Outcome.Open) {
            put(revision, new RulesetProposal(revision, proposal.number(), proposal.at(), outcome));
        }
    }

    private void put(String revision, RulesetProposal proposal) {
        KeptRuleset before = kept.get(revision);
        kept.put(
                revision,
                new KeptRuleset(
                        revision,
                        before.number(),
                        before.firstSeen(),
                        before.origin(),
                        proposal,
                        before.lastActivated()));
    }
}
