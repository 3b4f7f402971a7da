package io.disputetriage.policy;

import io.disputetriage.facts.SheetWords;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the words say that platforms and trackers write into the fields of their payloads. */
final class PlatformWords {
    static final String FILE = "intake/words.csv";
    private static final List<String> FACTS = List.copyOf(SheetWords.BY_PATH.keySet());
    private static final String STATE = "shipment.state";

    /** Who tells where parcels are, which is no platform; each is read by a program of its own. */
    private static final List<String> TRACKERS = List.of("AFTERSHIP", "EASYPOST", "SEVENTEENTRACK");

    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD).besides(TRACKERS),
            Column.of("field", Column.Form.TEXT),
            Column.of("word", Column.Form.TEXT),
            Column.word("fact", FACTS),
            Column.word(
                            "value",
                            SheetWords.BY_PATH.values().stream()
                                    .flatMap(fact -> fact.words().stream())
                                    .distinct()
                                    .sorted()
                                    .toList())
                    .orEmpty());

    private final Map<Word, List<Timeline<WordEffect>>> effects = new HashMap<>();

    private PlatformWords(Map<Key, Timeline<WordEffect>> byKey) {
        byKey.forEach((key, timeline) ->
                effects.computeIfAbsent(key.word(), word -> new ArrayList<>()).add(timeline));
    }

    /** The table may be null, which means that no word is known. */
    static PlatformWords read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, WordEffect> ledger = new Ledger<>(rows);
        List<Said> said = new ArrayList<>();
        rows.each(row -> {
            String platform = platforms.word(row, TRACKERS);
            String field = row.text("field");
            String word = row.text("word");
            String fact = row.oneOf("fact", row.text("fact"), FACTS);
            String value = row.textOrNull("value");
            if (fact != null && value != null) {
                row.oneOf("value", value, SheetWords.BY_PATH.get(fact).words());
            }
            if (!row.sound()) {
                return;
            }
            boolean several = SheetWords.BY_PATH.get(fact).several();
            Key key = new Key(Word.of(platform, field, word), fact, several ? value : null);
            WordEffect effect = new WordEffect(fact, value);
            ledger.add(row, key, effect);
            said.add(new Said(key, effect, row));
        });
        said.forEach(each -> each.check(said));
        return new PlatformWords(ledger.timelines());
    }

    /** Empty: the word is unknown. In the order of the table; rows without a value are left out. */
    Optional<List<WordEffect>> of(String platform, String field, String word, Instant asOf) {
        if (platform == null || field == null || word == null) {
            return Optional.empty();
        }
        List<WordEffect> inForce = effects.getOrDefault(Word.of(platform, field, word), List.of()).stream()
                .flatMap(timeline -> Stream.ofNullable(timeline.at(asOf)))
                .toList();
        return inForce.isEmpty()
                ? Optional.empty()
                : Optional.of(inForce.stream()
                        .filter(effect -> effect.value() != null)
                        .toList());
    }

    private record Word(String platform, String field, String word) {
        static Word of(String platform, String field, String word) {
            return new Word(platform, PlatformReasons.fold(field), PlatformReasons.fold(word));
        }
    }

    /** @param value of a fact that holds several, each of which has rows of its own; else null */
    private record Key(Word word, String fact, String value) {
        @Override
        public String toString() {
            return word.platform + " " + word.field + " " + word.word + " " + fact + (value == null ? "" : " " + value);
        }
    }

    /** One row, and what others of the same word must say beside it. */
    private record Said(Key key, WordEffect effect, Row row) {
        void check(List<Said> all) {
            if (effect.value() == null && SheetWords.BY_PATH.get(effect.fact()).several()) {
                beside(all, other -> other.fact().equals(effect.fact()) && other.value() != null)
                        .ifPresent(other -> row.fault(
                                "POL-208",
                                key + " has no effect here, and " + other.effect.value() + " on line "
                                        + other.row.line(),
                                "Remove one of the two rows, or end one before the other begins."));
            }
            if (effect.fact().equals("shipment.reason") && effect.value() != null) {
                ShipmentReason reason = ShipmentReason.valueOf(effect.value());
                if (beside(all, other -> isStateOf(other, reason)).isEmpty()) {
                    row.fault(
                            "POL-210",
                            "No row gives this word a shipment.state that " + reason + " is a reason of",
                            "Give it one of "
                                    + Stream.of(ShipmentState.values())
                                            .filter(state -> state.reasons().contains(reason))
                                            .toList()
                                    + " in a row of its own.");
                }
            }
        }

        private static boolean isStateOf(WordEffect effect, ShipmentReason reason) {
            return effect.fact().equals(STATE)
                    && effect.value() != null
                    && ShipmentState.valueOf(effect.value()).reasons().contains(reason);
        }

        private Optional<Said> beside(List<Said> all, Predicate<WordEffect> says) {
            return all.stream()
                    .filter(other -> other.key.word().equals(key.word())
                            && says.test(other.effect)
                            && other.row.validity().overlaps(row.validity()))
                    .findFirst();
        }
    }
}
