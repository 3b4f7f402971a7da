package io.disputetriage.rules.rulebook;

import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.Question;
import io.disputetriage.facts.Case;
import io.disputetriage.policy.Asking;
import io.disputetriage.policy.Policy;
import io.disputetriage.rules.evaluator.OpenFact;
import io.disputetriage.rules.evaluator.OpenFact.Weight;
import java.util.ArrayList;
import java.util.List;

/** From the open facts of a case to what people are asked: worded, and few enough to be read. */
final class Questions {
    /** What a person reads before acting; what matters more stands first, and every answer brings the next ones up. */
    static final int MOST = 12;

    private final Policy policy;

    Questions(Policy policy) {
        this.policy = policy;
    }

    /** {@code open}: in their order. */
    Inquiry about(Case facts, List<OpenFact> open) {
        List<Question> questions = new ArrayList<>(Math.min(open.size(), MOST));
        for (int i = 0; i < open.size() && questions.size() < MOST; i++) {
            OpenFact fact = open.get(i);
            Asking asking = policy.asking(fact.fact(), facts.asOf());
            if (worthwhile(asking.when(), fact.weight())) {
                questions.add(new Question(fact.fact(), asking.ask(), fact.rows()));
            }
        }
        return new Inquiry(questions, path -> policy.asking(path, facts.asOf()).ask());
    }

    private static boolean worthwhile(Asking.When when, Weight weight) {
        return switch (when) {
            case WHENEVER -> true;
            case ALONE -> weight.compareTo(Weight.SHAKEN) <= 0;
            case NEVER -> false;
        };
    }
}
