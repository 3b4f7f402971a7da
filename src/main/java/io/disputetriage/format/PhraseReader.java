package io.disputetriage.format;

import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.Phrases;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.policy.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Reads {@code messages/words.csv}: what the words of the contract are called in each language. */
final class PhraseReader {
    static final String FILE = MessagesReader.FOLDER + "words.csv";

    private static final String CODE = "MSG-108";
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("of", "word"), Stream.of(Language.values()).map(Language::tag))
            .toList();

    private PhraseReader() {}

    /** The phrases, as far as they can be read; each fault is added. */
    static Phrases read(String text, List<Diagnostic> faults) {
        if (text == null) {
            faults.add(fault(0, "The file is missing", "Take the one that was shipped"));
            return Phrases.NONE;
        }
        CsvResult result = CsvReader.read(text, FILE);
        if (result instanceof CsvResult.Faulty faulty) {
            faults.addAll(faulty.faults());
            return Phrases.NONE;
        }
        Table table = ((CsvResult.Read) result).table();
        if (!table.columns().equals(COLUMNS)) {
            faults.add(fault(
                    table.headerLine(),
                    "The columns are " + String.join(",", table.columns()),
                    "They must be " + String.join(",", COLUMNS)));
            return Phrases.NONE;
        }
        return new Phrases(rows(table, faults));
    }

    private static Map<String, Map<Language, String>> rows(Table table, List<Diagnostic> faults) {
        Map<String, Map<Language, String>> phrases = new HashMap<>();
        SortedMap<String, List<String>> needed = Phrases.needed();
        for (Table.Line line : table.lines()) {
            String word = line.cells().get(0) + " " + line.cells().get(1);
            List<String> known = needed.get(line.cells().get(0));
            if (known == null) {
                faults.add(fault(
                        line.number(),
                        "Nothing is called by words of " + Quote.of(line.cells().get(0)),
                        Suggestion.hint(line.cells().get(0), needed.keySet())));
            } else if (!known.contains(line.cells().get(1))) {
                faults.add(fault(
                        line.number(),
                        "There is no word " + Quote.of(word),
                        Suggestion.hint(line.cells().get(1), known)));
            } else if (phrases.containsKey(word)) {
                faults.add(fault(line.number(), word + " stands here twice", "Leave one of the rows out"));
            }
            phrases.put(word, phrases(line, faults));
        }
        needed.forEach((of, words) -> words.stream()
                .filter(word -> !phrases.containsKey(of + " " + word))
                .forEach(word -> faults.add(fault(
                        0, "There is no row for " + of + " " + word, "Add one, with a phrase in each language"))));
        return phrases;
    }

    private static Map<Language, String> phrases(Table.Line line, List<Diagnostic> faults) {
        Map<Language, String> phrases = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String phrase = line.cells().get(COLUMNS.indexOf(language.tag()));
            if (phrase.isEmpty()) {
                faults.add(fault(
                        line.number(),
                        "There is no phrase in " + language.tag(),
                        "Write what a reader of that language calls it"));
            } else if (phrase.indexOf('{') >= 0 || phrase.indexOf('}') >= 0) {
                faults.add(fault(
                        line.number(),
                        "The phrase in " + language.tag() + " has a brace",
                        "A phrase is written as it stands"));
            }
            // Every audience reads them, so they are as strict as for buyers.
            ForbiddenPhrases.in(phrase, language, Audience.BUYER)
                    .ifPresent(found -> faults.add(Diagnostic.error(
                            "MSG-106",
                            FILE,
                            line.number(),
                            "\"" + found.phrase() + "\" in " + language.tag() + " is not for messages: " + found.why(),
                            "Call it by other words")));
            phrases.put(language, phrase);
        }
        return phrases;
    }

    private static Diagnostic fault(int line, String message, String hint) {
        return Diagnostic.error(CODE, FILE, line, message, hint);
    }
}
