package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.Origins;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One rule, ready to be evaluated. */
record EvaluatedRule(Rule outline, List<Part> parts) {

    /** One constraint with the facts that it reads. */
    record Part(Constraint constraint, Check check, List<Property> facts) {
        static Part of(Constraint constraint) {
            return new Part(
                    constraint,
                    Check.of(constraint.condition()),
                    constraint
                            .condition()
                            .properties()
                            .map(Property::at)
                            .distinct()
                            .toList());
        }

        private CaseExplanation.Finding find(Case facts) {
            Truth truth = check.of(facts);
            Map<String, Object> values = new LinkedHashMap<>();
            Map<String, Object> from = new LinkedHashMap<>();
            this.facts.forEach(fact -> {
                values.put(fact.path(), fact.of(facts));
                FactMeanings.BEHIND.getOrDefault(fact.path(), List.of()).stream()
                        .filter(Property.byPath()::containsKey)
                        .forEach(stated -> from.put(stated, Property.at(stated).of(facts)));
            });
            Set<String> unknown = new TreeSet<>();
            if (truth == Truth.UNKNOWN) {
                check.unknown(facts, unknown);
            }
            return new CaseExplanation.Finding(
                    constraint.text(),
                    constraint.span().line(),
                    constraint.span().column(),
                    truth,
                    values,
                    from,
                    unknown,
                    truth == Truth.TRUE ? null : check.wish(facts),
                    Lack.of(constraint.condition(), check, facts));
        }
    }

    static EvaluatedRule of(Rule outline) {
        try {
            return new EvaluatedRule(
                    outline, outline.constraints().stream().map(Part::of).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The rule " + outline.id() + ": " + e.getMessage(), e);
        }
    }

    boolean fires(Case facts) {
        for (Part part : parts) {
            if (part.check().of(facts) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    Lack lack(Case facts) {
        List<Lack> lacks = new ArrayList<>(parts.size());
        for (Part part : parts) {
            lacks.add(Lack.of(part.constraint().condition(), part.check(), facts));
        }
        return Lack.together(lacks);
    }

    CaseExplanation.RuleResult explain(Case facts) {
        List<CaseExplanation.Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.add(part.find(facts)));
        Set<String> unknown = new TreeSet<>();
        findings.forEach(finding -> unknown.addAll(finding.unknown()));
        Set<Truth> truths =
                findings.stream().map(CaseExplanation.Finding::result).collect(Collectors.toSet());
        Truth outcome = truths.contains(Truth.FALSE)
                ? Truth.FALSE
                : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
        return new CaseExplanation.RuleResult(
                outline.id(),
                outline.name(),
                outline.file(),
                outline.line(),
                outline.playbook(),
                outcome,
                findings,
                outcome == Truth.UNKNOWN ? findOut(unknown, facts) : List.of());
    }

    /** A fact that nobody can be asked for stands for itself, so that the reader sees what is missing. */
    private static List<String> findOut(Set<String> unknown, Case facts) {
        Set<String> found = new TreeSet<>();
        for (String path : unknown) {
            List<String> behind =
                    Origins.of(path).of(facts, null, value -> true).any().paths();
            found.addAll(behind.isEmpty() ? List.of(path) : behind);
        }
        return List.copyOf(found);
    }
}
