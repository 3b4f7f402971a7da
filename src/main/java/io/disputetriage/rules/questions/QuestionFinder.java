package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;

/** All rules of a ruleset, ready to say which unknown facts could change what they say. */
final class QuestionFinder {
    private final RuleIndex rules;
    private final List<String> rows;

    QuestionFinder(List<Rule> outlines) {
        rows = outlines.stream()
                .flatMap(rule -> rule.playbook().stream())
                .distinct()
                .sorted()
                .toList();
        rules = new RuleIndex(
                outlines.stream().map(rule -> OpenRule.of(rule, rows)).toList());
    }

    /** The heaviest first; of the same weight, by the place of the highest action, the number of rules and the name. */
    List<OpenFact> open(Case facts, ForbiddenActions forbidden, OrderTable order) {
        List<OpenRule.Chance> chances = rules.chances(facts);
        List<OpenRule.Chance> firing = new ArrayList<>();
        for (OpenRule.Chance chance : chances) {
            if (chance.fires()) {
                firing.add(chance);
            }
        }
        QuestionRanking ranking = new QuestionRanking(facts, order, forbidden);
        for (OpenRule.Chance chance : chances) {
            if (chance.fires()) {
                ranking.fires(chance.rule(), firing);
            } else {
                ranking.couldFire(chance, firing);
            }
        }
        return ranking.inOrder(rows);
    }
}
