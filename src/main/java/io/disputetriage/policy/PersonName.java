package io.disputetriage.policy;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name reduced to what carriers do not get wrong: lower-case letters without accents, family name last
 * where a comma told it.
 *
 * @param tokens its parts, titles left out
 * @param scripts the scripts of its letters
 */
record PersonName(List<String> tokens, Set<UnicodeScript> scripts) {
    private static final int MOST_TOKENS = 5;
    private static final Set<UnicodeScript> UNDIVIDED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    PersonName {
        tokens = List.copyOf(tokens);
    }

    /** Null when it does not look like a person's name, by the words in force at an instant. */
    static PersonName of(String raw, NameWords words, Instant asOf) {
        if (raw.startsWith(".") || raw.length() > 120 || raw.indexOf('*') >= 0) {
            return null;
        }
        String letters = letters(raw);
        List<String> tokens = new ArrayList<>();
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        int comma = -1;
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= letters.length(); i++) {
            char letter = i < letters.length() ? letters.charAt(i) : ' ';
            if (Character.isDigit(letter)) {
                return null;
            }
            if (Character.isLetter(letter)) {
                token.append(letter);
                scripts.add(UnicodeScript.of(letter));
                continue;
            }
            if (token.length() > 0 && letter != '\'' && letter != '’' && letter != '`') {
                tokens.add(collapse(token.toString()));
                token.setLength(0);
            }
            if (letter == ',' && comma < 0) {
                comma = tokens.size();
            }
        }
        if (tokens.isEmpty()
                || tokens.size() > MOST_TOKENS
                || tokens.stream().anyMatch(part -> words.isOfNobody(part, asOf))) {
            return null;
        }
        if (comma > 0 && comma < tokens.size()) {
            Collections.rotate(tokens, -comma);
        }
        tokens.removeIf(part -> words.isTitle(part, asOf));
        PersonName name = new PersonName(tokens, scripts);
        boolean plausible = !name.undivided() || name.plausiblyUndivided() && !words.areWithin(name.whole(), asOf);
        return tokens.isEmpty() || !plausible ? null : name;
    }

    /** A word as the parts of a name are compared: lower case, without accents and the umlauts' e. */
    static String folded(String word) {
        return collapse(letters(word));
    }

    /** Whether a word is of a script that is written without spaces. */
    static boolean isUndivided(String word) {
        return word.codePoints().anyMatch(letter -> UNDIVIDED.contains(UnicodeScript.of(letter)));
    }

    String whole() {
        return String.join("", tokens);
    }

    /** Written in a script whose names are compared as wholes. */
    boolean undivided() {
        for (UnicodeScript script : scripts) {
            if (UNDIVIDED.contains(script)) {
                return true;
            }
        }
        return false;
    }

    /** At least two parts, one of them more than an initial. */
    boolean hasTwoParts() {
        return tokens.size() >= 2 && tokens.stream().anyMatch(part -> part.length() > 1);
    }

    private boolean plausiblyUndivided() {
        String whole = whole();
        return whole.length() > 1 && whole.length() <= 12;
    }

    private static String letters(String raw) {
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
    private static String collapse(String token) {
        return token.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
