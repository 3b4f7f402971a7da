package io.disputetriage.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Words that stand beside a signer's name, or in the place of one. */
final class NameWords {
    static final String FILE = "policy/name-words.csv";
    static final List<Column> COLUMNS = List.of(Column.of("word", Column.Form.TEXT), Column.word("means", Means.class));

    private static final NameWords BEFORE_THE_TABLE = beforeTheTable();

    private final Map<String, Timeline<Means>> byWord;
    private final Map<String, Timeline<Means>> undivided;

    private NameWords(Map<String, Timeline<Means>> byWord) {
        this.byWord = Map.copyOf(byWord);
        undivided = new HashMap<>(byWord);
        undivided.keySet().removeIf(word -> !FoldedWord.isUndivided(word));
    }

    /** The table may be null: then the words are those of rulesets from before there was one. */
    static NameWords read(Table table, PolicyFaults faults) {
        if (table == null) {
            return BEFORE_THE_TABLE;
        }
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Means> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(row, word(row), row.word("means", Means.class)));
        return new NameWords(ledger.timelines());
    }

    /** Whether a part of a name stands before one and says nothing of who it is. */
    boolean isTitle(String token, Instant asOf) {
        return means(byWord.get(token), asOf) == Means.TITLE;
    }

    /** Whether a name with this part is none of a person. */
    boolean isOfNobody(String token, Instant asOf) {
        return means(byWord.get(token), asOf) == Means.NO_PERSON;
    }

    /** The same of a name without spaces, in which no part can be told from another. */
    boolean areWithin(String whole, Instant asOf) {
        return undivided.entrySet().stream()
                .anyMatch(word -> whole.contains(word.getKey()) && means(word.getValue(), asOf) == Means.NO_PERSON);
    }

    private static Means means(Timeline<Means> timeline, Instant asOf) {
        return timeline == null ? null : timeline.at(asOf);
    }

    private static String word(Row row) {
        String word = row.text("word");
        String folded = word == null ? null : FoldedWord.of(word);
        if (folded != null && !folded.codePoints().allMatch(Character::isLetter)) {
            row.fault(
                    "POL-206",
                    "word is " + word + ", not one word of letters",
                    "Names are compared word by word: give each a row of its own.");
        }
        return folded;
    }

    private static NameWords beforeTheTable() {
        Properties words = new Properties();
        try (InputStream in = NameWords.class.getResourceAsStream("/name-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Validity always = new Validity(LocalDate.MIN, null);
        Map<String, Timeline<Means>> byWord = new HashMap<>();
        for (Means means : Means.values()) {
            Timeline<Means> timeline = new Timeline<>(List.of(new Timeline.Entry<>(always, means, 0)));
            for (String word : words.getProperty(means.name()).split(" +")) {
                byWord.put(FoldedWord.of(word), timeline);
            }
        }
        return new NameWords(byWord);
    }

    /** What a word says of the name that it stands in. */
    enum Means {
        TITLE,
        NO_PERSON
    }
}
