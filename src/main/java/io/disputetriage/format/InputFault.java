package io.disputetriage.format;

import java.util.Objects;

/**
 * One fault of an input.
 *
 * @param pointer RFC 6901, to the faulty value, or to where a missing one belongs; empty for the whole input
 * @param message what is wrong, in one sentence
 * @param hint how to mend it, or null
 */
public record InputFault(String pointer, String message, String hint) {
    public InputFault {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(message);
    }

    /** As people name the place: {@code order.total: A string is wanted.} */
    public String named() {
        return pointer.isEmpty() ? message : pointer.substring(1).replace('/', '.') + ": " + message;
    }
}
