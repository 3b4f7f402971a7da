package io.disputetriage.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CaseKeyTest {
    @Test
    void a_tracking_number_is_the_same_however_it_is_written() {
        assertThat(CaseKey.parcel("lx 123-456 CN")).isEqualTo(CaseKey.parcel("LX123456CN"));
        assertThat(CaseKey.parcel(" - ")).isNull();
    }

    @Test
    void ids_of_two_platforms_are_two_disputes() {
        assertThat(CaseKey.dispute("STRIPE", "1")).isNotEqualTo(CaseKey.dispute("PAYPAL", "1"));
        assertThat(CaseKey.dispute("STRIPE", "1").isDisputeOf("STRIPE")).isTrue();
        assertThat(CaseKey.dispute("STRIPE", "1").isDisputeOf("STRIP")).isFalse();
    }

    @Property(tries = 200)
    void any_id_makes_a_key_that_an_index_and_a_database_take(@ForAll String id) {
        CaseKey key = CaseKey.order(id.repeat(50));
        if (key != null) {
            assertThat(key.text()).startsWith("ORDER ").hasSizeLessThan(300);
            assertThat(key.text().chars()).noneMatch(Character::isISOControl);
        }
    }

    @Test
    void no_control_character_is_part_of_a_key() {
        IntStream.rangeClosed(0, 0xff)
                .filter(Character::isISOControl)
                .forEach(c -> assertThat(CaseKey.order("A" + (char) c + "1")).isEqualTo(CaseKey.order("A1")));
    }

    @Test
    void nothing_is_no_key() {
        assertThat(CaseKey.order(null)).isNull();
        assertThat(CaseKey.order("  ")).isNull();
        assertThat(CaseKey.dispute("STRIPE", null)).isNull();
    }
}
