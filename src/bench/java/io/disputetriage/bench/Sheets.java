package io.disputetriage.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The fact sheets of the acceptance scenarios: the mix that everything is measured with. */
final class Sheets {
    private static final Path FILE = Path.of("rules/acceptance.scenarios.yaml");

    private Sheets() {}

    /** As JSON, each with its {@code asOf} and a {@code caseRef}. */
    static List<ObjectNode> json() {
        List<ObjectNode> sheets = new ArrayList<>();
        for (JsonNode scenario : scenarios()) {
            ObjectNode sheet = scenario.get("given").deepCopy();
            if (!sheet.has("asOf") && scenario.has("asOf")) {
                sheet.set("asOf", scenario.get("asOf"));
            }
            if (!sheet.has("caseRef")) {
                sheet.put("caseRef", "ORD-" + (10_000 + sheets.size()));
            }
            if (FactSheetReader.read(sheet, Instant.EPOCH) instanceof FactSheetResult.Read) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    static FactSheet[] read() {
        return json().stream()
                .map(sheet -> ((FactSheetResult.Read) FactSheetReader.read(sheet, Instant.EPOCH)).sheet())
                .toArray(FactSheet[]::new);
    }

    private static JsonNode scenarios() {
        try {
            YamlResult result = YamlReader.read(Files.readString(FILE), FILE.toString());
            if (result instanceof YamlResult.Parsed parsed) {
                return parsed.tree().root();
            }
            throw new IllegalStateException(result.toString());
        } catch (IOException e) {
            throw new IllegalStateException("Run this in the project's folder", e);
        }
    }
}
