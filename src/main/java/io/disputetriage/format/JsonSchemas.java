package io.disputetriage.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.messages.Audience;
import java.util.List;

/** What can be written into the files and requests of this program, as JSON Schema draft 7, which most editors know. */
public final class JsonSchemas {
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withSeparators(
                            PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private JsonSchemas() {}

    /** A fact sheet, as the service takes it by rules that list these platforms; empty: by any. */
    public static String factSheet(List<String> platforms) {
        return text(titled("A fact sheet", Descriptions.into(FormSchema.whole(FactSheetForm.SHEET, platforms))));
    }

    /** {@code policy/order.yaml}. */
    public static String order() {
        return text(titled(
                "Which of several sound actions comes first", FormSchema.whole(OrderTableForm.TABLE, List.of())));
    }

    /** A file of {@code messages/}. */
    public static String message() {
        return text(titled(
                "What can be sent for an action, in each language", FormSchema.whole(MessageForm.MESSAGE, List.of())));
    }

    /** {@code messages/frame.yaml}. */
    public static String frame() {
        ObjectNode schema = FormSchema.whole(MessageForm.FRAMES, List.of());
        ObjectNode audiences = schema.withObjectProperty("properties");
        // All are alike, and each is long.
        schema.putObject("definitions").set("frame", audiences.elements().next());
        for (Audience audience : Audience.values()) {
            audiences.putObject(audience.name()).put("$ref", "#/definitions/frame");
        }
        return text(titled("How messages begin and end, by whom they address", schema));
    }

    /** The tables of the policy: for each file a list of rows, each cell a string. */
    public static String policy(List<String> platforms) {
        return text(titled("The tables of the policy", PolicySchema.tables(platforms)));
    }

    /** A part of a fact sheet, to be laid over others: nothing is required. */
    public static ObjectNode partOfFactSheet(List<String> platforms) {
        return Descriptions.into(FormSchema.part(FactSheetForm.SHEET, platforms));
    }

    /** The schema with the head that every one has. */
    public static ObjectNode titled(String title, ObjectNode schema) {
        ObjectNode whole = JsonNodeFactory.instance
                .objectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("title", title);
        whole.setAll(schema);
        return whole;
    }

    /** As text, indented, ended by a line end. */
    public static String text(ObjectNode schema) {
        try {
            return WRITER.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
