package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** From where to where each value of a sound YAML text stands. */
final class YamlSpans {
    private final String text;
    private final Iterator<Event> events;
    private final Map<String, Span> spans = new HashMap<>();
    /** The last place that was asked for: how many characters stand before it, and its offset. */
    private int character;

    private int offset;

    private YamlSpans(String text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
    }

    /** Throws if the text is none that {@link YamlReader} reads. */
    static YamlSpans of(String text) {
        LoadSettings settings = LoadSettings.builder().setParseComments(false).build();
        YamlSpans spans =
                new YamlSpans(text, new Parse(settings).parseString(text).iterator());
        while (spans.events.hasNext()) {
            if (spans.events.next().getEventId() == Event.ID.DocumentStart) {
                spans.value(spans.events.next(), "");
            }
        }
        return spans;
    }

    /**
     * One value.
     *
     * @param start offset of its first character; of a list in lines, its first dash
     * @param end offset after its last character
     */
    record Span(JsonNode value, int start, int end) {
        boolean list() {
            return value.isArray();
        }
    }

    /** Throws if nothing stands there. */
    Span at(String pointer) {
        Span span = spans.get(pointer);
        if (span == null) {
            throw new IllegalArgumentException("Nothing stands at " + pointer);
        }
        return span;
    }

    /** Those of a list, in order. */
    List<Span> entries(String pointer) {
        List<Span> entries = new ArrayList<>();
        for (int i = 0; spans.containsKey(pointer + "/" + i); i++) {
            entries.add(spans.get(pointer + "/" + i));
        }
        return entries;
    }

    private Span value(Event event, String pointer) {
        Span span = event instanceof CollectionStartEvent start
                ? collection(start, pointer)
                : new Span(
                        YamlScalar.of(((ScalarEvent) event).getValue(), ((ScalarEvent) event).isPlain()),
                        start(event),
                        end(event));
        spans.put(pointer, span);
        return span;
    }

    /** A collection in lines ends with its last value: what the parser calls its end is where the next thing starts. */
    private Span collection(CollectionStartEvent start, String pointer) {
        boolean list = start.getEventId() == Event.ID.SequenceStart;
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        int first = start(start);
        int end = first;
        Event event = events.next();
        while (!(event instanceof CollectionEndEvent)) {
            if (list) {
                Span entry = value(event, pointer + "/" + entries.size());
                entries.add(entry.value());
                end = entry.end();
            } else {
                String name = ((ScalarEvent) event).getValue();
                Span field = value(
                        events.next(), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
                fields.set(name, field.value());
                end = field.end();
            }
            event = events.next();
        }
        return new Span(list ? entries : fields, first, start.isFlow() ? end(event) : end);
    }

    private int start(Event event) {
        return offset(event.getStartMark().orElseThrow());
    }

    private int end(Event event) {
        return offset(event.getEndMark().orElseThrow());
    }

    /** Counted on from the last one: from the start of the text each time, it would take the square of its length. */
    private int offset(Mark mark) {
        offset = text.offsetByCodePoints(offset, mark.getIndex() - character);
        character = mark.getIndex();
        return offset;
    }
}
