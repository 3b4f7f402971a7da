package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads decisions as {@code GET /v1/decisions/{id}} answers them, or as {@code factSheet} beside {@code decision}, and plain fact sheets. */
public final class RecordedDecisionReader {
    private static final String FACTS = "factSheet";

    private RecordedDecisionReader() {}

    /** Reads one JSON text. */
    public static RecordedResult read(String json) {
        return read(json, sheet -> new DateShift(0));
    }

    /**
     * The same at another date: all dates of facts and decision are moved by whole days, to the first {@code asOf} that is not before
     * {@code goal}.
     */
    public static RecordedResult readAt(String json, Instant goal) {
        return read(json, sheet -> DateShift.between(sheet.asOf(), goal));
    }

    private static RecordedResult read(String json, Function<FactSheet, DateShift> shifts) {
        JsonResult result = JsonReader.read(json);
        if (result instanceof JsonResult.Faulty faulty) {
            return new RecordedResult.Faulty(faulty.faults().get(0).message());
        }
        return read(((JsonResult.Parsed) result).tree(), shifts);
    }

    private static RecordedResult read(JsonNode tree, Function<FactSheet, DateShift> shifts) {
        JsonNode facts = tree.has(FACTS) ? tree.get(FACTS) : tree;
        FactSheetResult sheet = FactSheetReader.read(facts, Instant.MIN);
        if (sheet instanceof FactSheetResult.Faulty faulty) {
            return new RecordedResult.Faulty(faulty.faults().stream()
                    .map(fault -> (fault.pointer() + " " + fault.message()).strip())
                    .collect(Collectors.joining("; ")));
        }
        FactSheet read = ((FactSheetResult.Read) sheet).sheet();
        if (read.asOf().equals(Instant.MIN)) {
            return new RecordedResult.Faulty("/asOf is missing: without it the case is another one every day");
        }
        DateShift shift = shifts.apply(read);
        if (shift.days() != 0) {
            return read(shift.of(tree), moved -> new DateShift(0));
        }
        JsonNode decision = tree.has(FACTS) && tree.get("decision") instanceof ObjectNode own ? own : tree;
        return new RecordedResult.Read(new RecordedDecision(
                text(tree, "decisionId").or(() -> text(decision, "decisionId")),
                text(tree, "recordedAt").flatMap(RecordedDecisionReader::instant),
                read,
                decision.has("actions") && tree.has(FACTS)
                        ? Optional.of(new RecordedDecision.Decided(
                                DecisionOutcome.of(decision),
                                decision.path("logic").asText()))
                        : Optional.empty()));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
