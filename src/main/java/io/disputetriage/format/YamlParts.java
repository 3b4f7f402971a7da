package io.disputetriage.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Takes a sound YAML text apart, into what gets lines of its own and what stays on one. */
final class YamlParts {
    private final List<Event> events = new ArrayList<>();
    private final PartComments comments;
    private final Utf16Columns columns;
    private final Set<String> onOneLine;
    private int at;
    private Mark writtenTo;

    private YamlParts(String text, Set<String> onOneLine) {
        LoadSettings settings = LoadSettings.builder().setParseComments(false).build();
        new Parse(settings).parseString(text).forEach(events::add);
        this.columns = new Utf16Columns(text);
        this.comments = new PartComments(text, columns);
        this.onOneLine = onOneLine;
    }

    /**
     * The whole of a text.
     *
     * @param text an object that {@link YamlReader} reads
     * @param onOneLine names of members that are written in brackets, whatever they hold
     */
    static YamlPart of(String text, Set<String> onOneLine) {
        YamlParts parts = new YamlParts(text, onOneLine);
        while (!(parts.events.get(parts.at) instanceof CollectionStartEvent)) {
            parts.at++;
        }
        YamlPart whole = new YamlPart(null, null, 1);
        parts.comments.take(start(parts.events.get(parts.at)), 1, whole::above);
        parts.children(whole);
        parts.comments.take(end(parts.events.get(parts.events.size() - 1)), 1, whole::below);
        return whole;
    }

    private void children(YamlPart of) {
        CollectionStartEvent start = (CollectionStartEvent) events.get(at++);
        boolean list = start.getEventId() == Event.ID.SequenceStart;
        for (; !(events.get(at) instanceof CollectionEndEvent); at++) {
            Event event = events.get(at);
            String name = list ? null : ((ScalarEvent) event).getValue();
            YamlPart part = new YamlPart(of, name, columns.column(start(list ? start : event)));
            comments.take(start(event), part.column(), part::above);
            if (!list) {
                comments.ended(part, end(event));
                at++;
            }
            if (inLines(name)) {
                children(part);
            } else {
                part.value(written(false));
                comments.inside(part, writtenTo);
            }
        }
    }

    private boolean inLines(String name) {
        Event event = events.get(at);
        boolean one = name == null ? event.getEventId() == Event.ID.SequenceStart : onOneLine.contains(name);
        return event instanceof CollectionStartEvent && !(events.get(at + 1) instanceof CollectionEndEvent) && !one;
    }

    /** The value that starts here; what is next is then its last event. */
    private String written(boolean inBrackets) {
        Event event = events.get(at);
        if (event instanceof ScalarEvent scalar) {
            writtenTo = end(scalar);
            String text = scalar.getValue();
            if (!YamlScalar.of(text, scalar.isPlain()).isTextual()) {
                return text.isEmpty() ? "null" : text;
            }
            return inBrackets ? YamlString.inBrackets(text) : YamlString.onALine(text);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        boolean list = start.getEventId() == Event.ID.SequenceStart;
        StringJoiner all = list ? new StringJoiner(", ", "[", "]") : new StringJoiner(", ", "{", "}");
        for (at++; !(events.get(at) instanceof CollectionEndEvent); at++) {
            String name = "";
            if (!list) {
                name = written(true) + ": ";
                at++;
            }
            all.add(name + written(true));
        }
        // What the parser calls the end of one in lines is where the next thing starts.
        if (start.isFlow()) {
            writtenTo = end(events.get(at));
        }
        return all.toString();
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }

    private static Mark end(Event event) {
        return event.getEndMark().orElseThrow();
    }
}
