package io.disputetriage.policy;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A word of a name as it is compared: lower-case letters without accents. */
final class FoldedWord {
    private static final Set<UnicodeScript> UNDIVIDED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    private FoldedWord() {}

    /** A word as the parts of a name are compared: lower case, without accents and the umlauts' e. */
    static String of(String word) {
        return collapse(letters(word));
    }

    /** Whether a word is of a script that is written without spaces. */
    static boolean isUndivided(String word) {
        return word.codePoints().anyMatch(letter -> UNDIVIDED.contains(UnicodeScript.of(letter)));
    }

    /** The same of the scripts of its letters. */
    static boolean isUndivided(Set<UnicodeScript> scripts) {
        for (UnicodeScript script : scripts) {
            if (UNDIVIDED.contains(script)) {
                return true;
            }
        }
        return false;
    }

    /** The letters alone; what is no letter stays. */
    static String letters(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length() && plain; i++) {
            plain = lower.charAt(i) < 0x80;
        }
        if (plain) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char letter = parts.charAt(i);
            switch (letter) {
                case 'ß' -> bare.append("ss");
                case 'æ' -> bare.append("ae");
                case 'œ' -> bare.append("oe");
                case 'ø' -> bare.append('o');
                case 'ł' -> bare.append('l');
                case 'đ', 'ð' -> bare.append('d');
                case 'þ' -> bare.append("th");
                case 'ı' -> bare.append('i');
                default -> {
                    if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                        bare.append(letter);
                    }
                }
            }
        }
        return bare.toString();
    }

    /** Müller, Mueller and Muller are one name: the umlaut's e goes, on both sides. */
    static String collapse(String token) {
        return token.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
