package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.SheetPaths;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the values of a draft become a fact sheet and back, for one record of the sheet. Built once from
 * the records themselves, so that a new fact needs no line here.
 */
final class SheetShape {
    /** What absent means in the seller's own books. */
    private static final Map<String, Object> ABSENT = Map.of(
            "order.resendAlreadyMade",
            false,
            "history.problemSolved",
            false,
            "history.resendAgreed",
            false,
            "history.actionsTaken",
            List.of(),
            "order.goods",
            Goods.PHYSICAL,
            "order.refundState",
            RefundState.CONFIRMED);

    private static final SheetShape SHEET = new SheetShape(FactSheet.class, "");
    private static final int AS_OF = Fact.at("asOf").index();

    private final MethodHandle maker;
    private final List<Part> parts = new ArrayList<>();
    /** By their places. */
    private final BitSet facts = new BitSet();
    /** With nothing known, as most sections of most drafts; null: not needed yet. */
    private Object unknown;

    private SheetShape(Class<?> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        maker = maker(type, components);
        for (RecordComponent component : components) {
            Part part = part(component, prefix + SheetPaths.name(component));
            parts.add(part);
            facts.or(part.places);
        }
    }

    /** Whether the value says no more than leaving the fact out. */
    static boolean isAbsent(String path, Object value) {
        return value != null && value.equals(ABSENT.get(path));
    }

    /** @param values by {@link Fact#index()} */
    static FactSheet sheet(Object[] values) {
        return (FactSheet) SHEET.make(values, (Instant) values[AS_OF]);
    }

    /**
     * The same, with the sections of a sheet of which only a few values differ: most of the time goes into making them.
     *
     * @param changed where they may differ
     */
    static FactSheet sheet(Object[] values, FactSheet like, List<Fact> changed) {
        BitSet places = places(changed);
        return places.get(AS_OF)
                ? sheet(values)
                : (FactSheet) SHEET.make(
                        part -> part.places.intersects(places) ? part.write(values, like.asOf()) : part.get(like));
    }

    /** Values by {@link Fact#index()}; references and dates of evidence are left out. */
    static Object[] values(FactSheet sheet) {
        Object[] values = new Object[Fact.all().size()];
        SHEET.read(sheet, values, sheet.asOf());
        return values;
    }

    private static BitSet places(List<Fact> facts) {
        BitSet places = new BitSet();
        facts.forEach(fact -> places.set(fact.index()));
        return places;
    }

    private Object section(Object[] values, Instant asOf) {
        for (int i = facts.nextSetBit(0); i >= 0; i = facts.nextSetBit(i + 1)) {
            if (values[i] != null) {
                return make(values, asOf);
            }
        }
        if (unknown == null) {
            unknown = make(values, asOf);
        }
        return unknown;
    }

    private Object make(Object[] values, Instant asOf) {
        return make(part -> part.write(values, asOf));
    }

    private Object make(Function<Part, Object> write) {
        Object[] arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = write.apply(parts.get(i));
        }
        try {
            return maker.invoke(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Facts are plain records", e);
        }
    }

    private void read(Object record, Object[] values, Instant asOf) {
        parts.forEach(part -> part.read(part.get(record), values, asOf));
    }

    private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Facts are public records", e);
        }
    }

    private static Part part(RecordComponent component, String path) {
        if (component.getType() == CaseRecord.class) {
            return new Part(component, null, List.of(), List.of());
        }
        if (component.getType().isRecord() && !Fact.exists(path)) {
            return new Part(component, new SheetShape(component.getType(), path + "."), List.of(), List.of());
        }
        if (Fact.exists(path)) {
            return new Part(component, null, List.of(Fact.at(path)), List.of());
        }
        List<Enum<?>> words = Fact.words(component);
        return new Part(
                component,
                null,
                words.stream().map(word -> Fact.member(path, word)).toList(),
                words);
    }

    /** One component: a section, a fact, the words of a list, or what the service fills in and no draft has. */
    private static final class Part {
        private final MethodHandle getter;
        private final boolean isEvidence;
        private final SheetShape section;
        private final List<Fact> facts;
        private final List<Enum<?>> words;
        private final BitSet places;

        Part(RecordComponent component, SheetShape section, List<Fact> facts, List<Enum<?>> words) {
            getter = getter(component);
            isEvidence = component.getName().equals("evidence");
            this.section = section;
            this.facts = facts;
            this.words = words;
            places = section == null ? places(facts) : section.facts;
        }

        Object write(Object[] values, Instant asOf) {
            if (section != null) {
                return section.section(values, asOf);
            }
            if (facts.isEmpty()) {
                return null;
            }
            if (facts.get(0).form() == Fact.Form.MEMBER) {
                return list(values);
            }
            Object value = values[facts.get(0).index()];
            if (value instanceof Duration distance) {
                Instant instant = asOf.plus(distance);
                return facts.get(0).form() == Fact.Form.MOMENT ? new Moment.At(instant) : instant;
            }
            return value;
        }

        private List<Object> list(Object[] values) {
            List<Object> known = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                if (values[facts.get(i).index()] != null) {
                    Enum<?> word = words.get(i);
                    known.add(isEvidence ? new Evidence((EvidenceKind) word, null, null) : word);
                }
            }
            return known;
        }

        void read(Object value, Object[] values, Instant asOf) {
            if (section != null) {
                section.read(value, values, asOf);
            } else if (value instanceof List<?> known && facts.get(0).form() == Fact.Form.MEMBER) {
                known.forEach(word -> {
                    Enum<?> name = word instanceof Evidence evidence ? evidence.kind() : (Enum<?>) word;
                    values[
                            facts.stream()
                                    .filter(fact -> fact.path().endsWith("[" + name.name() + "]"))
                                    .findFirst()
                                    .orElseThrow()
                                    .index()] = true;
                });
            } else if (!facts.isEmpty()) {
                values[facts.get(0).index()] = held(value, asOf);
            }
        }

        private Object held(Object value, Instant asOf) {
            return switch (facts.get(0).form()) {
                case INSTANT -> value == null ? null : Duration.between(asOf, (Instant) value);
                case MOMENT -> value instanceof Moment.At at ? Duration.between(asOf, at.instant()) : value;
                default -> isAbsent(facts.get(0).path(), value) ? null : value;
            };
        }

        Object get(Object record) {
            try {
                return getter.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("Facts are plain records", e);
            }
        }
    }
}
