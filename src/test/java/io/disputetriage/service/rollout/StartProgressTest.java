package io.disputetriage.service.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody who waits for a start is told. */
class StartProgressTest {
    private final List<String> said = new ArrayList<>();
    private final StartProgress progress = new StartProgress(said::add);

    @Test
    void a_quick_start_says_nothing() {
        progress.begin();
        progress.doing("Loading the rules");
        progress.end();
        progress.tell();
        progress.doing("Running 3 scenarios");
        assertThat(said).isEmpty();
    }

    @Test
    void a_slow_one_says_what_it_is_doing_and_then_each_thing_as_it_comes() {
        progress.begin();
        progress.doing("Loading the rules");
        progress.doing("Compiling 181 rules");
        progress.tell();
        assertThat(said).containsExactly("Compiling 181 rules");
        progress.doing("Running 807 scenarios");
        progress.end();
        progress.doing("Running 3 scenarios");
        assertThat(said).containsExactly("Compiling 181 rules", "Running 807 scenarios");
    }

    @Test
    void what_is_done_is_not_said() {
        progress.begin();
        progress.doing("Loading the rules");
        progress.done();
        progress.tell();
        assertThat(said).isEmpty();
    }
}
