package io.disputetriage.policy;

import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What platforms call the kinds of evidence, and where each is entered. */
final class EvidenceWords {
    static final String FILE = "policy/evidence-words.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.word("evidence", EvidenceKind.class).orEmpty(),
            Column.word("kind", Kind.class).orEmpty(),
            Column.of("word", Column.Form.TEXT).orEmpty(),
            Column.of("goes_to", Column.Form.TEXT).orEmpty());
    private final Map<Key, Timeline<EvidenceWord>> words;

    private EvidenceWords(Map<Key, Timeline<EvidenceWord>> words) {
        this.words = words;
    }

    /** The table may be null, which means that no word is known. */
    static EvidenceWords read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, EvidenceWord> ledger = new Ledger<>(rows);
        rows.each(row -> {
            Key key = new Key(
                    platforms.word(row),
                    row.wordOrNull("evidence", EvidenceKind.class),
                    row.wordOrNull("kind", Kind.class));
            String word = row.textOrNull("word");
            String goesTo = row.textOrNull("goes_to");
            if (word == null && goesTo == null) {
                row.fault(
                        "POL-206",
                        "Columns word and goes_to are both empty",
                        "Say what the platform calls it, or where it is entered, or both.");
            }
            ledger.add(row, key, new EvidenceWord(word, goesTo, row.textOrNull("source")));
        });
        return new EvidenceWords(ledger.timelines());
    }

    /** A row for this kind of complaint says more than one for any, and one for this evidence more than one for any. */
    Optional<EvidenceWord> of(String platform, EvidenceKind evidence, Kind kind, Instant asOf) {
        return Stream.of(
                        new Key(platform, evidence, kind),
                        new Key(platform, evidence, null),
                        new Key(platform, null, kind),
                        new Key(platform, null, null))
                .map(words::get)
                .flatMap(Stream::ofNullable)
                .flatMap(timeline -> Stream.ofNullable(timeline.at(asOf)))
                .findFirst();
    }

    /** Null: any. */
    private record Key(String platform, EvidenceKind evidence, Kind kind) {
        @Override
        public String toString() {
            return Rows.key(platform, evidence, kind);
        }
    }
}
