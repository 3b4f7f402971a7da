package io.disputetriage.rules.engine;

import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.vocabulary.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rules that together use every property with every operator that fits it, and every call of the decision vocabulary. */
public final class WholeProfile {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )";

    private static final int FILE = 200;

    private final Vocabulary vocabulary = Vocabulary.with(FactSheets.PLATFORMS);
    private final List<String> rules = new ArrayList<>();

    /** Some files with all of them. */
    static Map<String, String> files() {
        WholeProfile profile = new WholeProfile();
        profile.vocabulary.properties().forEach(profile::property);
        profile.vocabulary.calls().forEach((type, calls) -> calls.values()
                .forEach(methods -> methods.forEach(method -> profile.call(type, method))));
        Map<String, String> files = new TreeMap<>();
        for (int start = 0; start < profile.rules.size(); start += FILE) {
            List<String> part = profile.rules.subList(start, Math.min(start + FILE, profile.rules.size()));
            String name = "part" + start / FILE;
            files.put(
                    "playbooks/" + name + ".drl",
                    Rules.file(part.toArray(String[]::new)).replace("playbooks.test", "playbooks." + name));
        }
        return files;
    }

    /** One file with a rule for each call of the decision vocabulary; all of them fire for a complaint of kind OTHER. */
    public static Map<String, String> calls() {
        WholeProfile profile = new WholeProfile();
        profile.vocabulary.calls().forEach((type, calls) -> calls.values()
                .forEach(methods -> methods.forEach(method -> profile.call(type, method))));
        return Map.of(Rules.FILE, Rules.file(profile.rules.toArray(String[]::new)));
    }

    private void property(String path, Type type) {
        List<String> tests = new ArrayList<>(List.of(path + " == null", path + " != null"));
        if (type instanceof ParameterizedType set && collection(set)) {
            literals(set.getActualTypeArguments()[0]).forEach(word -> {
                tests.add(path + " contains " + word);
                if (!path.equals("allowedActions")) {
                    tests.add(path + " not contains " + word);
                }
            });
            tests.removeIf(test -> test.contains("null"));
        }
        List<String> literals = literals(type);
        literals.forEach(literal -> tests.add(path + " == " + literal));
        if (literals.size() > 1) {
            tests.add(path + " in ( " + String.join(", ", literals) + " )");
        }
        List<String> others = new ArrayList<>(literals);
        vocabulary.properties().forEach((other, otherType) -> {
            if (otherType.equals(type)
                    && type != Money.class
                    && type != Moment.class
                    && !other.equals(path)
                    && others.size() < literals.size() + 1) {
                others.add(other);
            }
        });
        if (type == Integer.class || type == BigDecimal.class || type == Instant.class || type == Duration.class) {
            for (String order : List.of("<", "<=", ">", ">=")) {
                others.forEach(other -> tests.add(path + " " + order + " " + other));
            }
        }
        for (String test : tests) {
            add(test, ADVICE);
        }
        if (tests.size() > 2) {
            add("( " + tests.get(1) + " || " + tests.get(2) + " ) && " + tests.get(tests.size() - 1), ADVICE);
        }
    }

    private void call(String type, Method method) {
        if (method.getReturnType().getSimpleName().equals(type) || method.getParameterCount() == 0) {
            return;
        }
        List<String> bound = new ArrayList<>();
        String arguments = List.of(method.getParameterTypes()).stream()
                .map(parameter -> argument(parameter, bound))
                .collect(Collectors.joining(", "));
        Method start = vocabulary.calls().get(type).values().stream()
                .flatMap(Collection::stream)
                .filter(other -> java.lang.reflect.Modifier.isStatic(other.getModifiers()))
                .findFirst()
                .orElseThrow();
        boolean starts = java.lang.reflect.Modifier.isStatic(method.getModifiers());
        String chain = starts
                ? type + "." + method.getName() + "( " + arguments + " )"
                : type + "." + start.getName() + "( " + argument(start.getParameterTypes()[0], bound) + " )."
                        + method.getName() + "( " + arguments + " )";
        add(
                bound.isEmpty() ? "kind == Kind.OTHER" : "kind == Kind.OTHER, " + String.join(", ", bound),
                chain + ".because( \"x\" )");
    }

    private String argument(Class<?> parameter, List<String> bound) {
        Class<?> type = parameter.isArray() ? parameter.getComponentType() : parameter;
        List<String> literals = type == boolean.class ? List.of("true") : literals(type);
        if (type == String.class) {
            return "\"order.id\"";
        }
        if (!literals.isEmpty() && type != BigDecimal.class) {
            return parameter.isArray() && literals.size() > 1
                    ? literals.get(0) + ", " + literals.get(1)
                    : literals.get(0);
        }
        String variable = "$v" + bound.size();
        vocabulary.properties().entrySet().stream()
                .filter(property -> property.getValue().equals(type))
                .findFirst()
                .ifPresent(property -> bound.add(variable + " : " + property.getKey()));
        return variable;
    }

    private List<String> literals(Type type) {
        if (type == Integer.class) {
            return List.of("1", "300", "40000");
        }
        if (type == BigDecimal.class) {
            return List.of("0.5", "300");
        }
        if (type == String.class) {
            return List.of("\"x\"", "\"long text\"");
        }
        if (type == Boolean.class) {
            return List.of("true", "false");
        }
        return type instanceof Class<?> plain && vocabulary.words().containsKey(plain.getSimpleName())
                ? vocabulary.words().get(plain.getSimpleName()).stream()
                        .limit(2)
                        .map(word -> plain.getSimpleName() + "." + word)
                        .toList()
                : List.of();
    }

    private static boolean collection(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    private void add(String condition, String insert) {
        rules.add(Rules.rule("r" + rules.size(), condition, insert));
    }
}
