package io.disputetriage.rules.rulebook;

import io.disputetriage.facts.FactSheets;
import io.disputetriage.rules.drl.Rules;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rules with conditions of every kind that the profile has, over every fact there is. */
final class GeneratedConditions {
    private static final Map<String, Type> PATHS = CaseEdit.paths();
    private static final List<String> NAMES = List.copyOf(PATHS.keySet());
    private static final List<String> ORDERINGS = List.of("<", "<=", ">", ">=");

    private final Random random;

    private GeneratedConditions(Random random) {
        this.random = random;
    }

    /** Rules that differ in their conditions only. */
    static String[] rules(Random random, int number) {
        GeneratedConditions conditions = new GeneratedConditions(random);
        String[] rules = new String[number];
        for (int i = 0; i < number; i++) {
            rules[i] = Rules.rule(
                    "generated-" + i,
                    conditions.constraints(i),
                    "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )");
        }
        return rules;
    }

    private String constraints(int number) {
        StringBuilder all = new StringBuilder(test(NAMES.get(number % NAMES.size())));
        for (int more = random.nextInt(3); more > 0; more--) {
            all.append(",\n          ").append(condition(2));
        }
        return all.toString();
    }

    private String condition(int depth) {
        int dice = random.nextInt(6);
        if (depth == 0 || dice < 2) {
            return test(NAMES.get(random.nextInt(NAMES.size())));
        }
        String one = condition(depth - 1);
        String other = condition(depth - 1);
        return switch (dice) {
            case 2 -> one + " || " + other;
            case 3 -> one + " && " + other;
            default -> "( " + one + (dice == 4 ? " || " : " && ") + other + " ) || " + condition(0);
        };
    }

    private String test(String path) {
        Type type = PATHS.get(path);
        Class<?> single = CaseEdit.single(type);
        if (single == String.class && type instanceof ParameterizedType) {
            return path + " != null";
        }
        boolean collection = type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
        if (collection) {
            return single.isEnum()
                    ? path
                            + (random.nextBoolean() || path.equals("allowedActions") ? " contains " : " not contains ")
                            + literal(single)
                    : path + " != null";
        }
        boolean ordered = number(single) || single == Instant.class || single == Duration.class;
        if (path.equals("platform")) {
            String word = "Platform." + FactSheets.PLATFORMS.get(random.nextInt(FactSheets.PLATFORMS.size()));
            return random.nextBoolean() ? path + " == " + word : path + " in ( " + word + ", Platform.OTHER )";
        }
        boolean comparable = ordered || single.isEnum() || single == Boolean.class || single == String.class;
        int dice = random.nextInt(8);
        if (!comparable || dice == 0) {
            return path + (random.nextBoolean() ? " == null" : " != null");
        }
        if (ordered && (dice < 5 || literal(single) == null)) {
            String right = dice < 3 || literal(single) == null ? other(path, single) : literal(single);
            boolean later = single == Instant.class && random.nextBoolean();
            return path + " " + ORDERINGS.get(random.nextInt(ORDERINGS.size())) + " "
                    + (later ? "plusDays( " + right + ", " + (1 + random.nextInt(40)) + " )" : right);
        }
        return dice == 7
                ? path + " in ( " + literal(single) + ", " + literal(single) + " )"
                : path + " == " + literal(single);
    }

    /** Another fact of the same type, or the same one if there is no other. */
    private String other(String path, Class<?> single) {
        List<String> same = NAMES.stream()
                .filter(name -> PATHS.get(name) == single && !name.equals(path))
                .toList();
        return same.isEmpty() ? path : same.get(random.nextInt(same.size()));
    }

    private static boolean number(Class<?> type) {
        return type == Integer.class || type == BigDecimal.class;
    }

    /** Null where a rule has no way to write one. */
    private String literal(Class<?> single) {
        if (single.isEnum()) {
            Object[] words = single.getEnumConstants();
            return single.getSimpleName() + "." + ((Enum<?>) words[random.nextInt(words.length)]).name();
        } else if (single == Boolean.class) {
            return String.valueOf(random.nextBoolean());
        } else if (single == Integer.class) {
            return String.valueOf(random.nextInt(40));
        } else if (single == BigDecimal.class) {
            return "0." + random.nextInt(100);
        }
        return single == String.class ? "\"text " + random.nextInt(3) + "\"" : null;
    }
}
