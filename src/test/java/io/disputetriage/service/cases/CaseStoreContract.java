package io.disputetriage.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Urgency;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of cases promises. */
public interface CaseStoreContract {
    CaseStore store();

    /** What came of keeping it as the next event of its case, waited for. */
    default Recording kept(Asked asked) {
        while (true) {
            Recording recording =
                    store().record(asked.next(store())).toCompletableFuture().join();
            if (!(recording instanceof Recording.Outdated)) {
                return recording;
            }
        }
    }

    @Test
    default void a_decision_is_found_as_it_was_kept() {
        Asked asked = Asked.by("one").about("A-1");
        StoredDecision kept = recorded(kept(asked));
        assertThat(store().decision(asked.account(), kept.id())).contains(kept);
        assertThat(kept.decision()).contains("\"urgency\":\"LOW\"");
        assertThat(kept.factSheet()).contains("\"asOf\":\"2026-03-10T09:00:00Z\"");
    }

    @Test
    default void instants_come_back_unshifted_whatever_the_session_thinks_of_time() {
        Asked asked = Asked.by("zones").about("A-1");
        kept(asked);
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.responseDue()).isEqualTo(Instant.parse("2026-03-28T10:00:00Z"));
        assertThat(file.openedAt()).isEqualTo(Asked.NOW);
    }

    @Test
    default void two_complaints_of_one_reference_are_two_decisions_of_one_case() {
        Asked asked = Asked.by("two").about("A-1");
        StoredDecision first = recorded(kept(asked));
        StoredDecision second = recorded(kept(asked.urgency(Urgency.CRITICAL)));
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.decisions()).isEqualTo(2);
        assertThat(file.latestDecision()).isEqualTo(second.id());
        assertThat(file.urgency()).isEqualTo(Urgency.CRITICAL);
        assertThat(store().decisions(asked.account(), "A-1", null, 10).items()).containsExactly(second, first);
    }

    @Test
    default void a_repeat_gets_the_first_decision_and_keeps_nothing() {
        Asked asked = Asked.by("repeat").about("A-1").claiming(new Claim("k", "hash"));
        StoredDecision first = recorded(kept(asked));
        Recording second = kept(asked);
        assertThat(second).isEqualTo(new Recording.Repeated(first));
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void what_makes_no_decision_is_repeated_under_its_key_as_well() {
        Asked asked = Asked.by("assigned").about("A-1");
        StoredDecision first = recorded(kept(asked));
        CaseChange assigned = asked.claiming(new Claim("k", "hash"))
                .assigning(store().latest(asked.account(), "A-1").orElseThrow());
        assertThat(store().record(assigned).toCompletableFuture().join()).isInstanceOf(Recording.Recorded.class);
        CaseChange again = asked.claiming(new Claim("k", "hash"))
                .assigning(store().latest(asked.account(), "A-1").orElseThrow());
        assertThat(store().record(again).toCompletableFuture().join()).isEqualTo(new Recording.Repeated(first));
        assertThat(store().find(asked.account(), "A-1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void a_key_that_stands_for_another_body_is_taken() {
        Asked asked = Asked.by("taken").about("A-1");
        kept(asked.claiming(new Claim("k", "hash")));
        assertThat(kept(asked.about("A-2").claiming(new Claim("k", "other")))).isEqualTo(new Recording.KeyTaken());
        assertThat(store().find(asked.account(), "A-2")).isEmpty();
    }

    @Test
    default void the_same_key_of_another_account_is_another_key() {
        Claim claim = new Claim("k", "hash");
        recorded(kept(Asked.by("mine").about("A-1").claiming(claim)));
        recorded(kept(Asked.by("yours").about("A-1").claiming(claim)));
    }

    @Test
    default void after_thirty_days_a_key_may_be_used_anew() {
        Asked asked = Asked.by("expiry").about("A-1").claiming(new Claim("k", "hash"));
        recorded(kept(asked));
        recorded(kept(asked.at(Asked.NOW.plus(Duration.ofDays(31)))));
    }

    @Test
    default void forgotten_keys_may_be_used_anew() {
        Asked asked = Asked.by("forget").about("A-1").claiming(new Claim("k", "hash"));
        recorded(kept(asked));
        store().forgetClaims(Asked.NOW.plusSeconds(1));
        recorded(kept(asked));
    }

    @Test
    default void of_many_concurrent_repeats_one_is_kept_and_all_get_it() throws Exception {
        Asked asked = Asked.by("race").about("A-1").claiming(new Claim("k", "hash"));
        List<Recording> all = together(8, () -> kept(asked));
        assertThat(all).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(all.stream().map(CaseStoreContract::decision).distinct()).hasSize(1);
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void of_two_hundred_repeats_at_once_one_is_kept_and_all_get_it() {
        Asked asked = Asked.by("storm").about("A-1").claiming(new Claim("k", "hash"));
        List<Recording> all = atOnce(Stream.generate(asked::opening).limit(200).toList());
        assertThat(all).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(all.stream().map(CaseStoreContract::decision).distinct()).hasSize(1);
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(1);
    }

    @Test
    default void of_one_case_what_is_handed_over_later_is_kept_later() {
        Asked asked = Asked.by("order").about("A-1");
        List<CaseChange> all = new ArrayList<>();
        CaseChange one = asked.opening();
        CaseChange other = asked.about("A-2").opening();
        for (Urgency urgency : Urgency.values()) {
            all.add(one);
            all.add(other);
            one = asked.urgency(urgency).after(one);
            other = asked.about("A-2").urgency(urgency).after(other);
        }
        assertThat(atOnce(all)).allSatisfy(kept -> assertThat(kept).isInstanceOf(Recording.Recorded.class));
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file).isEqualTo(all.get(all.size() - 2).after());
    }

    @Test
    default void what_was_made_from_another_version_is_not_kept() {
        Asked asked = Asked.by("versions").about("A-1");
        kept(asked);
        KnownCase first = store().latest(asked.account(), "A-1").orElseThrow();
        kept(asked);
        assertThat(store().record(asked.of(first)).toCompletableFuture().join()).isEqualTo(new Recording.Outdated());
        assertThat(store().record(asked.claiming(new Claim("k", "hash")).opening())
                        .toCompletableFuture()
                        .join())
                .isEqualTo(new Recording.Outdated());
        assertThat(store().claimed(asked.account(), new Claim("k", "hash"))).isEmpty();
        assertThat(store().find(asked.account(), "A-1").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void a_case_is_closed_and_opened_again_and_every_event_is_told() {
        Asked asked = Asked.by("life").about("A-1");
        kept(asked);
        CaseEnding won =
                new CaseEnding(CaseOutcome.WON, new Money(new BigDecimal("18.90"), Currency.getInstance("USD")), null);
        happens(asked, EventType.ASSIGNED, file -> file.assigned("Ana", Asked.NOW));
        happens(asked, EventType.CLOSED, file -> file.closed(won, Asked.NOW));
        CaseFile closed = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(closed.open()).isFalse();
        assertThat(closed.ending()).isEqualTo(won);
        assertThat(closed.owner()).isEqualTo("Ana");
        happens(asked, EventType.REOPENED, file -> file.reopened(Asked.NOW));
        CaseFile file = store().find(asked.account(), "A-1").orElseThrow();
        assertThat(file.state()).isEqualTo(new CaseState.Open());
        assertThat(file.version()).isEqualTo(4);
        assertThat(store().events(file, Long.MAX_VALUE, 10).stream()
                        .map(traced -> traced.event().type()))
                .containsExactly(EventType.REOPENED, EventType.CLOSED, EventType.ASSIGNED, EventType.TRIAGED);
        assertThat(store().events(file, 3, 1)).singleElement().satisfies(traced -> {
            assertThat(traced.event().number()).isEqualTo(2);
            assertThat(traced.after()).isNull();
        });
        TracedEvent first = store().events(file, 2, 1).get(0);
        assertThat(first.before()).isNull();
        assertThat(first.after())
                .isEqualTo(store().latest(asked.account(), "A-1")
                        .orElseThrow()
                        .latest()
                        .factSheet());
    }

    @Test
    default void cases_that_were_closed_long_ago_are_erased_once_some_at_a_time() {
        Instant then = Instant.parse("2001-05-01T00:00:00Z");
        Asked old = Asked.by("old").at(then);
        for (String ref : List.of("A-1", "A-2", "A-3")) {
            kept(old.about(ref));
            kept(old.about(ref).closed());
        }
        kept(old.about("A-4").closed().at(then.plusSeconds(60)));
        kept(old.about("A-5"));
        Instant cutoff = then.plusSeconds(60);
        assertThat(eraseClosedBefore(then, 2)).isZero();
        assertThat(eraseClosedBefore(cutoff, 2)).isEqualTo(2);
        assertThat(eraseClosedBefore(cutoff, 2)).isEqualTo(1);
        assertThat(eraseClosedBefore(cutoff, 2)).isZero();
        assertThat(List.of("A-1", "A-2", "A-3", "A-4", "A-5")).allSatisfy(ref -> {
            boolean gone = !ref.equals("A-4") && !ref.equals("A-5");
            assertThat(store().decisions(old.account(), ref, null, 10).items())
                    .allSatisfy(left ->
                            assertThat(left.factSheet().contains("Ana Souza")).isNotEqualTo(gone));
        });
        CaseFile erased = store().find(old.account(), "A-1").orElseThrow();
        assertThat(store().events(erased, Long.MAX_VALUE, 1).get(0).event())
                .satisfies(event -> assertThat(event.type()).isEqualTo(EventType.PERSONAL_DATA_ERASED))
                .satisfies(event -> assertThat(event.actor()).isEqualTo("service"));

        // It begins anew, and is closed again.
        kept(old.about("A-1").at(then.plusSeconds(7200)));
        kept(old.about("A-1").closed().at(then.plusSeconds(9000)));
        assertThat(eraseClosedBefore(then.plusSeconds(9001), 10)).isEqualTo(2);
        assertThat(store().decisions(old.account(), "A-1", null, 10).items())
                .hasSize(4)
                .allSatisfy(left -> assertThat(left.factSheet()).doesNotContain("Souza"));
    }

    private int eraseClosedBefore(Instant cutoff, int most) {
        return store().eraseClosedBefore(cutoff, "service", cutoff.plusSeconds(3600), most);
    }

    @Test
    default void open_cases_are_counted_by_what_they_wait_for() {
        Asked asked = Asked.by("counts");
        kept(asked.about("one"));
        kept(asked.about("two").urgency(Urgency.HIGH));
        kept(asked.about("over").closed());
        happens(asked.about("two"), EventType.ASSIGNED, file -> file.assigned("Ana", Asked.NOW));
        CaseFile file = store().find(asked.account(), "one").orElseThrow();
        CaseCounts before =
                store().counts(asked.account(), CaseFilter.NONE, file.reviewAt().minusSeconds(1));
        assertThat(before.open()).isEqualTo(2);
        assertThat(before.overdue()).isZero();
        assertThat(before.dueWithinDay()).isZero();
        assertThat(before.dueWithinThreeDays()).isEqualTo(2);
        assertThat(before.reviewDue()).isZero();
        assertThat(before.unowned()).isEqualTo(1);
        assertThat(before.byUrgency()).isEqualTo(Map.of(Urgency.LOW, 1L, Urgency.HIGH, 1L));
        assertThat(before.byOwner()).isEqualTo(Map.of("Ana", 1L));
        CaseCounts after = store().counts(
                        asked.account(), CaseFilter.NONE, file.responseDue().plusSeconds(1));
        assertThat(after.overdue()).isEqualTo(2);
        assertThat(after.reviewDue()).isEqualTo(2);
        CaseFilter hers = new CaseFilter(null, null, null, null, null, null, "Ana", null);
        assertThat(store().counts(asked.account(), hers, file.reviewAt()).open())
                .isEqualTo(1);
        assertThat(refs(asked, hers)).containsExactly("two");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, true, "", false)))
                .containsExactly("one");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, null, null, true)))
                .isEmpty();
    }

    private void happens(Asked asked, EventType type, UnaryOperator<CaseFile> change) {
        KnownCase known = store().latest(asked.account(), asked.caseRef()).orElseThrow();
        CaseFile after = change.apply(known.file());
        CaseEvent event = new CaseEvent(
                UUID.randomUUID(), after.version(), type, "tester", Asked.NOW, Asked.NOW, null, null, null, null);
        assertThat(store().record(new CaseChange(asked.actor(), after, event, null, null))
                        .toCompletableFuture()
                        .join())
                .isEqualTo(new Recording.Recorded(after, null));
    }

    @Test
    default void concurrent_complaints_of_one_reference_are_all_kept_in_one_case() throws Exception {
        Asked asked = Asked.by("crowd").about("A-1");
        together(8, () -> kept(asked));
        assertThat(store().find(asked.account(), "A-1").orElseThrow().decisions())
                .isEqualTo(8);
        assertThat(store().decisions(asked.account(), "A-1", null, 20).items()).hasSize(8);
    }

    @Test
    default void nobody_sees_what_belongs_to_another_account() {
        StoredDecision kept = recorded(kept(Asked.by("owner").about("A-1")));
        String stranger = Asked.by("stranger").account();
        assertThat(store().decision(stranger, kept.id())).isEmpty();
        assertThat(store().find(stranger, "A-1")).isEmpty();
        assertThat(store().list(stranger, CaseFilter.NONE, null, 10).items()).isEmpty();
        assertThat(store().decisions(stranger, "A-1", null, 10).items()).isEmpty();
    }

    @Test
    default void pages_hold_every_case_once_newest_first() {
        Asked asked = Asked.by("pages");
        for (int i = 0; i < 5; i++) {
            kept(asked.about("A-" + i));
        }
        List<String> seen = new ArrayList<>();
        UUID from = null;
        do {
            Page<CaseFile> page = store().list(asked.account(), CaseFilter.NONE, from, 2);
            page.items().forEach(file -> seen.add(file.caseRef()));
            from = page.next();
        } while (from != null);
        assertThat(seen).containsExactly("A-4", "A-3", "A-2", "A-1", "A-0");
    }

    @Test
    default void filters_narrow() {
        Asked asked = Asked.by("filters");
        kept(asked.about("low"));
        kept(asked.about("high").urgency(Urgency.HIGH));
        kept(asked.about("closed").closed());
        assertThat(refs(asked, new CaseFilter(null, null, Urgency.HIGH, null, null, null, null, null)))
                .containsExactly("high");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, true, null, null)))
                .containsExactly("high", "low");
        assertThat(refs(asked, new CaseFilter(null, null, null, null, null, false, null, null)))
                .containsExactly("closed");
        assertThat(refs(asked, new CaseFilter("EBAY", null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter("PAYPAL", Kind.NOT_RECEIVED, null, null, null, null, null, null)))
                .hasSize(3);
        Instant due = Instant.parse("2026-03-28T10:00:00Z");
        assertThat(refs(asked, new CaseFilter(null, null, null, due, null, null, null, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter(null, null, null, due.plusSeconds(1), null, null, null, null)))
                .hasSize(3);
    }

    @Test
    default void cases_are_found_by_when_they_are_worth_another_look() {
        Asked asked = Asked.by("reviews");
        kept(asked.about("one"));
        Instant review = store().find(asked.account(), "one").orElseThrow().reviewAt();
        assertThat(refs(asked, new CaseFilter(null, null, null, null, review, null, null, null)))
                .isEmpty();
        assertThat(refs(asked, new CaseFilter(null, null, null, null, review.plusMillis(1), null, null, null)))
                .containsExactly("one");
    }

    /** What came of handing over all of them before the first is waited for. Whoever is refused for that comes again, as callers do. */
    default List<Recording> atOnce(List<CaseChange> all) {
        return all.stream()
                .map(change -> store().record(change)
                        .toCompletableFuture()
                        .exceptionallyCompose(refused -> store().record(change)))
                .toList()
                .stream()
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
