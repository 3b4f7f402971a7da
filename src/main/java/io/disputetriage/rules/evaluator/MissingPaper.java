package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.Property;
import io.disputetriage.rules.drl.Condition;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The evidence of which a single kind, once it is on record, would make a rule fire that is silent for want of it alone. */
final class MissingPaper {
    private static final String EVIDENCE = Property.at("evidence").path();

    private MissingPaper() {}

    /** Any one of them is enough; empty: the rule fires, or lacks more. */
    static Set<EvidenceKind> of(EvaluatedRule rule, Case facts) {
        Set<EvidenceKind> any = EnumSet.noneOf(EvidenceKind.class);
        boolean lacks = false;
        for (EvaluatedRule.Part part : rule.parts()) {
            if (part.check().of(facts) != Truth.TRUE) {
                Set<EvidenceKind> here = of(part.constraint().condition(), part.check(), facts);
                if (lacks) {
                    any.retainAll(here);
                } else {
                    any.addAll(here);
                }
                if (any.isEmpty()) {
                    return any;
                }
                lacks = true;
            }
        }
        return any;
    }

    /** Of a condition that doesn't hold. */
    private static Set<EvidenceKind> of(Condition condition, Check check, Case facts) {
        Set<EvidenceKind> any = EnumSet.noneOf(EvidenceKind.class);
        if (condition instanceof Condition.Combination several) {
            boolean first = true;
            List<Check> checks = ((Check.Combination) check).parts();
            for (int i = 0; i < checks.size(); i++) {
                if (checks.get(i).of(facts) != Truth.TRUE) {
                    Set<EvidenceKind> here = of(several.parts().get(i), checks.get(i), facts);
                    if (several.any() || first) {
                        any.addAll(here);
                    } else {
                        any.retainAll(here);
                    }
                    first = false;
                }
            }
        } else if (condition instanceof Condition.Test test
                && test.operator() == Condition.Operator.CONTAINS
                && test.left().text().equals(EVIDENCE)) {
            any.add(EvidenceKind.valueOf(word(test.right().get(0).text())));
        }
        return any;
    }

    private static String word(String named) {
        return named.substring(named.indexOf('.') + 1);
    }
}
