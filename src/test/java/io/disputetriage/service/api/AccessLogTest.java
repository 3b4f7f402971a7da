package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    @Test
    void no_character_that_moves_a_terminal_or_ends_a_line_comes_through() {
        IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
                .forEach(c -> assertThat(AccessLog.plain("A" + (char) c + "1")).isEqualTo("A?1"));
        assertThat(AccessLog.plain("Caso-\u00f1 1")).isEqualTo("Caso-\u00f1 1");
    }
}
