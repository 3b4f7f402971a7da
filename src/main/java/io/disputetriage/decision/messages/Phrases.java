package io.disputetriage.decision.messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What words are called in each language: those of the contract, the months, and the noun of a counted day. */
public final class Phrases {
    /** None at all, for rules without messages. */
    public static final Phrases NONE = new Phrases(Map.of());

    static final String MONTH = "month";
    static final String DAY = "day";

    private final Map<String, Map<Language, String>> byWord;

    /** By what they are of and the word, with a space between. */
    public Phrases(Map<String, Map<Language, String>> byWord) {
        this.byWord = Map.copyOf(byWord);
    }

    /** What there must be a phrase for: by what they are of, the words. */
    public static SortedMap<String, List<String>> needed() {
        SortedMap<String, List<String>> needed = new TreeMap<>();
        MessageValues.byPath().values().stream()
                .filter(value -> value.form() != null && value.form().hasPhrases())
                .forEach(value -> needed.merge(group(value.form()), value.words(), Phrases::both));
        needed.put(MONTH, IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList());
        needed.put(DAY, List.of("ONE", "FEW", "OTHER"));
        return needed;
    }

    /** By what they are of and the word, with a space between. */
    public Map<String, Map<Language, String>> byWord() {
        return byWord;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    static String group(MessageValue.Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    /** Null if there is none, which a reader of the table has told. */
    String of(String group, String word, Language language) {
        Map<Language, String> phrases = byWord.get(group + " " + word);
        return phrases == null ? null : phrases.get(language);
    }
}
