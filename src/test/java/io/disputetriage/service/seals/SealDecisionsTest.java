package io.disputetriage.service.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.cases.StoreUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rounds of the sealer, whatever the database does. */
class SealDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private final Waiting store = new Waiting();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SealDecisions sealer = new SealDecisions(store, metrics, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_round_takes_everything_that_waits_in_batches() {
        store.waiting = 2_500;
        sealer.tick();
        assertThat(store.waiting).isZero();
        assertThat(store.rounds).isEqualTo(3);
        assertThat(gauge("dispute_triage.unsealed")).isZero();
        assertThat(gauge("dispute_triage.seals")).isEqualTo(1);
        assertThat(gauge("dispute_triage.last_sealed")).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void a_database_that_goes_away_costs_the_round_and_not_the_next() {
        store.waiting = 7;
        store.trouble = new StoreUnavailable(new RuntimeException("away"));
        sealer.tick();
        sealer.tick();
        assertThat(store.waiting).isEqualTo(7);
        store.trouble = null;
        sealer.tick();
        assertThat(store.waiting).isZero();
    }

    @Test
    void a_bug_doesnt_end_sealing_for_ever() {
        store.waiting = 7;
        store.trouble = new IllegalStateException("a bug");
        sealer.tick();
        store.trouble = null;
        sealer.tick();
        assertThat(store.waiting).isZero();
    }

    @Test
    void while_another_replica_seals_this_one_only_looks() {
        store.waiting = 7;
        store.busy = true;
        sealer.tick();
        assertThat(store.rounds).isEqualTo(1);
        assertThat(gauge("dispute_triage.unsealed")).isEqualTo(7);
    }

    @Test
    void stray_rows_are_looked_for_once_an_hour_and_not_each_round() {
        sealer.tick();
        sealer.tick();
        assertThat(store.looks).isEqualTo(1);
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    /** A store in which a number of decisions wait. */
    private static final class Waiting implements SealStore {
        private long waiting;
        private int rounds;
        private int looks;
        private boolean busy;
        private RuntimeException trouble;
        private Optional<Seal> head = Optional.empty();

        @Override
        public Sealing seal(Instant now, int most) {
            rounds++;
            if (busy) {
                return new Sealing.Busy();
            }
            int count = (int) Math.min(waiting, most);
            waiting -= count;
            head = Optional.of(Seal.first(UUID.randomUUID(), Hash.over("row"), now));
            return new Sealing.Sealed(count, head);
        }

        @Override
        public int findStray() {
            if (trouble != null) {
                throw trouble;
            }
            looks++;
            return 0;
        }

        @Override
        public Unsealed waiting() {
            return new Unsealed(waiting, Optional.empty());
        }

        @Override
        public Unsealed unsealed() {
            return waiting();
        }

        @Override
        public Optional<Seal> head() {
            return head;
        }

        @Override
        public Optional<Seal> ofDecision(UUID decisionId) {
            return Optional.empty();
        }

        @Override
        public RowState row(UUID decisionId) {
            return new RowState.Missing();
        }

        @Override
        public List<SealedRow> from(long position, int most) {
            return List.of();
        }
    }
}
