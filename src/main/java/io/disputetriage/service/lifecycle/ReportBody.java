package io.disputetriage.service.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.Rfc3339;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The body of a report, read strictly: every fault is collected, none is ignored. Null is the same as absent. */
public final class ReportBody {
    private static final int MOST_CHARACTERS = 2_000;

    private final JsonNode body;
    private final List<InputFault> faults = new ArrayList<>();

    /** Reads JSON of which only these fields are known. */
    public ReportBody(JsonNode body, Set<String> known) {
        this.body = body;
        if (!body.isObject()) {
            faults.add(new InputFault("", "An object is wanted.", "{ … }"));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(
                        name,
                        "There is no such field.",
                        Suggestion.hint(name, known.stream().sorted().toList()));
            }
        });
    }

    /** The value of a field as it stands; null if it is absent. */
    public JsonNode value(String name) {
        return body.hasNonNull(name) ? body.get(name) : null;
    }

    /** Tells that a field is missing if it is. */
    public void require(String name, String hint) {
        if (!body.hasNonNull(name)) {
            fault(name, "It is missing.", hint);
        }
    }

    /** A text of people; null if it is absent. */
    public String text(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > MOST_CHARACTERS
                || value.textValue().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            fault(name, "This is no text.", "1 to " + MOST_CHARACTERS + " characters, without control characters.");
        }
        return value.asText();
    }

    /** A word of a list; null if it is absent or none. */
    public <E extends Enum<E>> E word(String name, List<E> words) {
        JsonNode value = value(name);
        return value == null ? null : word(name, value, words);
    }

    /** Each word of a list, every word of a type being known; none if it is absent. {@code example}: such a list. */
    public <E extends Enum<E>> Set<E> words(String name, Class<E> type, String example) {
        Set<E> all = EnumSet.noneOf(type);
        JsonNode value = value(name);
        if (value != null && !value.isArray()) {
            fault(name, "A list is wanted.", example);
        } else if (value != null) {
            for (int i = 0; i < value.size(); i++) {
                E word = word(name + "/" + i, value.get(i), Arrays.asList(type.getEnumConstants()));
                if (word != null) {
                    all.add(word);
                }
            }
        }
        return all;
    }

    private <E extends Enum<E>> E word(String place, JsonNode value, List<E> words) {
        for (E word : words) {
            if (value.isTextual() && word.name().equals(value.textValue())) {
                return word;
            }
        }
        fault(
                place,
                "This word is not known.",
                Suggestion.hint(value.asText(), words.stream().map(Enum::name).toList()));
        return null;
    }

    /** The same with every word of a type. */
    public <E extends Enum<E>> E word(String name, Class<E> type) {
        return word(name, Arrays.asList(type.getEnumConstants()));
    }

    /** An instant that is not after {@code latest}; {@code absent} if it is absent or none. */
    public Instant instant(String name, Instant absent, Instant latest) {
        JsonNode value = value(name);
        if (value == null) {
            return absent;
        }
        Instant at = value.isTextual() ? Rfc3339.instant(value.textValue()) : null;
        if (at == null) {
            fault(name, "This is no instant.", "Like 2026-03-10T09:00:00Z");
            return absent;
        }
        if (at.isAfter(latest)) {
            fault(name, "It lies ahead.", "What is reported has happened by " + latest + ".");
        }
        return at;
    }

    /** True or false; null if it is absent or neither. */
    public Boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "It is neither true nor false.", "true or false");
        }
        return value == null ? null : Boolean.valueOf(value.asBoolean());
    }

    /** A whole number from 1 to {@code most}; {@code absent} if it is absent or none. */
    public int number(String name, int absent, int most) {
        JsonNode value = value(name);
        if (value != null && (!value.isInt() || value.intValue() < 1 || value.intValue() > most)) {
            fault(name, "It is no number that fits here.", "1 to " + most);
            return absent;
        }
        return value == null ? absent : value.intValue();
    }

    /** Tells one more fault of a field. */
    public void fault(String name, String message, String hint) {
        faults.add(new InputFault("/" + name, message, hint));
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }

    /** All of them. */
    public List<InputFault> faults() {
        return List.copyOf(faults);
    }
}
