package io.disputetriage.rules.drl;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rule as it stands in its file: what all that reads rules works on.
 *
 * @param file path below the rules folder
 * @param playbook the rows from {@code @playbook}, sorted
 * @param whole from {@code rule} to {@code end}
 * @param metadata from the first annotation to the last
 * @param constraints what its pattern says, in their order
 * @param insertion what it inserts
 */
public record Rule(
        String file,
        String packageName,
        RuleHeader header,
        List<String> playbook,
        Span whole,
        Span metadata,
        List<Constraint> constraints,
        Insertion insertion) {
    public Rule {
        playbook = List.copyOf(playbook);
        constraints = List.copyOf(constraints);
    }

    /** The line of the word {@code rule}, from 1. */
    public int line() {
        return header.rule().line();
    }

    /** The sentence that names it, unique in the ruleset. */
    public String name() {
        return header.name().text();
    }

    /** From {@code @id}, unique in the ruleset. */
    public String id() {
        return header.id().text();
    }

    /** From {@code @owner}. */
    public String owner() {
        return header.owner().text();
    }

    /** The texts of its reason, in their order. */
    public List<Insertion.Argument> reasons() {
        return insertion
                .arguments("because")
                .filter(argument -> argument.form() == Insertion.Argument.Form.TEXT)
                .toList();
    }

    /**
     * The variables that its condition names, and the paths of the properties that they stand for: the last, if there are
     * several, which only the compiler refuses.
     */
    public Map<String, String> bindings() {
        return constraints.stream()
                .map(Constraint::condition)
                .filter(Condition.Binding.class::isInstance)
                .map(Condition.Binding.class::cast)
                .collect(Collectors.toMap(
                        Condition.Binding::variable,
                        binding -> binding.property().text(),
                        (first, second) -> second));
    }

    /** The same rule with other constraints. */
    public Rule with(List<Constraint> others) {
        return new Rule(file, packageName, header, playbook, whole, metadata, others, insertion);
    }

    /** The same rule with another insertion. */
    public Rule with(Insertion other) {
        return new Rule(file, packageName, header, playbook, whole, metadata, constraints, other);
    }
}
