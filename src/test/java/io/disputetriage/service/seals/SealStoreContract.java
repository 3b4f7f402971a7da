package io.disputetriage.service.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.cases.Asked;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Erasure;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.RowState;
import io.disputetriage.service.cases.StoredDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every chain of seals promises. */
public interface SealStoreContract {
    Instant NOW = Instant.parse("2026-03-10T09:00:30.123456789Z");

    CaseStore cases();

    SealStore seals();

    @Test
    default void a_kept_decision_waits_until_it_is_sealed_and_is_sealed_once() {
        sealAll();
        StoredDecision kept = keep(Asked.by("once"));
        assertThat(seals().ofDecision(kept.id())).isEmpty();
        assertThat(seals().waiting()).isEqualTo(seals().unsealed());
        assertThat(seals().unsealed().count()).isEqualTo(1);
        assertThat(seals().unsealed().oldest()).contains(Asked.NOW);

        Sealing.Sealed sealed = (Sealing.Sealed) seals().seal(NOW, 10);

        assertThat(sealed.count()).isEqualTo(1);
        Seal seal = seals().ofDecision(kept.id()).orElseThrow();
        assertThat(sealed.head()).contains(seal);
        assertThat(seals().head()).contains(seal);
        assertThat(seal.isSound()).isTrue();
        assertThat(seal.sealedAt()).isEqualTo(Instant.parse("2026-03-10T09:00:30.123456Z"));
        assertThat(seals().unsealed().count()).isZero();
        assertThat(seals().unsealed().oldest()).isEmpty();
        assertThat(((Sealing.Sealed) seals().seal(NOW, 10)).count()).isZero();
        assertThat(seals().head()).contains(seal);
    }

    @Test
    default void batches_make_one_chain_without_gaps() {
        sealAll();
        long before = seals().head().map(Seal::position).orElse(0L);
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            kept.add(keep(Asked.by("batch")).id());
        }
        for (int i = 0; i < 3; i++) {
            seals().seal(NOW, 2);
        }
        List<SealedRow> rows = seals().from(before + 1, 10);
        assertThat(rows).extracting(row -> row.seal().decisionId()).containsExactlyElementsOf(kept);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.seal().isSound()).isTrue();
            assertThat(row.row()).isInstanceOfSatisfying(RowState.Present.class, there -> {
                assertThat(there.isUnchanged()).isTrue();
                assertThat(there.hash()).isEqualTo(row.seal().rowHash());
            });
        });
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).seal().position())
                    .isEqualTo(rows.get(i - 1).seal().position() + 1);
            assertThat(rows.get(i).seal().previous())
                    .isEqualTo(rows.get(i - 1).seal().chain());
        }
        assertThat(seals().from(before + 2, 2)).isEqualTo(rows.subList(1, 3));
    }

    @Test
    default void erasing_takes_the_names_out_and_leaves_the_seal_good() {
        Asked asked = Asked.by("erased");
        StoredDecision before = keep(asked);
        StoredDecision other = keep(asked.about("A-2"));
        assertThat(before.decision() + before.factSheet()).contains("Ana Souza");
        sealAll();
        StoredDecision unsealed = keep(asked);

        assertThat(cases().erase(asked.account(), "A-1", "the officer", NOW)).isEqualTo(new Erasure.Erased(2));

        for (UUID id : List.of(before.id(), unsealed.id())) {
            StoredDecision left = cases().decision(asked.account(), id).orElseThrow();
            assertThat(left.decision() + left.factSheet())
                    .doesNotContain("Souza")
                    .contains("sha256:")
                    .contains("signed for by");
            assertThat(seals().row(id)).isInstanceOfSatisfying(RowState.Present.class, row -> {
                assertThat(row.isUnchanged()).isTrue();
                assertThat(row.erased()).isTrue();
            });
        }
        sealAll();
        assertThat(seals().ofDecision(unsealed.id()).orElseThrow().rowHash())
                .isEqualTo(((RowState.Present) seals().row(unsealed.id())).hash());
        assertThat(cases().decision(asked.account(), other.id())).contains(other);
        assertThat(cases().erase(asked.account(), "A-1", "the officer", NOW)).isEqualTo(new Erasure.Erased(0));
    }

    @Test
    default void a_case_of_somebody_else_is_not_erased() {
        Asked asked = Asked.by("mine");
        StoredDecision kept = keep(asked);
        assertThat(cases().erase("another account", "A-1", "the officer", NOW)).isEqualTo(new Erasure.NoCase());
        assertThat(cases().erase(asked.account(), "A-9", "the officer", NOW)).isEqualTo(new Erasure.NoCase());
        assertThat(cases().decision(asked.account(), kept.id())).contains(kept);
    }

    @Test
    default void what_was_never_kept_has_no_row_and_no_seal() {
        UUID nobody = UUID.randomUUID();
        assertThat(seals().row(nobody)).isEqualTo(new RowState.Missing());
        assertThat(seals().ofDecision(nobody)).isEmpty();
        assertThat(seals().from(Long.MAX_VALUE - 1, 5)).isEmpty();
    }

    private StoredDecision keep(Asked asked) {
        return ((Recording.Recorded) cases().record(asked.next(cases()))
                        .toCompletableFuture()
                        .join())
                .decision();
    }

    private void sealAll() {
        while (seals().seal(NOW, 100) instanceof Sealing.Sealed sealed && sealed.count() > 0) {
            assertThat(sealed.head()).isPresent();
        }
    }
}
