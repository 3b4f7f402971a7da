package io.disputetriage.policy;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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

    PersonName {
        tokens = List.copyOf(tokens);
    }

    /** Null when it does not look like a person's name, by the words in force at an instant. */
    static PersonName of(String raw, NameWords words, Instant asOf) {
        if (raw.startsWith(".") || raw.length() > 120 || raw.indexOf('*') >= 0) {
            return null;
        }
        String letters = FoldedWord.letters(raw);
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
                tokens.add(FoldedWord.collapse(token.toString()));
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

    String whole() {
        return String.join("", tokens);
    }

    /** Written in a script whose names are compared as wholes. */
    boolean undivided() {
        return FoldedWord.isUndivided(scripts);
    }

    /** At least two parts, one of them more than an initial. */
    boolean hasTwoParts() {
        return tokens.size() >= 2 && tokens.stream().anyMatch(part -> part.length() > 1);
    }

    private boolean plausiblyUndivided() {
        String whole = whole();
        return whole.length() > 1 && whole.length() <= 12;
    }
}
