package io.disputetriage.service.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Urgency;
import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.MemoryCaseStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is personal is kept for as long as the operator said, and no longer. */
class EraseOldCasesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final int MANY = 45;

    private final MemoryCaseStore store = new MemoryCaseStore();

    @Test
    void cases_that_were_closed_too_long_ago_are_erased_all_of_them_and_no_other() {
        for (int i = 0; i < MANY; i++) {
            close("OLD-" + i, NOW.minus(Duration.ofDays(400)).minusSeconds(1));
        }
        close("NEW", NOW.minus(Duration.ofDays(400)));
        tick(Optional.empty());
        assertThat(holdsTheBuyer("OLD-0")).isTrue();
        tick(Optional.of(Duration.ofDays(400)));
        for (int i = 0; i < MANY; i++) {
            assertThat(holdsTheBuyer("OLD-" + i)).isFalse();
        }
        assertThat(holdsTheBuyer("NEW")).isTrue();
    }

    @Test
    void while_nobody_knows_what_time_it_is_nothing_is_erased() {
        close("OLD", NOW.minus(Duration.ofDays(401)));
        new EraseOldCases(() -> Optional.of(Duration.ofDays(400)), store, Optional::empty).tick();
        assertThat(holdsTheBuyer("OLD")).isTrue();
    }

    private void tick(Optional<Duration> retention) {
        new EraseOldCases(() -> retention, store, () -> Optional.of(NOW)).tick();
    }

    private void close(String caseRef, Instant at) {
        store.record(new Asked("shop", caseRef, null, Urgency.LOW, "CLOSED", at).opening());
    }

    private boolean holdsTheBuyer(String caseRef) {
        return store.decisions("shop", caseRef, null, 1)
                .items()
                .get(0)
                .factSheet()
                .contains("Ana Souza");
    }
}
