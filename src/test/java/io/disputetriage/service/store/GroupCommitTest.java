package io.disputetriage.service.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that are kept together, on a table that does what the test wants. */
class GroupCommitTest {
    private static final String SHOP = "shop";

    private final Paper paper = new Paper();
    private final GroupCommit groups = new GroupCommit(paper);

    @AfterEach
    void end() {
        paper.open();
        groups.close();
    }

    @Test
    void a_lone_row_is_written_at_once_and_what_comes_meanwhile_is_written_together() throws Exception {
        List<CompletableFuture<Recording>> first = stuck();
        List<CompletableFuture<Recording>> rest = keep("A-3", "A-4", "A-5");
        paper.open();
        assertThat(kept(first)).isEqualTo(first.size());
        assertThat(kept(rest)).isEqualTo(3);
        assertThat(paper.groups).contains(List.of("A-3", "A-4", "A-5"));
    }

    @Test
    void rows_of_one_case_are_never_in_one_group_and_keep_their_order() throws Exception {
        List<CompletableFuture<Recording>> all = keep("A-1", "A-1", "A-2", "A-1", "A-2");
        assertThat(kept(all)).isEqualTo(5);
        assertThat(paper.groups)
                .allSatisfy(group -> assertThat(group).doesNotHaveDuplicates())
                .hasSizeGreaterThanOrEqualTo(3);
        List<UUID> ofOne = List.of(id(all.get(0)), id(all.get(1)), id(all.get(3)));
        assertThat(paper.ids.stream().filter(ofOne::contains)).containsExactlyElementsOf(ofOne);
    }

    @Test
    void the_faulty_row_of_a_group_fails_alone() throws Exception {
        List<CompletableFuture<Recording>> first = stuck();
        List<CompletableFuture<Recording>> rest = keep("A-3", Paper.BAD, "A-5");
        paper.open();
        assertThat(kept(first)).isEqualTo(first.size());
        assertThat(kept(List.of(rest.get(0), rest.get(2)))).isEqualTo(2);
        assertThat(failure(rest.get(1))).isInstanceOf(IllegalStateException.class);
        assertThat(kept(keep("A-6"))).isEqualTo(1);
    }

    @Test
    void a_group_that_lost_a_conflict_is_written_again() throws Exception {
        paper.conflicts.set(2);
        assertThat(kept(keep("A-1"))).isEqualTo(1);
        assertThat(paper.ids).hasSize(1);
    }

    @Test
    void while_the_table_is_away_all_that_wait_are_told_so_and_later_rows_are_kept() throws Exception {
        List<CompletableFuture<Recording>> all = stuck();
        all.addAll(keep("A-3", "S-0", "A-4"));
        paper.away = true;
        paper.open();
        assertThat(all).allSatisfy(one -> assertThat(failure(one)).isInstanceOf(StoreUnavailable.class));
        paper.away = false;
        assertThat(kept(keep("S-0", "A-3"))).isEqualTo(2);
    }

    @Test
    void a_table_that_does_not_answer_makes_nobody_wait_long() throws Exception {
        List<CompletableFuture<Recording>> stuck = stuck();
        assertThat(failure(keep("A-3").get(0))).isInstanceOf(StoreUnavailable.class);
        assertThat(stuck).noneMatch(CompletableFuture::isDone);
        paper.open();
        assertThat(kept(stuck)).isEqualTo(stuck.size());
    }

    @Test
    void more_than_fits_is_refused_at_once() throws Exception {
        stuck();
        NewRow large = row("A-3", null);
        int fit = (32 << 20) / large.size();
        List<CompletableFuture<Recording>> all = IntStream.rangeClosed(0, fit)
                .mapToObj(i -> groups.keep(large).toCompletableFuture())
                .toList();
        assertThat(all.get(fit)).isCompletedExceptionally();
        assertThat(failure(all.get(fit))).isInstanceOf(StoreUnavailable.class);
        assertThat(all.get(0)).isNotDone();
    }

    @Test
    void a_claim_that_stands_is_answered_by_what_it_stands_for() throws Exception {
        Recording first = groups.keep(row("A-1", "k")).toCompletableFuture().get(5, SECONDS);
        Recording second = groups.keep(row("A-2", "k")).toCompletableFuture().get(5, SECONDS);
        assertThat(first).isInstanceOf(Recording.Recorded.class);
        assertThat(second).isEqualTo(new Recording.Repeated(((Recording.Recorded) first).decision()));
        assertThat(paper.ids).hasSize(1);
    }

    @Test
    void the_end_leaves_nothing_without_an_answer() throws Exception {
        List<CompletableFuture<Recording>> all = stuck();
        all.addAll(keep("A-3", "S-0"));
        Thread end = new Thread(groups::close);
        end.start();
        paper.open();
        end.join();
        assertThat(kept(all)).isEqualTo(all.size());
        assertThat(failure(keep("A-5").get(0))).isInstanceOf(StoreUnavailable.class);
    }

    /** A row of the case S-0, with which the writer waits for the table to open. */
    private List<CompletableFuture<Recording>> stuck() throws InterruptedException {
        paper.shut();
        List<CompletableFuture<Recording>> rows = keep("S-0");
        paper.awaitStuck();
        return rows;
    }

    private List<CompletableFuture<Recording>> keep(String... refs) {
        List<CompletableFuture<Recording>> outcomes = new ArrayList<>();
        for (String ref : refs) {
            outcomes.add(groups.keep(row(ref, null)).toCompletableFuture());
        }
        return outcomes;
    }

    private static NewRow row(String ref, String key) {
        Claim claim = key == null ? null : new Claim(key, "hash");
        Instant now = Instant.parse("2026-03-10T09:00:01Z");
        return NewRow.of(new Asked(SHOP, ref, claim, Urgency.LOW, "INQUIRY", now).opening());
    }

    private static long kept(List<CompletableFuture<Recording>> outcomes) throws Exception {
        long kept = 0;
        for (CompletableFuture<Recording> outcome : outcomes) {
            kept += outcome.get(5, SECONDS) instanceof Recording.Recorded ? 1 : 0;
        }
        return kept;
    }

    private static UUID id(CompletableFuture<Recording> outcome) throws Exception {
        return ((Recording.Recorded) outcome.get(5, SECONDS)).decision().id();
    }

    private static Throwable failure(CompletableFuture<Recording> outcome) {
        Throwable thrown = catchThrowable(() -> outcome.get(5, SECONDS));
        return thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    }
}
