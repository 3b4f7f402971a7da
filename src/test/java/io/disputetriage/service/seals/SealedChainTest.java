package io.disputetriage.service.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Postgres;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.rollout.ActiveRules;
import io.disputetriage.service.rollout.Kept;
import io.disputetriage.service.triage.TriageComplaint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions are sealed in the background, whoever commits when, and whoever changes one afterwards is found out. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
class SealedChainTest {
    private static final Actor SHOP = new Actor("sealed", "shop");
    private static final String COPY =
            """
            insert into decisions (id, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision)
            select %s, case_id, account, actor, recorded_at, as_of, revision, logic, fact_sheet, decision
              from decisions d %s where d.id = '%s'
            """;

    @Inject
    TriageComplaint triage;

    @Inject
    ActiveRules active;

    @Inject
    SealStore store;

    @Inject
    VerifySeals verify;

    @Inject
    DataSource database;

    private SealDecisions sealer;

    @BeforeEach
    void sealWhatOthersLeft() {
        sealer = sealer();
        sealer.tick();
    }

    @Test
    void a_round_seals_what_waits_and_says_so() {
        assertThat(sealer.progress().waiting().count()).isZero();
        UUID kept = keep();
        sealer.tick();
        Seal seal = store.ofDecision(kept).orElseThrow();
        assertThat(sealer.progress().head()).contains(seal);
        assertThat(sealer.progress().waiting().count()).isZero();
        assertThat(verify().first()).isEmpty();
    }

    @Test
    void thousands_of_rows_of_an_older_version_are_found_and_sealed_in_batches() throws SQLException {
        UUID kept = keep();
        sql(COPY.formatted("gen_random_uuid()", ", generate_series(1, 2300)", kept));
        assertThat(store.unsealed().count()).isEqualTo(2301);

        sealer().tick();

        assertThat(store.unsealed().count()).isZero();
        assertThat(verify().first()).isEmpty();
    }

    @Test
    void a_row_that_becomes_visible_late_is_not_skipped() throws SQLException {
        UUID model = keep();
        UUID early =
                UUID.fromString("00000000-0000-7000-8000-" + model.toString().substring(24));
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(COPY.formatted("'" + early + "'", "", model));
            statement.execute("insert into unsealed (decision_id) values ('" + early + "')");
            UUID later = keep();
            sealer.tick();
            assertThat(store.ofDecision(early)).isEmpty();
            assertThat(store.ofDecision(later)).isPresent();
            slow.commit();
            sealer.tick();
            assertThat(store.ofDecision(early).orElseThrow().position())
                    .isGreaterThan(store.ofDecision(later).orElseThrow().position());
        }
        assertThat(verify().first()).isEmpty();
    }

    @Test
    void nobody_waits_for_a_sealer_that_hangs() throws SQLException {
        UUID kept;
        try (Connection hanging = database.getConnection();
                Statement statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(x'7365616c73'::bigint)");
            statement.execute("select * from unsealed for update");
            kept = keep();
            assertThat(store.seal(Instant.now(), 10)).isEqualTo(new Sealing.Busy());
            sealer.tick();
            assertThat(store.ofDecision(kept)).isEmpty();
            hanging.rollback();
        }
        sealer.tick();
        assertThat(store.ofDecision(kept)).isPresent();
    }

    @Test
    void a_stop_in_the_middle_of_a_round_loses_nothing_and_seals_nothing_twice() {
        UUID kept = keep();
        Optional<Seal> before = store.head();
        QuarkusTransaction.begin();
        store.seal(Instant.now(), 10);
        assertThat(store.ofDecision(kept)).isPresent();
        QuarkusTransaction.rollback();
        assertThat(store.head()).isEqualTo(before);
        sealer.tick();
        assertThat(store.ofDecision(kept)).isPresent();
        assertThat(verify().first()).isEmpty();
    }

    @Test
    void replicas_that_seal_at_once_make_one_chain() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        List<UUID> kept = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            boolean seals = i < 2;
            SealDecisions own = sealer();
            work.add(pool.submit(() -> {
                for (int j = 0; j < 30; j++) {
                    if (seals) {
                        own.tick();
                    } else {
                        kept.add(keep());
                    }
                }
            }));
        }
        for (Future<?> each : work) {
            each.get();
        }
        pool.shutdown();
        sealer.tick();
        assertThat(kept).hasSize(60).allSatisfy(id -> assertThat(store.ofDecision(id))
                .isPresent());
        SealReport report = verify();
        assertThat(report.first()).isEmpty();
        assertThat(report.checked()).isEqualTo(report.head().orElseThrow().position());
    }

    private SealDecisions sealer() {
        return new SealDecisions(store, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private SealReport verify() {
        return verify.check(1, 100_000, Optional.empty());
    }

    private UUID keep() {
        String json =
                """
                {"caseRef": "SEALED-1", "complaint": {"kind": "NOT_RECEIVED", "statement": "Where is it?"},
                 "buyer": {"name": "Ana Souza"}}""";
        return Kept.by(triage, SHOP, json, active.now());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
