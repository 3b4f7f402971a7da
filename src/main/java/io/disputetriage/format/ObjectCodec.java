package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An object with a fixed set of fields. */
final class ObjectCodec<T> implements Codec<T> {
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private final Map<String, Field<T, ?>> byName = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Supplier<List<String>> paths = () -> paths("").toList();
    private BiFunction<Values, Reading, T> make;

    private ObjectCodec() {}

    /**
     * A field of an object.
     *
     * @param slot its place among the values read
     * @param get null where the object leaves it out
     */
    record Field<T, V>(int slot, String name, Codec<V> form, boolean required, Function<T, V> get) {
        Object read(JsonNode node, Reading reading) {
            reading.enter(name);
            Object value = form.read(node, reading);
            reading.leave();
            return value;
        }

        void write(T whole, ObjectNode into) {
            V value = get.apply(whole);
            JsonNode node = value == null ? null : form.write(value);
            if (node != null && !(form instanceof ObjectCodec && node.isEmpty())) {
                into.set(name, node);
            }
        }
    }

    /** The values of the fields, null where unknown or faulty. */
    static final class Values {
        private final Object[] bySlot;

        private Values(int size) {
            bySlot = new Object[size];
        }

        // Only a field's own form fills its slot.
        @SuppressWarnings("unchecked")
        <V> V get(Field<?, V> field) {
            return (V) bySlot[field.slot()];
        }
    }

    /** Describes an object: {@code describe} names the fields and says how to make it of their values. */
    static <T> ObjectCodec<T> of(Function<ObjectCodec<T>, Function<Values, T>> describe) {
        return checked(section -> {
            Function<Values, T> make = describe.apply(section);
            return (values, reading) -> make.apply(values);
        });
    }

    /** Like {@link #of}, for an object whose fields must fit each other. */
    static <T> ObjectCodec<T> checked(Function<ObjectCodec<T>, BiFunction<Values, Reading, T>> describe) {
        ObjectCodec<T> section = new ObjectCodec<>();
        section.make = describe.apply(section);
        return section;
    }

    <V> Field<T, V> optional(String name, Codec<V> form, Function<T, V> get) {
        return add(name, form, false, get);
    }

    <V> Field<T, V> required(String name, Codec<V> form, Function<T, V> get) {
        return add(name, form, true, get);
    }

    private <V> Field<T, V> add(String name, Codec<V> form, boolean required, Function<T, V> get) {
        Field<T, V> field = new Field<>(fields.size(), name, form, required, get);
        fields.add(field);
        byName.put(name, field);
        names.add(name);
        return field;
    }

    List<Field<T, ?>> fields() {
        return fields;
    }

    /** What the field of this name looks like; null if there is none. */
    Codec<?> form(String name) {
        Field<T, ?> field = byName.get(name);
        return field == null ? null : field.form();
    }

    /** Of all fields and their fields, as their names are joined by points; an entry of a list is []. */
    private Stream<String> paths(String prefix) {
        return fields.stream().flatMap(field -> {
            String path = prefix + field.name();
            Stream<String> inside = Stream.empty();
            if (field.form() instanceof ObjectCodec<?> inner) {
                inside = inner.paths(path + ".");
            } else if (field.form() instanceof ListOf<?> list && list.of() instanceof ObjectCodec<?> inner) {
                inside = inner.paths(path + "[].");
            }
            return Stream.concat(Stream.of(path), inside);
        });
    }

    @Override
    public T read(JsonNode node, Reading reading) {
        return read(node, reading, Map.of());
    }

    /** Reads with values for fields that are absent. */
    T read(JsonNode node, Reading reading, Map<String, ?> defaults) {
        reading.isOf(paths);
        if (!node.isObject()) {
            reading.mismatch("An object", node, around(node));
            return null;
        }
        Values values = new Values(fields.size());
        boolean[] present = new boolean[fields.size()];
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Field<T, ?> field = byName.get(entry.getKey());
            if (field == null) {
                unknown(entry.getKey(), reading);
            } else if (!entry.getValue().isNull()) {
                int faults = reading.faults().size();
                values.bySlot[field.slot()] = field.read(entry.getValue(), reading);
                present[field.slot()] =
                        values.bySlot[field.slot()] != null || reading.faults().size() > faults;
            }
        }
        defaults.forEach((name, value) -> {
            int slot = byName.get(name).slot();
            values.bySlot[slot] = present[slot] ? values.bySlot[slot] : value;
            present[slot] = true;
        });
        for (Field<T, ?> field : fields) {
            if (field.required() && !present[field.slot()]) {
                reading.enter(field.name());
                reading.fault("The field \"" + field.name() + "\" is required.", (String) null);
                reading.leave();
            }
        }
        return make.apply(values, reading);
    }

    /** A value without its object: in the one field that takes it, if that makes a whole. */
    private String around(JsonNode value) {
        List<String> takers = new ArrayList<>();
        for (Field<T, ?> field : fields) {
            Reading trial = new Reading();
            boolean taken = value.isTextual()
                    && !(field.form() instanceof Text)
                    && field.form().read(value, trial) != null;
            if (taken && fields.stream().noneMatch(other -> other.required() && other != field)) {
                takers.add(field.name());
            }
        }
        return takers.size() == 1
                ? "Write {\"" + takers.get(0) + "\": " + value + "}."
                : "With any of: " + String.join(", ", names);
    }

    private void unknown(String name, Reading reading) {
        reading.enter(name);
        reading.fault("Unknown field " + Quote.of(name) + ".", () -> UnknownField.hint(name, names, reading.paths()));
        reading.leave();
    }

    @Override
    public ObjectNode write(T value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> field.write(value, node));
        return node;
    }
}
