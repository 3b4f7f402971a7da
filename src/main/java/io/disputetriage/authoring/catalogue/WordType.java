package io.disputetriage.authoring.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a value may be, as rules write it.
 *
 * @param name such as "number", or the type of the words
 * @param words of an enum, with commas between them; else empty
 */
record WordType(String name, String words) {

    /** An array stands for one value or several. */
    static WordType of(Class<?> type) {
        if (type.isArray()) {
            WordType one = of(type.getComponentType());
            return new WordType("one or more " + one.name(), one.words());
        } else if (type.isEnum()) {
            return new WordType(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants())
                            .map(word -> ((Enum<?>) word).name())
                            .collect(Collectors.joining(", ")));
        }
        return new WordType(plain(type), "");
    }

    private static String plain(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        } else if (type == Integer.class || type == BigDecimal.class) {
            return type == Integer.class ? "whole number" : "number";
        } else if (type == String.class) {
            return "text";
        }
        return type == Instant.class ? "instant" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
