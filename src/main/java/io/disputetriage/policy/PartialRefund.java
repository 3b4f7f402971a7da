package io.disputetriage.policy;

import io.disputetriage.facts.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The share of what remains that a partial refund may reach, by complaint kind. */
final class PartialRefund {
    static final String FILE = "policy/partial-refund.csv";
    private static final String ANY = "*";
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(ANY), Arrays.stream(Kind.values()).map(Kind::name))
            .toList();
    static final List<Column> COLUMNS = List.of(Column.word("kind", KINDS), Column.of("ceiling", Column.Form.SHARE));

    private final Map<Kind, Timeline<BigDecimal>> ceilings = new EnumMap<>(Kind.class);
    private final Timeline<BigDecimal> any;

    private PartialRefund(Map<String, Timeline<BigDecimal>> byWord) {
        any = byWord.get(ANY);
        byWord.forEach((word, ceiling) -> {
            if (!word.equals(ANY)) {
                ceilings.put(Kind.valueOf(word), ceiling);
            }
        });
    }

    static PartialRefund read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, BigDecimal> ledger = new Ledger<>(rows);
        rows.each(row -> ledger.add(row, row.oneOf("kind", row.text("kind"), KINDS), row.share("ceiling")));
        ledger.require(ANY);
        return new PartialRefund(ledger.timelines());
    }

    /** Never null. */
    BigDecimal ceiling(Kind kind, Instant asOf) {
        Timeline<BigDecimal> timeline = ceilings.get(kind);
        BigDecimal own = timeline == null ? null : timeline.at(asOf);
        return own == null ? any.atOrFirst(asOf) : own;
    }
}
