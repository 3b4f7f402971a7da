package io.disputetriage.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.Kind;
import io.disputetriage.service.cases.NewDecision.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of cases promises. */
public interface CaseStoreContract {
    CaseFilter EVERY_CASE = new CaseFilter(null, null, null, null, null, null);

    CaseStore store();

    /** What came of keeping it, waited for. */
    default Recording kept(NewDecision made) {
        return store().record(made).toCompletableFuture().join();
    }

    @Test
    default void a_decision_is_found_as_it_was_kept() {
        Asked asked = Asked.by("one").about("A-1");
        StoredDecision kept = recorded(kept(asked.now()));
        assertThat(store().decision(asked.account(), kept.id())).contains(kept);
        assertThat(kept.decision()).contains("\"urgency\":\"LOW\"");
        assertThat(kept.factSheet()).contains("\"asOf\":\"2026-03-10T09:00:00Z\"");
    }

    @Test
    default void instants_come_back_unshifted_whatever_the_session_thinks_of_time() {
        Asked asked = Asked.by("zones").about("A-1");
        kept(asked.now());
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.responseDue()).isEqualTo(Instant.parse("2026-03-28T10:00:00Z"));
        assertThat(file.openedAt()).isEqualTo(Asked.NOW);
    }

    @Test
    default void two_complaints_of_one_reference_are_two_decisions_of_one_case() {
        Asked asked = Asked.by("two").about("A-1");
        StoredDecision first = recorded(kept(asked.now()));
        StoredDecision second = recorded(kept(asked.urgency(Urgency.CRITICAL).now()));
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.decisions()).isEqualTo(2);
        assertThat(file.latestDecision()).isEqualTo(second.id());
        assertThat(file.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(store().decisions(asked.account(), "A-1", null, 10).items()).containsExactly(second, first);
    }

    @Test
    default void a_repeat_gets_the_first_decision_and_keeps_nothing() {
        Asked asked = Asked.by("repeat").about("A-1").claiming(new Claim("k", "hash"));
        StoredDecision first = recorded(kept(asked.now()));
        Recording second = kept(asked.now());
        assertThat(second).isEqualTo(new Recording.Repeated(first));
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void a_key_that_stands_for_another_body_is_taken() {
        Asked asked = Asked.by("taken").about("A-1");
        kept(asked.claiming(new Claim("k", "hash")).now());
        assertThat(kept(asked.about("A-2").claiming(new Claim("k", "other")).now()))
                .isEqualTo(new Recording.KeyTaken());
        assertThat(store().find(asked.account(), "A-2")).isEmpty();
    }

    @Test
    default void the_same_key_of_another_account_is_another_key() {
        Claim claim = new Claim("k", "hash");
        recorded(kept(Asked.by("mine").about("A-1").claiming(claim).now()));
        recorded(kept(Asked.by("yours").about("A-1").claiming(claim).now()));
    }

    @Test
    default void after_thirty_days_a_key_may_be_used_anew() {
        Asked asked = Asked.by("expiry").about("A-1").claiming(new Claim("k", "hash"));
        recorded(kept(asked.now()));
        recorded(kept(asked.at(Asked.NOW.plus(Duration.ofDays(31))).now()));
    }

    @Test
    default void forgotten_keys_may_be_used_anew() {
        Asked asked = Asked.by("forget").about("A-1").claiming(new Claim("k", "hash"));
        recorded(kept(asked.now()));
        store().forgetClaims(Asked.NOW.plusSeconds(1));
        recorded(kept(asked.now()));
    }

    @Test
    default void of_many_concurrent_repeats_one_is_kept_and_all_get_it() throws Exception {
        Asked asked = Asked.by("race").about("A-1").claiming(new Claim("k", "hash"));
        List<Recording> all = together(8, () -> kept(asked.now()));
        assertThat(all).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(all.stream().map(CaseStoreContract::decision).distinct()).hasSize(1);
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void of_two_hundred_repeats_at_once_one_is_kept_and_all_get_it() {
        Asked asked = Asked.by("storm").about("A-1").claiming(new Claim("k", "hash"));
        List<Recording> all = atOnce(Collections.nCopies(200, asked));
        assertThat(all).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(all.stream().map(CaseStoreContract::decision).distinct()).hasSize(1);
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void of_one_case_what_is_handed_over_later_is_kept_later() {
        Asked asked = Asked.by("order").about("A-1");
        List<Asked> all = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            all.add(asked.urgency(urgency));
            all.add(asked.about("A-2").urgency(urgency));
        }
        List<Recording> kept = atOnce(all);
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.decisions()).isEqualTo(Urgency.values().length);
        assertThat(file.latestDecision())
                .isEqualTo(decision(kept.get(kept.size() - 2)).id());
    }

    @Test
    default void concurrent_complaints_of_one_reference_are_all_kept_in_one_case() throws Exception {
        Asked asked = Asked.by("crowd").about("A-1");
        together(8, () -> kept(asked.now()));
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(8);
        assertThat(store().decisions(asked.account(), "A-1", null, 20).items()).hasSize(8);
    }

    @Test
    default void nobody_sees_what_belongs_to_another_account() {
        StoredDecision kept = recorded(kept(Asked.by("owner").about("A-1").now()));
        String stranger = Asked.by("stranger").account();
        assertThat(store().decision(stranger, kept.id())).isEmpty();
        assertThat(store().find(stranger, "A-1")).isEmpty();
        assertThat(store().list(stranger, EVERY_CASE, null, 10).items()).isEmpty();
        assertThat(store().decisions(stranger, "A-1", null, 10).items()).isEmpty();
    }

    @Test
    default void pages_hold_every_case_once_newest_first() {
        Asked asked = Asked.by("pages");
        for (int i = 0; i < 5; i++) {
            kept(asked.about("A-" + i).now());
        }
        List<String> seen = new ArrayList<>();
        UUID from = null;
        do {
            Page<CaseFile> page = store().list(asked.account(), EVERY_CASE, from, 2);
            page.items().forEach(file -> seen.add(file.caseRef()));
            from = page.next();
        } while (from != null);
        assertThat(seen).containsExactly("A-4", "A-3", "A-2", "A-1", "A-0");
    }

    @Test
    default void filters_narrow() {
        Asked asked = Asked.by("filters");
        kept(asked.about("low").now());
        kept(asked.about("high").urgency(Urgency.HIGH).now());
        kept(asked.about("closed").closed().now());
        assertThat(refs(asked, new CaseFilter(null, null, Urgency.HIGH, null, null, null)))
                .containsExactly("high");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, true)))
                .containsExactly("high", "low");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, false)))
                .containsExactly("closed");
        assertThat(refs(asked, new CaseFilter("EBAY", null, null, null, null, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter("PAYPAL", Kind.NOT_RECEIVED, null, null, null, null)))
                .hasSize(3);
        Instant due = Instant.parse("2026-03-28T10:00:00Z");
        assertThat(refs(asked, new CaseFilter(null, null, null, due, null, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter(null, null, null, due.plusSeconds(1), null, null)))
                .hasSize(3);
    }

    @Test
    default void cases_are_found_by_when_they_are_worth_another_look() {
        Asked asked = Asked.by("reviews");
        kept(asked.about("one").now());
        Instant review = store().find(asked.account(), "one").orElseThrow().reviewAt();
        assertThat(refs(asked, new CaseFilter(null, null, null, null, review, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter(null, null, null, null, review.plusMillis(1), null)))
                .containsExactly("one");
    }

    /** What came of handing over all of them before the first is waited for. */
    default List<Recording> atOnce(List<Asked> all) {
        return all.stream().map(asked -> store().record(asked.now()).toCompletableFuture()).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private List<String> refs(Asked asked, CaseFilter filter) {
        return store().list(asked.account(), filter, null, 10).items().stream()
                .map(CaseFile::caseRef)
                .toList();
    }

    private static StoredDecision recorded(Recording recording) {
        assertThat(recording).isInstanceOf(Recording.Recorded.class);
        return ((Recording.Recorded) recording).decision();
    }

    private static StoredDecision decision(Recording recording) {
        return recording instanceof Recording.Recorded recorded
                ? recorded.decision()
                : ((Recording.Repeated) recording).first();
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
