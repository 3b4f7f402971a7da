package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.CompiledOnce;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.service.cases.StoredDecision;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is on record of a case before it is decided again. */
final class OnRecord {
    static final Instant THEN = Instant.parse("2026-03-10T09:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-13T09:00:00Z");
    static final UUID ID = UUID.fromString("0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55");

    /** Rules that never change, so that no edit of the playbooks changes what is on record. */
    static final Rulebook RULES = CompiledOnce.of(
            ((RulesetFiles.Read) RulesetFiles.read(Path.of("src/test/resources/frozen-ruleset"))).files());

    private OnRecord() {}

    /** This fact sheet with what the frozen rules decide. */
    static StoredDecision decided(FactSheet sheet) {
        return stored(FactSheetWriter.tree(sheet).toString(), DecisionWriter.canonical(RULES.decide(sheet)));
    }

    /** These facts, as of {@link #THEN}, with a decision that proposes these actions, each as JSON has it. */
    static StoredDecision proposed(String facts, String... actions) {
        return stored(
                FactSheetWriter.tree(sheet(facts, THEN)).toString(),
                "{\"actions\":[" + String.join(",", actions) + "],\"asOf\":\"2026-03-10T09:00:00Z\"}");
    }

    static StoredDecision stored(String factSheet, String decision) {
        return new StoredDecision(ID, "ORD-1", "shop", THEN, decision, factSheet);
    }

    static FactSheet sheet(String facts, Instant asOf) {
        return read(FactSheetReader.read(facts, asOf));
    }

    static FactSheet read(FactSheetResult result) {
        if (result instanceof FactSheetResult.Read read) {
            return read.sheet();
        }
        throw new AssertionError(result);
    }

    static List<InputFault> faults(FactSheetResult result) {
        return result instanceof FactSheetResult.Faulty faulty ? faulty.faults() : List.of();
    }

    static JsonNode json(String text) {
        return ((JsonResult.Parsed) JsonReader.read(text)).tree();
    }

    /** A complaint with these further fields, written without the quotes of their names being escaped. */
    static String complaint(String... fields) {
        StringBuilder text = new StringBuilder("{\"caseRef\":\"ORD-1\",\"complaint\":{\"kind\":\"NOT_RECEIVED\"}");
        for (String field : fields) {
            text.append(',').append(field);
        }
        return text.append('}').toString();
    }
}
