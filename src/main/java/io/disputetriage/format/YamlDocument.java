package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** From the parser's events to one tree. On events, because a composed tree has already followed its aliases. */
final class YamlDocument {
    private static final int MAX_DEPTH = 24;

    /** The parser's time grows with the square of the depth, so what is deeper than this is not even read over. */
    private static final int MAX_DEPTH_SKIPPED = 1_000;

    private static final int MAX_FAULTS = 200;

    private final Iterator<Event> events;
    private final Utf16Columns columns;
    private final String file;
    private final String code;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final Map<String, YamlTree.Place> places = new HashMap<>();
    private int depth;

    YamlDocument(Iterator<Event> events, Utf16Columns columns, String file, String code) {
        this.events = events;
        this.columns = columns;
        this.file = file;
        this.code = code;
    }

    private static final class Bottomless extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    YamlResult read() {
        try {
            return readAll();
        } catch (Bottomless said) {
            return new YamlResult.Faulty(faults.stream().sorted().toList());
        }
    }

    private YamlResult readAll() {
        places.put("", new YamlTree.Place(1, 1));
        JsonNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (root != null) {
                    fault(event, "A second document starts here.", "One document to a file.");
                    break;
                }
                root = value(events.next(), "");
            }
        }
        if (root == null) {
            faults.add(Diagnostic.error(code, file, 0, "The file is empty.", null));
        }
        return faults.isEmpty()
                ? new YamlResult.Parsed(new YamlTree(file, root, places))
                : new YamlResult.Faulty(faults.stream().sorted().toList());
    }

    private JsonNode value(Event event, String pointer) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            boolean alias = event.getEventId() == Event.ID.Alias;
            fault(event, alias ? "An alias stands here." : "An anchor stands here.", "Write the value out.");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> entered((CollectionStartEvent) event) ? list(pointer) : NullNode.instance;
            case MappingStart -> entered((CollectionStartEvent) event) ? object(pointer) : NullNode.instance;
            default -> NullNode.instance;
        };
    }

    private JsonNode scalar(ScalarEvent scalar) {
        refuseTag(scalar, scalar.getTag().isPresent());
        return YamlScalar.of(scalar.getValue(), scalar.isPlain());
    }

    private JsonNode list(String pointer) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            String at = pointer + "/" + list.size();
            places.put(at, place(event));
            list.add(value(event, at));
        }
        depth--;
        return list;
    }

    private JsonNode object(String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            JsonNode name = value(key, pointer);
            Event event = events.next();
            if (name.isTextual()) {
                String text = name.textValue();
                String at = pointer + "/" + text.replace("~", "~0").replace("/", "~1");
                if (object.has(text)) {
                    fault(key, "The name " + Quote.of(text) + " is given twice.", "Leave one of them out.");
                }
                places.put(
                        at,
                        place(
                                event instanceof ScalarEvent scalar
                                                && !scalar.getValue().isEmpty()
                                        ? event
                                        : key));
                object.replace(text, value(event, at));
            } else {
                fault(key, "A name must be a string.", "Put it in quotes.");
                value(event, pointer);
            }
        }
        depth--;
        return object;
    }

    /** False when it is nested too deeply; its events are then used up. */
    private boolean entered(CollectionStartEvent start) {
        refuseTag(start, start.getTag().isPresent());
        if (++depth <= MAX_DEPTH) {
            return true;
        }
        fault(start, "This is nested too deeply.", "At most " + MAX_DEPTH + " levels.");
        for (int open = 1; open > 0; ) {
            Event event = events.next();
            if (event instanceof CollectionStartEvent) {
                if (++open > MAX_DEPTH_SKIPPED) {
                    throw new Bottomless();
                }
            } else if (event.getEventId() == Event.ID.SequenceEnd || event.getEventId() == Event.ID.MappingEnd) {
                open--;
            }
        }
        depth--;
        return false;
    }

    private void refuseTag(Event event, boolean tagged) {
        if (tagged) {
            fault(event, "A tag stands here.", "Leave the tag out; put a string in quotes.");
        }
    }

    private void fault(Event event, String message, String hint) {
        if (faults.size() < MAX_FAULTS) {
            YamlTree.Place at = place(event);
            faults.add(new Diagnostic(code, Diagnostic.Severity.ERROR, file, at.line(), at.column(), message, hint));
        }
    }

    private YamlTree.Place place(Event event) {
        return event.getStartMark()
                .map(mark -> new YamlTree.Place(mark.getLine() + 1, columns.column(mark)))
                .orElse(new YamlTree.Place(1, 1));
    }
}
