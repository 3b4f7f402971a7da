package io.disputetriage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of one package that hang on each other in a circle; what a sealed type permits is one with it. */
final class FileCycles {
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private FileCycles(JavaClasses classes) {
        for (JavaClass type : classes) {
            Set<String> permitted = permitted(type);
            for (Dependency use : type.getDirectDependenciesFromSelf()) {
                String from = file(type);
                String to = file(use.getTargetClass());
                if (use.getTargetClass().getPackageName().equals(type.getPackageName())
                        && !from.equals(to)
                        && !permitted.contains(to)) {
                    uses.computeIfAbsent(from, none -> new TreeSet<>()).add(to);
                }
            }
        }
    }

    /** Each as the names of its files, sorted. */
    static Set<String> in(JavaClasses classes) {
        FileCycles cycles = new FileCycles(classes);
        Set<String> found = new TreeSet<>();
        for (String file : cycles.uses.keySet()) {
            Set<String> behind = cycles.reachable(file);
            if (behind.contains(file)) {
                List<String> circle = behind.stream()
                        .filter(other -> cycles.reachable(other).contains(file))
                        .map(other -> other.substring(other.lastIndexOf('.') + 1))
                        .toList();
                found.add(String.join(" ", circle));
            }
        }
        return found;
    }

    private Set<String> reachable(String file) {
        Set<String> reached = new TreeSet<>();
        Set<String> next = uses.getOrDefault(file, Set.of());
        while (!next.isEmpty()) {
            Set<String> fresh = new HashSet<>();
            next.stream().filter(reached::add).forEach(each -> fresh.addAll(uses.getOrDefault(each, Set.of())));
            next = fresh;
        }
        return reached;
    }

    private static Set<String> permitted(JavaClass type) {
        Class<?>[] permitted = type.reflect().getPermittedSubclasses();
        return permitted == null
                ? Set.of()
                : Stream.of(permitted).map(Class::getName).collect(Collectors.toSet());
    }

    /** The top-level type; array types stand for what they hold. */
    private static String file(JavaClass type) {
        return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
    }
}
