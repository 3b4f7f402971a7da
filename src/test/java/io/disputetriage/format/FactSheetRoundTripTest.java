package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactSheetRoundTripTest {
    private static final int TRIES = 2_000 * Integer.getInteger("checks.scale", 1);
    private static final Instant ELSEWHEN = Instant.parse("2000-01-01T00:00:00Z");

    @Test
    void what_is_written_reads_as_the_same_sheet() {
        for (int seed = 0; seed < TRIES; seed++) {
            FactSheet sheet = FactSheets.one(new Random(seed));
            String text = FactSheetWriter.tree(sheet).toString();
            assertThat(FactSheetReader.read(text, ELSEWHEN)).as(text).isEqualTo(new FactSheetResult.Read(sheet));
        }
    }
}
