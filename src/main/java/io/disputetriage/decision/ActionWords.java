package io.disputetriage.decision;

import io.disputetriage.facts.EvidenceKind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words among an action's parameters, each after the name of its parameter: {@code topic:DELAY}. They tell it from another of
 * the same kind; instants, money, numbers and free text, which change from day to day, don't.
 */
public final class ActionWords {
    private static final Set<Param> WORDED = EnumSet.noneOf(Param.class);
    private static final Set<Param> OF_EVIDENCE =
            EnumSet.of(Param.KINDS, Param.PROVIDE, Param.EVIDENCE, Param.ATTACH, Param.TERMS);

    static {
        for (Param param : Param.values()) {
            if (param.form() == Param.Form.WORD || param.form() == Param.Form.WORDS) {
                WORDED.add(param);
            }
        }
    }

    /** Every word that a parameter can have, sorted. */
    public static final SortedSet<String> ALL = all();

    private ActionWords() {}

    /**
     * Sorted; empty if there are none. What is only planned to follow, such as after a wait, is no word.
     *
     * @param said the words that a parameter has; empty if it has none
     * @param missing the names of evidence that isn't on record, so that no action comes with it
     */
    public static List<String> of(Function<Param, List<String>> said, Set<String> missing) {
        SortedSet<String> words = new TreeSet<>();
        for (Param param : WORDED) {
            for (String word : param == Param.THEN ? List.<String>of() : said.apply(param)) {
                if (!OF_EVIDENCE.contains(param) || !missing.contains(word)) {
                    words.add(param.json() + ":" + word);
                }
            }
        }
        return List.copyOf(words);
    }

    /** The same of the values of the decision vocabulary. */
    static List<String> of(Map<Param, Object> params, Set<EvidenceKind> missing) {
        return of(
                param -> names(params.get(param)),
                missing.stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static List<String> names(Object value) {
        List<?> words = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return words.stream().map(word -> ((Enum<?>) word).name()).toList();
    }

    static String word(Param param, Enum<?> word) {
        return param.json() + ":" + word.name();
    }

    /** A rule sets a parameter by the method of its name, whose type has its words. */
    private static SortedSet<String> all() {
        Map<String, Param> byName = WORDED.stream().collect(Collectors.toMap(Param::json, param -> param));
        SortedSet<String> all = new TreeSet<>();
        for (Method method : Recommendation.Draft.class.getMethods()) {
            Param param = byName.get(method.getName());
            if (param != null) {
                Class<?> type = method.getParameterTypes()[0];
                words(type.isArray() ? type.getComponentType() : type).forEach(word -> all.add(word(param, word)));
            }
        }
        return Collections.unmodifiableSortedSet(all);
    }

    private static Stream<Enum<?>> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(word -> (Enum<?>) word);
    }
}
