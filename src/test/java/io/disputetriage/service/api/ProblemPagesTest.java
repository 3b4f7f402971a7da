package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
    @Test
    void every_way_of_saying_no_has_a_page_under_its_own_title() {
        assertThat(ProblemCode.values()).allSatisfy(code -> assertThat(
                        Files.readString(Path.of("src/main/resources/errors", code.code() + ".md")))
                .startsWith("# " + code.code() + " " + code.title() + "\n"));
    }
}
