package io.disputetriage.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class CutTest {
    @Property
    void a_text_that_is_cut_holds_whole_characters_and_all_that_fit(
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'b') String letters,
            @ForAll @IntRange(min = 1, max = 24) int most) {
        String text = letters.replace("b", "\uD83D\uDE00");
        String cut = Cut.of(text, most);
        assertThat(text).startsWith(cut);
        assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(cut);
        assertThat(cut.length()).isBetween(Math.min(text.length(), most - 1), most);
        assertThat(Cut.shown(text, most)).isEqualTo(cut.equals(text) ? text : cut + "…");
    }
}
