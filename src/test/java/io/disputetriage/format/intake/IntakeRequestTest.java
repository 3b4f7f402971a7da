package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class IntakeRequestTest {
    @Test
    void what_is_wrong_inside_a_text_is_told_with_its_place_there() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("payloads").addObject().put("payload", "{\"dispute\": {\"id\": 1, \"id\": 2}}");
        assertThat(((IntakeRequest.Faulty) IntakeRequest.read(request)).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/payloads/0/payload");
                    assertThat(fault.message()).startsWith("/dispute/id: ");
                });
    }
}
