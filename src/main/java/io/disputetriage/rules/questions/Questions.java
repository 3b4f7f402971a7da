package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.Inquiry;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.policy.Asking;
import io.disputetriage.policy.Policy;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.questions.OpenFact.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What people are asked about a case: worded, and few enough to be read. Immutable and safe for many threads. */
public final class Questions {
    /** What a person reads before acting; what matters more stands first, and every answer brings the next ones up. */
    static final int MOST = 12;

    private final QuestionFinder finder;
    private final Policy policy;
    private final OrderTable order;

    private Questions(QuestionFinder finder, Policy policy, OrderTable order) {
        this.finder = finder;
        this.policy = policy;
        this.order = order;
    }

    /**
     * Makes rules ready. Throws if one of them names a property or a word that doesn't exist: rules that compiled don't.
     *
     * @param policy says how people are asked
     * @param order among facts of the same weight, the one that concerns the action of the highest place comes first
     */
    public static Questions of(List<Rule> rules, Policy policy, OrderTable order) {
        return new Questions(new QuestionFinder(rules), policy, order);
    }

    /**
     * The unknown facts that could change the decision of a case, those first that could change it most. Rules that
     * propose what is forbidden anyway are of no account.
     */
    public List<OpenFact> open(Case facts) {
        return finder.open(
                facts,
                ForbiddenActions.in(facts),
                order,
                path -> policy.asking(path, facts.asOf()).when() == Asking.When.ALONE);
    }

    /**
     * What to ask about a case.
     *
     * @param nearest what {@link Inquiry} says of the nearest rules
     * @param papers what it says of missing evidence
     */
    public Inquiry about(
            Case facts,
            Function<Predicate<Action>, List<Reason>> nearest,
            Function<Predicate<Action>, List<Inquiry.MissingPapers>> papers) {
        List<OpenFact> open = open(facts);
        List<Question> questions = new ArrayList<>(Math.min(open.size(), MOST));
        for (int i = 0; i < open.size() && questions.size() < MOST; i++) {
            OpenFact fact = open.get(i);
            Asking asking = policy.asking(fact.fact(), facts.asOf());
            if (worthwhile(asking.when(), fact.weight()) && isAbout(facts, asking)) {
                questions.add(new Question(fact.fact(), asking.ask(), fact.rows()));
            }
        }
        return new Inquiry(questions, nearest, papers, path -> policy.asking(path, facts.asOf())
                .ask());
    }

    private static boolean isAbout(Case facts, Asking asking) {
        return (!asking.ofParcel() || !Boolean.FALSE.equals(facts.derived().physical()))
                && (!asking.ofCarrier() || !Boolean.TRUE.equals(facts.derived().ownDelivery()));
    }

    private static boolean worthwhile(Asking.When when, Weight weight) {
        return switch (when) {
            case WHENEVER -> true;
            case ALONE -> weight.compareTo(Weight.SHAKEN) <= 0;
            case NEVER -> false;
        };
    }
}
