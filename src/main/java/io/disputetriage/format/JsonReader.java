package io.disputetriage.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads one JSON text: one value, no repeated names, not deeper than anything the contract has. Numbers stay exact. */
public final class JsonReader {
    /** Levels of objects and lists; the contract's deepest value (in a batch) has 6. */
    static final int MAX_DEPTH = 16;

    /** Levels of what others make: their envelopes, and objects that stand in objects as far as they expand them. */
    public static final int MAX_FOREIGN_DEPTH = 100;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReader() {}

    /** Reads {@code text}; of a text that is no JSON at all only the first fault is known. */
    public static JsonResult read(String text) {
        return read(text, new Reading());
    }

    /** The same for a text that somebody made who doesn't know our contract, or that such a text stands in. */
    public static JsonResult foreign(String text) {
        return read(text, Reading.foreign());
    }

    private static JsonResult read(String text, Reading reading) {
        JsonNode tree = tree(text, reading);
        return reading.sound() ? new JsonResult.Parsed(tree) : new JsonResult.Faulty(reading.faults());
    }

    /** The tree of a text that is known to be JSON, such as one that was kept; throws {@link IllegalArgumentException} if it is not. */
    public static JsonNode sound(String text) {
        if (read(text) instanceof JsonResult.Parsed parsed) {
            return parsed.tree();
        }
        throw new IllegalArgumentException("A text that is known to be JSON is none");
    }

    /** The tree without what is faulty; null when there is none at all. */
    static JsonNode tree(String text, Reading reading) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                reading.fault("The text is empty; a JSON value is wanted.", (String) null);
                return null;
            }
            JsonNode tree = value(parser, reading);
            if (parser.nextToken() != null) {
                reading.reset();
                reading.fault(
                        "Something follows the end of the JSON value" + place(parser) + ".", "Send one value only.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            reading.reset();
            reading.fault("This is not JSON: " + message(e), (String) null);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("A string in memory can't fail to be read", e);
        }
    }

    private static JsonNode value(JsonParser parser, Reading reading) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> shallow(parser, reading) ? object(parser, reading) : NullNode.instance;
            case START_ARRAY -> shallow(parser, reading) ? list(parser, reading) : NullNode.instance;
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            default -> NullNode.instance;
        };
    }

    private static JsonNode object(JsonParser parser, Reading reading) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            reading.enter(name);
            if (object.has(name)) {
                reading.fault("The field " + Quote.of(name) + " is given twice.", "Leave one of them out.");
            }
            object.replace(name, value(parser, reading));
            reading.leave();
        }
        return object;
    }

    private static JsonNode list(JsonParser parser, Reading reading) throws IOException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reading.enter(list.size());
            list.add(value(parser, reading));
            reading.leave();
        }
        return list;
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private static boolean shallow(JsonParser parser, Reading reading) throws IOException {
        if (reading.depth() < reading.mostDepth()) {
            return true;
        }
        reading.fault("This is nested too deeply.", "At most " + reading.mostDepth() + " levels.");
        parser.skipChildren();
        return false;
    }

    private static String message(JsonProcessingException e) {
        String[] lines = e.getOriginalMessage().split("\\R", 2);
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return Quote.wellFormed(lines[0]) + place;
    }

    private static String place(JsonParser parser) {
        return ", at line " + parser.currentTokenLocation().getLineNr() + ", column "
                + parser.currentTokenLocation().getColumnNr();
    }
}
