package io.disputetriage.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is offered in place of a word that there isn't. */
class SuggestionTest {
    private static final List<String> PATHS =
            List.of("platform", "order.total", "return.state", "shipment.carrier", "shipment.state");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shipment.stat | Did you mean shipment.state?",
                "case.platform | One of: platform",
                "parcel.state | One of: return.state, shipment.state",
                "shipment.weighing | One of: shipment.carrier, shipment.state",
                "parcel.weight | One of: platform, order.total, return.state, shipment.carrier, shipment.state",
                "weight | One of: platform, order.total, return.state, shipment.carrier, shipment.state"
            })
    void the_nearest_path_is_offered_or_one_that_ends_or_begins_alike(String wrong, String hint) {
        assertThat(Suggestion.hint(wrong, PATHS)).isEqualTo(hint);
    }
}
