package io.disputetriage.format;

import java.util.function.Function;

/**
 * Texts that come again and again, as canonical JSON. Each has the one place that its hash gives it, where the next text with
 * that hash takes over: memory has an end, and a ruleset that is gone is forgotten.
 */
final class QuotedTexts {
    private static final int PLACES = 1 << 12;

    // Written without a lock: a place holds one whole entry or another.
    private static final Quoted[] ALL = new Quoted[PLACES];

    private QuotedTexts() {}

    /** The text in quotes, as {@code quote} writes it. Not to be changed. */
    static byte[] of(String text, Function<String, byte[]> quote) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Quoted known = ALL[place];
        if (known == null || !known.text.equals(text)) {
            known = new Quoted(text, quote.apply(text));
            ALL[place] = known;
        }
        return known.bytes;
    }

    private record Quoted(String text, byte[] bytes) {}
}
