package io.disputetriage.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nearest valid spelling of an unknown word. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * A hint for {@code wrong} among {@code valid}: "did you mean" if one is near, else the list; of paths such as
     * {@code shipment.state} first those with the same last word, then those of the same section.
     */
    public static String hint(String wrong, Collection<String> valid) {
        return nearest(wrong, valid)
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "One of: " + String.join(", ", likely(wrong, valid)));
    }

    private static Collection<String> likely(String wrong, Collection<String> valid) {
        int dot = wrong.lastIndexOf('.');
        if (dot < 0) {
            return valid;
        }
        String last = "." + wrong.substring(dot + 1);
        List<String> alike =
                valid.stream().filter(path -> ("." + path).endsWith(last)).toList();
        String section = wrong.substring(0, wrong.indexOf('.') + 1);
        List<String> beside =
                valid.stream().filter(path -> path.startsWith(section)).toList();
        return !alike.isEmpty() ? alike : !beside.isEmpty() ? beside : valid;
    }

    /** To end a sentence that says what is wrong: {@code . Did you mean resend.offer?} if one is near, else nothing. */
    public static String sentence(String wrong, Collection<String> valid) {
        return nearest(wrong, valid).map(near -> ". Did you mean " + near + "?").orElse("");
    }

    /** The nearest of {@code valid} within a third of its length; ties go to the first in alphabetical order. */
    public static Optional<String> nearest(String wrong, Collection<String> valid) {
        String given = wrong.length() > 100 ? wrong.substring(0, 100) : wrong;
        return valid.stream()
                .sorted()
                .min(Comparator.comparingInt(word -> distance(fold(given), fold(word))))
                .filter(word -> distance(fold(given), fold(word)) <= Math.max(1, word.length() / 3));
    }

    /** Whether both are one word but for capitals, underscores, hyphens and spaces. */
    public static boolean alike(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Edits, where two neighbours that changed places are one: the commonest slip of all. */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
