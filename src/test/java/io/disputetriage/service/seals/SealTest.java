package io.disputetriage.service.seals;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowIdentity;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a hash covers, written down: another result would make every chain that exists look broken. */
class SealTest {
    private static final UUID ID = UUID.fromString("0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55");
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:01.5Z");
    private static final RowIdentity ROW =
            new RowIdentity(ID, "default", "shop", "ORD-1", NOW, Instant.parse("2026-03-10T09:00:00Z"), "9f2c", "1");

    @Test
    void the_hashes_of_a_row_and_of_its_seal_stay_what_they_are() {
        Hash row = ROW.hash("{\"asOf\":\"2026-03-10T09:00:00Z\"}", "{\"caseRef\":\"ORD-1\"}");
        assertThat(row).hasToString("867906339e216345d42936d18083158d5e5238bd87ed988675b01cb60f782d71");
        Seal first = Seal.first(ID, row, NOW);
        assertThat(first.chain()).hasToString("fc293c7e7f6640144c7c40082050e9e632ba5ae536647ef4558f866250af0093");
        assertThat(first.next(ID, row, NOW).chain())
                .hasToString("faf30eaabf4bc8fe5e6d7fd1805500fd31245fe9d8e41004f9f0467c3225c40d");
    }

    @Test
    void no_two_rows_that_differ_look_alike() {
        assertThat(ROW.hash("ab", "c")).isNotEqualTo(ROW.hash("a", "bc"));
        assertThat(Hash.over("a", "")).isNotEqualTo(Hash.over("a")).isNotEqualTo(Hash.over("", "a"));
    }

    @Test
    void a_seal_that_says_something_else_is_not_sound() {
        Seal seal = Seal.first(ID, Hash.over("row"), NOW);
        assertThat(seal.isSound()).isTrue();
        assertThat(new Seal(2, ID, seal.rowHash(), seal.previous(), seal.chain(), NOW).isSound())
                .isFalse();
        assertThat(new Seal(1, ID, Hash.over("other"), seal.previous(), seal.chain(), NOW).isSound())
                .isFalse();
        assertThat(new Seal(1, ID, seal.rowHash(), Hash.over("x"), seal.chain(), NOW).isSound())
                .isFalse();
        assertThat(new Seal(1, ID, seal.rowHash(), seal.previous(), seal.chain(), NOW.plusNanos(1_000)).isSound())
                .isFalse();
    }
}
