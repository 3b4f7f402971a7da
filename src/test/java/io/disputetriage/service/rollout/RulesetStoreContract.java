package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.service.rollout.Activation.Cause;
import io.disputetriage.service.rollout.RulesetProposal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of rulesets promises. */
public interface RulesetStoreContract {
    String A = "a".repeat(64);
    String B = "b".repeat(64);
    String C = "c".repeat(64);
    RulesetOrigin FOLDER = new RulesetOrigin("replica-1", "/rules");
    SortedMap<String, String> FILES = new TreeMap<>(
            java.util.Map.of("playbooks/a.drl", "package playbooks.a\n", "policy/b.csv", "\"naïve\",\t'x'\n\\\n"));

    RulesetStore store();

    @Test
    default void files_come_back_as_they_were_kept_with_who_and_where_from() {
        Instant before = Instant.now();
        store().keep(A, FILES, FOLDER);
        assertThat(store().files(A)).contains(FILES);
        KeptRuleset kept = store().find(A).orElseThrow();
        assertThat(kept.origin()).isEqualTo(FOLDER);
        assertThat(kept.firstSeen())
                .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        assertThat(kept.proposal()).isNull();
        assertThat(kept.lastActivated()).isNull();
    }

    @Test
    default void a_revision_is_kept_once_as_it_was_seen_first() {
        store().keep(A, FILES, FOLDER);
        KeptRuleset first = store().find(A).orElseThrow();
        store().keep(A, FILES, new RulesetOrigin("somebody", "elsewhere"));
        assertThat(store().find(A)).contains(first);
        assertThat(store().list(null, 10)).containsExactly(first);
    }

    @Test
    default void what_is_not_kept_is_not_found() {
        assertThat(store().find(A)).isEmpty();
        assertThat(store().files(A)).isEmpty();
        assertThat(store().active()).isEmpty();
        assertThat(store().wasActive(A)).isFalse();
    }

    @Test
    default void a_ruleset_without_files_is_one_too() {
        store().keep(A, new TreeMap<>(), FOLDER);
        assertThat(store().files(A)).contains(new TreeMap<>());
    }

    @Test
    default void the_start_of_a_revision_finds_it() {
        String near = "a".repeat(63) + "b";
        List.of(A, near, B).forEach(revision -> store().keep(revision, FILES, FOLDER));
        assertThat(store().startingWith("aaaaaaaaaaaa", 2)).containsExactly(A, near);
        assertThat(store().startingWith(near, 2)).containsExactly(near);
        assertThat(store().startingWith("ab", 2)).isEmpty();
        assertThat(store().startingWith("%", 2)).isEmpty();
    }

    @Test
    default void rulesets_are_listed_the_last_seen_first_page_by_page() {
        List.of(B, A, C).forEach(revision -> store().keep(revision, FILES, FOLDER));
        List<KeptRuleset> page = store().list(null, 2);
        assertThat(page).extracting(KeptRuleset::revision).containsExactly(C, A);
        assertThat(store().list(page.get(1).number(), 2))
                .extracting(KeptRuleset::revision)
                .containsExactly(B);
    }

    @Test
    default void a_folder_proposes_a_revision_once() {
        RulesetProposal first = store().propose(A, FILES, FOLDER);
        assertThat(first.outcome()).isEqualTo(new Outcome.Open());
        assertThat(store().propose(A, FILES, new RulesetOrigin("replica-2", "/rules")))
                .isEqualTo(first);
        assertThat(store().find(A).orElseThrow().proposal()).isEqualTo(first);
    }

    @Test
    default void what_was_kept_by_a_call_may_still_be_proposed_by_a_folder() {
        store().keep(A, FILES, new RulesetOrigin("ops", "call"));
        assertThat(store().propose(A, FILES, FOLDER).outcome()).isEqualTo(new Outcome.Open());
    }

    @Test
    default void a_refusal_is_kept_with_every_fault() {
        List<Diagnostic> why = List.of(
                Diagnostic.error("RUL-201", "playbooks/a.drl", 3, "No such \"word\"", null),
                new Diagnostic("RUL-202", Diagnostic.Severity.WARNING, "b.drl", 1, 2, "Odd", "Mend it"));
        store().propose(A, FILES, FOLDER);
        store().refuse(A, why);
        assertThat(outcome(A)).isEqualTo(new Outcome.Refused(why));
        store().refuse(A, List.of());
        assertThat(store().propose(A, FILES, FOLDER).outcome()).isEqualTo(new Outcome.Refused(why));
    }

    @Test
    default void the_first_proposal_becomes_active() {
        store().propose(A, FILES, FOLDER);
        Activation activation = store().activateProposed(A);
        assertThat(activation.revision()).isEqualTo(A);
        assertThat(activation.previous()).isNull();
        assertThat(activation.actor()).isEqualTo("replica-1");
        assertThat(activation.cause()).isEqualTo(Cause.FOLDER);
        assertThat(store().active()).contains(activation);
        assertThat(store().wasActive(A)).isTrue();
        assertThat(outcome(A)).isEqualTo(new Outcome.Activated());
        assertThat(store().find(A).orElseThrow().lastActivated()).isEqualTo(activation.at());
    }

    @Test
    default void of_two_proposals_the_one_seen_last_wins_whichever_is_ready_first() {
        store().propose(A, FILES, FOLDER);
        store().propose(B, FILES, FOLDER);
        store().activateProposed(B);
        assertThat(store().activateProposed(A).revision()).isEqualTo(B);
        assertThat(outcome(A)).isEqualTo(new Outcome.Superseded());

        store().propose(C, FILES, FOLDER);
        assertThat(store().activateProposed(C).previous()).isEqualTo(B);
    }

