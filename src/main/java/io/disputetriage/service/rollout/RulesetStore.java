package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Keeps every ruleset once, by its revision, and says which one is active. What comes first and what is newer
 * is decided by the store's own numbers, never by a replica's clock. Every method throws
 * {@link io.disputetriage.service.cases.StoreUnavailable} when the place of keeping can't be reached.
 */
public interface RulesetStore {

    /** Keeps the files of a revision; those of a revision that is kept already are the same, and nothing is written. */
    void keep(String revision, SortedMap<String, String> files, RulesetOrigin origin);

    /**
     * Keeps the files and proposes the revision, once and for all: a repeat, by whomever, gets the first proposal
     * with what has become of it.
     */
    RulesetProposal propose(String revision, SortedMap<String, String> files, RulesetOrigin origin);

    /** Ends an open proposal: the ruleset is unfit. A proposal that has ended stays as it is. */
    void refuse(String revision, List<Diagnostic> why);

    /**
     * Ends an open proposal by making the revision active, unless something newer is: a later proposal, or any
     * activation by a call since. While nothing is active at all, a proposal that has ended counts as open.
     *
     * @return the activation that is in force now, of this revision or of the newer one
     */
    Activation activateProposed(String revision);

    /**
     * Makes a revision that is kept active because somebody said so.
     *
     * @param expected the revision that the caller believes to be active; null: any
     * @param actor who said so
     */
    Switching activate(String revision, String expected, String actor);

    /** What is active; empty before the first activation. */
    Optional<Activation> active();

    /** True if the revision is or was active. */
    boolean wasActive(String revision);

    /** Activations, the newest first, at most {@code limit}. */
    List<Activation> activations(int limit);

    /** What is known of a revision, without its files. */
    Optional<KeptRuleset> find(String revision);

    /** Path to text of a revision, sorted. */
    Optional<SortedMap<String, String>> files(String revision);

    /** Revisions that start so, sorted, at most {@code limit}. */
    List<String> startingWith(String prefix, int limit);

    /**
     * Rulesets, the last one seen first.
     *
     * @param before the {@code number} of the last one of the page before; null: from the newest on
     */
    List<KeptRuleset> list(Long before, int limit);

    /** Says that a replica lives and what it runs. */
    void beat(Replica.State replica);

    /** Forgets a replica that ends. */
    void leave(String replica);

    /** The replicas that have been seen within {@code age}, sorted by name; older ones are forgotten after a day. */
    List<Replica> replicas(Duration age);
}
