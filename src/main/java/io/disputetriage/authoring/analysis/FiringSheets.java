package io.disputetriage.authoring.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The fact sheets that fire each rule: looked for when somebody asks for them, and once. */
final class FiringSheets {
    private static final int AT_ONCE = 32;

    private final FactSpace space;
    private final Map<Target, List<Draft>> found = new ConcurrentHashMap<>();

    FiringSheets(FactSpace space) {
        this.space = space;
    }

    FactSpace space() {
        return space;
    }

    /** The least first; empty: none was found. */
    List<Draft> of(Target target) {
        return found.computeIfAbsent(target, one -> new TargetedSheets(space, one.derive()).firing(one.rule()));
    }

    /** The targets in parts that are worked up on all processors, so that nothing is looked for that nobody reads. */
    static Stream<List<Target>> parts(List<Target> targets) {
        return IntStream.iterate(0, from -> from < targets.size(), from -> from + AT_ONCE)
                .mapToObj(from -> targets.subList(from, Math.min(from + AT_ONCE, targets.size())));
    }
}