    @Test
    default void a_call_after_a_proposal_stands() {
        started(A);
        store().keep(B, FILES, FOLDER);
        store().propose(C, FILES, FOLDER);
        store().activate(B, A, "ops");
        assertThat(store().activateProposed(C).revision()).isEqualTo(B);
        assertThat(outcome(C)).isEqualTo(new Outcome.Superseded());
    }

    @Test
    default void what_was_tried_once_is_active_again_only_by_a_call() {
        started(A);
        started(B);
        assertThat(store().activateProposed(A).revision()).isEqualTo(B);
        Switching back = store().activate(A, B, "ops");
        Activation activation = ((Switching.Switched) back).activation();
        assertThat(activation.revision()).isEqualTo(A);
        assertThat(activation.previous()).isEqualTo(B);
        assertThat(activation.actor()).isEqualTo("ops");
        assertThat(activation.cause()).isEqualTo(Cause.CALL);
        assertThat(store().activations(10)).extracting(Activation::revision).containsExactly(A, B, A);
        assertThat(store().activations(1)).containsExactly(activation);
    }

    @Test
    default void a_call_that_believes_something_else_active_changes_nothing() {
        started(A);
        store().keep(B, FILES, FOLDER);
        assertThat(store().activate(B, C, "ops"))
                .isEqualTo(new Switching.Mismatch(store().active().orElseThrow()));
        assertThat(store().active().orElseThrow().revision()).isEqualTo(A);
    }

    @Test
    default void a_call_for_what_is_not_kept_changes_nothing() {
        started(A);
        assertThat(store().activate(B, A, "ops")).isEqualTo(new Switching.Unknown());
        assertThat(store().active().orElseThrow().revision()).isEqualTo(A);
    }

    @Test
    default void asking_for_what_is_active_is_no_activation() {
        Activation activation = started(A);
        assertThat(store().activate(A, A, "ops")).isEqualTo(new Switching.Switched(activation));
        assertThat(store().activations(10)).containsExactly(activation);
    }

    @Test
    default void while_nothing_is_active_a_proposal_that_was_refused_before_may_be() {
        store().propose(A, FILES, FOLDER);
        store().refuse(A, List.of());
        assertThat(store().activateProposed(A).revision()).isEqualTo(A);
    }

    @Test
    default void a_refused_proposal_never_takes_the_place_of_what_is_active() {
        started(A);
        store().propose(B, FILES, FOLDER);
        store().refuse(B, List.of());
        assertThat(store().activateProposed(B).revision()).isEqualTo(A);
    }

    @Test
    default void of_replicas_that_start_at_once_with_one_ruleset_one_activates_it() throws Exception {
        List<Activation> all = together(IntStream.range(0, 6)
                .<Callable<Activation>>mapToObj(replica -> () -> {
                    store().propose(A, FILES, new RulesetOrigin("replica-" + replica, "/rules"));
                    return store().activateProposed(A);
                })
                .toList());
        assertThat(all.stream().distinct()).hasSize(1);
        assertThat(store().activations(10)).hasSize(1);
        assertThat(store().files(A)).contains(FILES);
    }

    @Test
    default void of_replicas_that_start_at_once_with_many_rulesets_the_last_seen_wins() throws Exception {
        List<String> revisions = List.of(A, B, C);
        together(revisions.stream()
                .<Callable<Activation>>map(revision -> () -> {
                    store().propose(revision, FILES, FOLDER);
                    return store().activateProposed(revision);
                })
                .toList());
        String last = revisions.stream()
                .map(revision -> store().find(revision).orElseThrow().proposal())
                .max(java.util.Comparator.comparing(RulesetProposal::number))
                .orElseThrow()
                .revision();
        assertThat(store().active().orElseThrow().revision()).isEqualTo(last);
    }

    @Test
    default void of_many_calls_that_believe_the_same_active_one_succeeds() throws Exception {
        started(A);
        List<String> revisions = List.of(B, C, "d".repeat(64), "e".repeat(64));
        revisions.forEach(revision -> store().keep(revision, FILES, FOLDER));
        List<Switching> all = together(revisions.stream()
                .<Callable<Switching>>map(revision -> () -> store().activate(revision, A, "ops"))
                .toList());
        assertThat(all).filteredOn(Switching.Switched.class::isInstance).hasSize(1);
        assertThat(all).filteredOn(Switching.Mismatch.class::isInstance).hasSize(3);
    }

    @Test
    default void replicas_are_listed_while_they_say_that_they_live() {
        Replica.State two = new Replica.State("two", null, A, "It can't run " + B);
        store().beat(new Replica.State("two", B, B, null));
        store().beat(new Replica.State("one", A, A, null));
        store().beat(two);
        assertThat(store().replicas(Duration.ofMinutes(1)))
                .extracting(Replica::state)
                .containsExactly(new Replica.State("one", A, A, null), two);
        assertThat(store().replicas(Duration.ofSeconds(-1))).isEmpty();
        store().leave("one");
        assertThat(store().replicas(Duration.ofMinutes(1)))
                .extracting(Replica::state)
                .containsExactly(two);
    }

    private Activation started(String revision) {
        store().propose(revision, FILES, FOLDER);
        return store().activateProposed(revision);
    }

    private Outcome outcome(String revision) {
        return store().find(revision).orElseThrow().proposal().outcome();
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : pool.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
