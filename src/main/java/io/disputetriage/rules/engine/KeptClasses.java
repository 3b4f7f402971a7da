package io.disputetriage.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Where classes of rules that were compiled before are looked for, and where those of others are kept.
 *
 * @param folders the first one is written to
 * @param listener hears how many rules are about to be compiled, because nothing is kept of them
 */
public record KeptClasses(List<CompiledClassFolder> folders, IntConsumer listener) {
    /** Nothing is looked for, and nothing kept. */
    public static final KeptClasses NONE = new KeptClasses(List.of(), rules -> {});

    public KeptClasses {
        folders = List.copyOf(folders);
    }

    /** What {@code load} makes of the first classes that are there for these sources and that it takes. */
    <T> Optional<T> find(Map<String, String> sources, Function<RuleClasses, Optional<T>> load) {
        return folders.stream()
                .flatMap(folder -> folder.find(sources).stream())
                .flatMap(classes -> load.apply(classes).stream())
                .findFirst();
    }

    void keep(Map<String, String> sources, RuleClasses classes) {
        folders.stream().findFirst().ifPresent(folder -> folder.keep(sources, classes));
    }

    void compiling(int rules) {
        listener.accept(rules);
    }
}
