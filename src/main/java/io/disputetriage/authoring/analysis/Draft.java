package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A fact sheet in the making, whose facts can be changed one by one; immutable. */
final class Draft {
    /** When the drafts are evaluated that state nothing else: a Tuesday, with no month's end or change of clocks near. */
    static final Instant AS_OF = Instant.parse("2026-03-10T09:00:00Z");

    private static final Fact KIND = Fact.at("complaint.kind");
    private static final int REQUIRED = Fact.at("caseRef").index();
    private static final int EVALUATED = Fact.at("asOf").index();

    private final Object[] values;
    /** Of a draft that differs from this one in the changed facts only; null: none is at hand. */
    private final FactSheet like;

    private final List<Fact> changed;
    private FactSheet sheet;

    private Draft(Object[] values) {
        this(values, null, List.of());
    }

    private Draft(Object[] values, FactSheet like, List<Fact> changed) {
        this.values = values;
        this.like = like;
        this.changed = changed;
    }

    /** Nothing is known but what the complaint is about. */
    static Draft about(Kind kind) {
        Object[] values = new Object[Fact.all().size()];
        values[REQUIRED] = "region";
        values[EVALUATED] = AS_OF;
        values[KIND.index()] = kind;
        return new Draft(values);
    }

    static Draft of(FactSheet sheet) {
        Object[] values = SheetShape.values(sheet);
        values[REQUIRED] = "region";
        return new Draft(values);
    }

    /** Null: unknown. */
    Object get(Fact fact) {
        return values[fact.index()];
    }

    Kind kind() {
        return (Kind) get(KIND);
    }

    Draft with(Fact fact, Object value) {
        if (Objects.equals(values[fact.index()], value)) {
            return this;
        }
        return with(List.of(fact), Collections.singletonList(value));
    }

    Draft with(List<Fact> facts, List<Object> settings) {
        Object[] others = values.clone();
        for (int i = 0; i < facts.size(); i++) {
            others[facts.get(i).index()] = settings.get(i);
        }
        if (sheet == null && like != null) {
            return new Draft(
                    others,
                    like,
                    Stream.concat(changed.stream(), facts.stream()).toList());
        }
        return new Draft(others, sheet, facts);
    }

    /** What is known and can be dropped, in the order of the contract. */
    List<Fact> known() {
        return Fact.all().stream()
                .filter(fact -> values[fact.index()] != null)
                .filter(fact -> fact.index() != REQUIRED && fact.index() != EVALUATED && !fact.equals(KIND))
                .toList();
    }

    FactSheet sheet() {
        FactSheet made = sheet;
        if (made == null) {
            made = like == null ? SheetShape.sheet(values) : SheetShape.sheet(values, like, changed);
            sheet = made;
        }
        return made;
    }

    /** Equal for equal drafts, and in practice only for those; the same in every run. */
    long key() {
        long key = 0;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                key += mixed(((long) i << Integer.SIZE) + hash(value));
            }
        }
        return key;
    }

    private static int hash(Object value) {
        return value instanceof Enum<?> word
                ? word.ordinal() + 1
                : value.toString().hashCode();
    }

    /** SplitMix64: places and words are small numbers, of which sums would coincide. */
    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draft draft && Arrays.equals(draft.values, values);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key());
    }
}
