package io.disputetriage.rules.engine;

import io.disputetriage.rules.engine.BytecodeAllowlist.Place;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A class that was made from rules, while it is looked over: what it may name, and what was found in it. */
final class GeneratedClass {
    final String name;
    final Place place;
    final SortedSet<Finding> findings = new TreeSet<>();
    private final Map<String, Set<String>> own;

    /** {@code own} is what all classes of the module declare. */
    GeneratedClass(String name, Map<String, Set<String>> own) {
        this.name = name;
        this.own = own;
        this.place = place(name);
    }

    /**
     * What a class must not have.
     *
     * @param method in which it was found; empty: in none
     */
    record Finding(String method, String what) implements Comparable<Finding> {
        @Override
        public int compareTo(Finding other) {
            int byWhat = what.compareTo(other.what);
            return byWhat != 0 ? byWhat : method.compareTo(other.method);
        }
    }

    private static Place place(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        if (name.startsWith("org/drools/project/model/ProjectModel_")) {
            return Place.PROJECT;
        } else if (simple.startsWith("LambdaPredicate") || simple.startsWith("LambdaExtractor")) {
            return Place.CONDITION;
        } else if (simple.startsWith("LambdaConsequence")) {
            return Place.CONSEQUENCE;
        }
        return simple.startsWith("Rules") || simple.startsWith("DomainClassesMetadata") ? Place.MODEL : null;
    }

    boolean isLambda() {
        return place == Place.CONDITION || place == Place.CONSEQUENCE;
    }

    Place placeOf(String method) {
        return switch (method) {
            case "<clinit>" -> Place.START;
            case "<init>", "values", "valueOf" -> isLambda() ? Place.ENUM : place;
            default -> place;
        };
    }

    void found(String what) {
        found("", what);
    }

    void found(String method, String what) {
        findings.add(new Finding(method, what));
    }

    boolean declares(String owner, String member) {
        return own.getOrDefault(owner, Set.of()).contains(member);
    }

    boolean isOwn(String owner) {
        return owner.equals(name);
    }

    boolean knows(String type) {
        String element = type.replaceFirst("^\\[+L?", "").replace(";", "");
        return element.length() <= 1
                || own.containsKey(element)
                || BytecodeAllowlist.shipped().hasType(element);
    }
}
