package io.disputetriage.rules.vocabulary;

import io.disputetriage.decision.Advice;
import io.disputetriage.decision.Impact;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.Warning;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Listed;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every word that a rule may use: properties of the case, words of its types, calls of the decision vocabulary. */
public final class Vocabulary {
    /** The sections that are never null, so that a rule may look into them. */
    private static final Set<String> SECTIONS = Set.of(
            "complaint", "buyer", "order", "shipment", "product", "report", "history", "returned", "derived", "policy");

    private static final Vocabulary SHIPPED = new Vocabulary(List.of());

    private final Map<String, Type> properties = new TreeMap<>();
    private final Map<String, SortedSet<String>> words = new TreeMap<>();
    private final Map<String, SortedMap<String, List<Method>>> calls = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final List<String> platforms;

    private Vocabulary(List<String> platforms) {
        this.platforms = platforms;
        for (RecordComponent component : Case.class.getRecordComponents()) {
            if (SECTIONS.contains(component.getName())) {
                section(component);
            } else if (Property.byPath().containsKey(component.getName())) {
                property(component.getName(), component);
            }
        }
        Stream.of(Recommendation.class, Advice.class, Impact.class, Warning.class)
                .forEach(this::type);
    }

    /** With the platforms that a ruleset lists; empty: any word may be one. */
    public static Vocabulary with(List<String> platforms) {
        return platforms.isEmpty() ? SHIPPED : new Vocabulary(platforms);
    }

    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /** Path to type, of everything a condition may read. */
    public Map<String, Type> properties() {
        return properties;
    }

    /** Type to words, such as Kind to NOT_RECEIVED. */
    public Map<String, SortedSet<String>> words() {
        return words;
    }

    /** What may be called on each type of the decision vocabulary. */
    public Map<String, SortedMap<String, List<Method>>> calls() {
        return calls;
    }

    private void section(RecordComponent section) {
        for (RecordComponent component : section.getType().getRecordComponents()) {
            property(section.getName() + "." + component.getName(), component);
        }
    }

    private void property(String path, RecordComponent component) {
        if (!Property.byPath().containsKey(path)) {
            return;
        }
        Listed listed = component.getAnnotation(Listed.class);
        Type type = listed == null ? component.getGenericType() : listed.value();
        properties.put(path, type);
        words(type);
    }

    private void type(Class<?> type) {
        SortedMap<String, List<Method>> names = calls.computeIfAbsent(type.getSimpleName(), name -> new TreeMap<>());
        Stream<Class<?>> holders = Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()));
        holders.forEach(holder -> {
            for (Method method : holder.getDeclaredMethods()) {
                boolean starts = holder == type && Modifier.isStatic(method.getModifiers());
                boolean goesOn = holder != type && (method.getReturnType() == type || method.getReturnType() == holder);
                if (Modifier.isPublic(method.getModifiers()) && (starts || goesOn)) {
                    names.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                            .add(method);
                    Stream.of(method.getParameterTypes()).forEach(this::words);
                }
            }
        });
    }

    /** Every type whose words are constants. */
    public Collection<Class<?>> types() {
        return types.values().stream().filter(Class::isEnum).toList();
    }

    /** The type of a word such as {@code Kind}; null if there is none. */
    Type typeOf(String word) {
        return types.get(word);
    }

    private void words(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::words);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            words(plain.getComponentType());
        } else if (type == Platform.class) {
            words.computeIfAbsent(Platform.class.getSimpleName(), name -> new TreeSet<>(platforms));
            types.put(Platform.class.getSimpleName(), Platform.class);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            SortedSet<String> names = words.computeIfAbsent(plain.getSimpleName(), name -> new TreeSet<>());
            types.put(plain.getSimpleName(), plain);
            Stream.of(plain.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .forEach(names::add);
        }
    }
}
