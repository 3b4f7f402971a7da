package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;

/** What was read of payloads, as JSON. */
public final class IntakeWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private IntakeWriter() {}

    /** The same for people's eyes: indented text, without a line end. */
    public static String indented(IntakeResult.Read read, Decision decision) {
        return tree(read, decision).toPrettyString();
    }

    /** {@code facts}, {@code sources} by fact, {@code warnings}, {@code outcome} if the dispute has ended, and {@code decision}. */
    public static ObjectNode tree(IntakeResult.Read read, Decision decision) {
        ObjectNode tree = tree(read);
        tree.set("decision", DecisionWriter.tree(decision));
        return tree;
    }

    /** The same without a decision. */
    public static ObjectNode tree(IntakeResult.Read read) {
        ObjectNode tree = NODES.objectNode();
        tree.set("facts", FactSheetWriter.tree(read.sheet()));
        ObjectNode sources = tree.putObject("sources");
        read.sources().forEach((fact, source) -> sources.set(fact, tree(source)));
        ArrayNode warnings = tree.putArray("warnings");
        read.warnings().forEach(warning -> warnings.add(tree(warning)));
        if (read.outcome() != null) {
            tree.put("outcome", read.outcome());
        }
        return tree;
    }

    private static ObjectNode tree(FactSource source) {
        ObjectNode tree = NODES.objectNode();
        tree.put("from", source.from() == null ? source.role().name() : source.from());
        put(tree, "payload", source.payload());
        put(tree, "pointer", source.pointer());
        put(tree, "word", source.word());
        put(tree, "at", source.at() == null ? null : source.at().toString());
        return tree;
    }

    private static ObjectNode tree(IntakeWarning warning) {
        ObjectNode tree = NODES.objectNode();
        tree.put("kind", warning.kind().name());
        tree.put("text", warning.text());
        put(tree, "payload", warning.payload());
        put(tree, "pointer", warning.pointer());
        put(tree, "row", warning.row());
        return tree;
    }

    private static void put(ObjectNode tree, String name, String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
