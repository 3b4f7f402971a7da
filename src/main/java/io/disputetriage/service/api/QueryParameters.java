package io.disputetriage.service.api;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.Platform;
import io.disputetriage.format.InputFault;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a question, read strictly: every fault is collected, none is ignored. */
final class QueryParameters {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    private static final int MAX_NAME = 2_000;

    /** The largest of 18 digits, which any {@code long} holds. */
    static final long MAX_NUMBER = 999_999_999_999_999_999L;

    private static final String NOT_OURS = "It is none that this service gave out.";
    private static final String LAST_PAGE = "Take next from the page before, or leave it out.";

    private final MultiMap parameters;
    private final List<InputFault> faults = new ArrayList<>();

    QueryParameters(MultiMap parameters, Set<String> known) {
        this.parameters = parameters;
        for (String name : parameters.names()) {
            if (!known.contains(name)) {
                fault(
                        name,
                        "There is no such parameter.",
                        Suggestion.hint(name, known.stream().sorted().toList()));
            } else if (parameters.getAll(name).size() > 1) {
                fault(name, "It is given more than once.", "Give it once.");
            }
        }
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        String given = parameters.get(name);
        return given == null ? null : word(name, given, type);
    }

    /** Words with commas between them; none if it is not given. */
    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        String given = parameters.get(name);
        return given == null
                ? Set.of()
                : Arrays.stream(given.split(",", -1))
                        .map(each -> word(name, each, type))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E word(String name, String given, Class<E> type) {
        List<E> words = Arrays.asList(type.getEnumConstants());
        for (E word : words) {
            if (word.name().equals(given)) {
                return word;
            }
        }
        fault(
                name,
                "This word is not known.",
                Suggestion.hint(given, words.stream().map(Enum::name).collect(Collectors.toList())));
        return null;
    }

    /** Any, also one that the rules in force don't list any more: there may be cases of it. */
    String platform() {
        String given = parameters.get("platform");
        if (given != null && !Platform.FORM.matcher(given).matches()) {
            fault("platform", "This is not the word of a platform.", "In capitals, such as EBAY.");
        }
        return given;
    }

    /** Of a person; may be empty. */
    String name(String name) {
        String given = parameters.get(name);
        if (given != null && given.length() > MAX_NAME) {
            fault(name, "It is too long.", "At most " + MAX_NAME + " characters.");
        }
        return given;
    }

    Boolean flag(String name) {
        String given = parameters.get(name);
        if (given != null && !given.equals("true") && !given.equals("false")) {
            fault(name, "It is neither true nor false.", "true or false");
        }
        return given == null ? null : Boolean.valueOf(given);
    }

    Instant instant(String name) {
        String given = parameters.get(name);
        try {
            // An unescaped plus of an offset arrives as a space.
            return given == null
                    ? null
                    : OffsetDateTime.parse(given.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            fault(name, "It is no instant.", "Like 2026-03-10T09:00:00Z");
            return null;
        }
    }

    int limit() {
        String given = parameters.get("limit");
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        if (given.matches("[1-9][0-9]{0,2}") && Integer.parseInt(given) <= MAX_LIMIT) {
            return Integer.parseInt(given);
        }
        fault("limit", "It is no number that a page can have.", "1 to " + MAX_LIMIT);
        return DEFAULT_LIMIT;
    }

    /** A whole number from 1 to {@code most}, or {@code absent} if it is not given. */
    long number(String name, long absent, long most) {
        return number(name, absent, most, "It is no number that fits here.", "1 to " + most);
    }

    /** The cursor of a list whose entries are numbered; beyond all of them if it is not given. */
    long numberedCursor() {
        return number("cursor", Long.MAX_VALUE, MAX_NUMBER, NOT_OURS, LAST_PAGE);
    }

    private long number(String name, long absent, long most, String message, String hint) {
        String given = parameters.get(name);
        if (given == null) {
            return absent;
        }
        if (given.matches("[1-9][0-9]{0,17}") && Long.parseLong(given) <= most) {
            return Long.parseLong(given);
        }
        fault(name, message, hint);
        return absent;
    }

    /** What {@code read} makes of a text; empty if it is absent. */
    <T> Optional<T> text(String name, Function<String, Optional<T>> read, String hint) {
        String given = parameters.get(name);
        if (given == null) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(given);
        if (value.isEmpty()) {
            fault(name, "It can't be understood.", hint);
        }
        return value;
    }

    UUID cursor() {
        String given = parameters.get("cursor");
        if (given == null) {
            return null;
        }
        return PageCursor.read(given).orElseGet(() -> {
            fault("cursor", NOT_OURS, LAST_PAGE);
            return null;
        });
    }

    /** Null if all was well. */
    Problem problem() {
        return faults.isEmpty() ? null : Problem.of(ProblemCode.BAD_PARAMETER, faults);
    }

    void fault(String name, String message, String hint) {
        faults.add(new InputFault("?" + name, message, hint));
    }
}
