package io.disputetriage.policy;

import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The text fields of the forms in which platforms take evidence. */
final class EvidenceTexts {
    static final String FILE = "policy/evidence-texts.csv";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.of("field", Column.Form.TEXT),
            Column.word("kind", Kind.class).orEmpty(),
            Column.word("goods", Goods.class).orEmpty(),
            Column.word("fact", EvidenceText.FACTS).orEmpty(),
            Column.of("says", Column.Form.TEXT));
    private final Map<Key, Timeline<EvidenceText>> fields;

    private EvidenceTexts(Map<Key, Timeline<EvidenceText>> fields) {
        this.fields = fields;
    }

    /** The table may be null, which means that no field is known. */
    static EvidenceTexts read(Table table, PolicyFaults faults, Platforms platforms) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<Key, EvidenceText> ledger = new Ledger<>(rows);
        rows.each(row -> {
            Key key = new Key(
                    platforms.word(row),
                    row.text("field"),
                    row.wordOrNull("kind", Kind.class),
                    row.wordOrNull("goods", Goods.class));
            String fact = row.textOrNull("fact");
            ledger.add(
                    row,
                    key,
                    new EvidenceText(
                            key.field(),
                            fact == null ? null : row.oneOf("fact", fact, EvidenceText.FACTS),
                            row.text("says"),
                            row.textOrNull("source")));
        });
        return new EvidenceTexts(ledger.timelines());
    }

    /** In the order of the table; none if nobody has looked. */
    List<EvidenceText> of(String platform, Kind kind, Goods goods, Instant asOf) {
        return fields.entrySet().stream()
                .filter(each -> each.getKey().fits(platform, kind, goods))
                .map(each -> each.getValue().at(asOf))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of kind and goods null is any. */
    private record Key(String platform, String field, Kind kind, Goods goods) {
        boolean fits(String ofPlatform, Kind ofKind, Goods ofGoods) {
            return Objects.equals(platform, ofPlatform)
                    && (kind == null || kind == ofKind)
                    && (goods == null || goods == ofGoods);
        }

        @Override
        public String toString() {
            return Rows.key(platform, field, kind, goods);
        }
    }
}
