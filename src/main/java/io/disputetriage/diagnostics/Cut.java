package io.disputetriage.diagnostics;

/** Shortens what a message quotes. */
public final class Cut {
    private Cut() {}

    /** The start of the text, at most so many UTF-16 units, without the first half of a surrogate pair at its end. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The same, with an ellipsis where something is left out. */
    public static String shown(String text, int most) {
        return text.length() <= most ? text : of(text, most) + "…";
    }
}
