package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.FreshDatabase;
import io.disputetriage.Postgres;
import io.disputetriage.QuietService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@TestProfile(QuietService.class)
class ReplicasTest {
    @Inject
    DataSource database;

    @Inject
    RulesetStore store;

    @TempDir
    Path parent;

    @BeforeEach
    void empty() throws SQLException {
        FreshDatabase.empty(database);
    }

    @Test
    void processes_with_the_same_folder_start_at_once_and_activate_it_once() {
        List<CompletableFuture<Process>> starts = IntStream.range(0, 3)
                .mapToObj(i -> process("replica-" + i, SmallRules.edition("one")))
                .map(process -> CompletableFuture.supplyAsync(process::started))
                .toList();
        assertThat(starts.stream().map(CompletableFuture::join).map(Process::says))
                .containsOnly("Edition one");
        assertThat(store.activations(10)).hasSize(1);
    }

    @Test
    void processes_with_different_folders_start_at_once_and_agree_on_the_proposal_seen_last() {
        List<CompletableFuture<Process>> starts = IntStream.range(0, 3)
                .mapToObj(i -> process("replica-" + i, SmallRules.edition("of " + i)))
                .map(process -> CompletableFuture.supplyAsync(process::started))
                .toList();
        List<Process> all = starts.stream().map(CompletableFuture::join).toList();
        all.forEach(process -> process.live.tick());
        String last = store.list(null, 10).stream()
                .max(java.util.Comparator.comparing(kept -> kept.proposal().number()))
                .orElseThrow()
                .revision();
        assertThat(all)
                .allSatisfy(process ->
                        assertThat(process.live.status().files().revision()).isEqualTo(last));
    }

    @Test
    void what_one_process_activates_the_others_follow_without_a_restart() {
        Process one = process("one", SmallRules.edition("a")).started();
        Process two = process("two", SmallRules.edition("a")).started();
        one.given(SmallRules.edition("b"));
        two.live.tick();
        assertThat(two.says()).isEqualTo("Edition b");
        assertThat(two.live.status().activation()).isEqualTo(one.live.status().activation());

        store.activate(SmallRules.files(SmallRules.edition("a")).revision(), null, "ops");
        one.live.tick();
        two.live.tick();
        assertThat(List.of(one.says(), two.says())).containsOnly("Edition a");
    }

    @Test
    void the_others_see_who_has_another_folder() {
        Process one = process("one", SmallRules.edition("a")).started();
        Process two = process("two", SmallRules.edition("b")).started();
        one.live.tick();
        String b = SmallRules.files(SmallRules.edition("b")).revision();
        assertThat(store.replicas(Duration.ofMinutes(1)))
                .extracting(Replica::state)
                .containsExactly(
                        new Replica.State(
                                "one", SmallRules.files(SmallRules.edition("a")).revision(), b, null),
                        new Replica.State("two", b, b, null));
        two.live.stop();
        assertThat(store.replicas(Duration.ofMinutes(1))).hasSize(1);
    }

    @Test
    void a_process_that_was_cut_off_catches_up() {
        Process one = process("one", SmallRules.edition("a")).started();
        Process two = process("two", SmallRules.edition("a")).started();
        two.cut = true;
        one.given(SmallRules.edition("b"));
        one.given(SmallRules.edition("c"));
        two.ticked();
        assertThat(two.says()).isEqualTo("Edition a");
        two.cut = false;
        two.live.tick();
        assertThat(two.says()).isEqualTo("Edition c");
    }

    private Process process(String name, Map<String, String> texts) {
        return new Process(name, Process.folder(parent, name, texts), store);
    }
}
