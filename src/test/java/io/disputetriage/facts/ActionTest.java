package io.disputetriage.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActionTest {
    @Test
    void every_action_has_a_title_that_people_can_read() {
        assertThat(Action.values())
                .allSatisfy(action -> assertThat(action.title()).isNotBlank());
    }

    @Test
    void every_action_has_a_place_in_the_order_that_ships() throws IOException {
        String order = Files.readString(Path.of("rules/policy/order.yaml"));

        assertThat(Action.values()).allSatisfy(action -> assertThat(order).containsPattern("\\b" + action + "\\b"));
    }
}
