package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;

/** Writes fact sheets in the shape of the contract: what is unknown is left out. */
public final class FactSheetWriter {
    private FactSheetWriter() {}

    /** The sheet as JSON; reading it gives an equal sheet. */
    public static ObjectNode tree(FactSheet sheet) {
        return FactSheetForm.SHEET.write(sheet);
    }

    /** The sheet as the {@code given} of a scenario, on one line: without {@code caseRef}; JSON, which is YAML as well. */
    public static String given(FactSheet sheet) {
        ObjectNode given = tree(sheet);
        given.remove("caseRef");
        return given.toString();
    }
}
