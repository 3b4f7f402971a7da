package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
        Map<String, Integer> numbers = new HashMap<>();
        rules = new RuleIndex(
                outlines.stream().map(rule -> OpenRule.of(rule, rows, numbers)).toList());
    }

    /**
     * The heaviest first; of the same weight, by how many decisions it could lead to, exceptions behind others, and by the number of
     * rules, the place of the highest action and the name.
     *
     * @param exceptional which facts are exceptions
     */
    List<OpenFact> open(Case facts, ForbiddenActions forbidden, OrderTable order, Predicate<String> exceptional) {
        List<OpenRule.Chance> chances = rules.chances(facts);
        List<OpenRule.Chance> firing = new ArrayList<>();
        BitSet said = new BitSet();
        for (OpenRule.Chance chance : chances) {
            if (chance.fires()) {
                firing.add(chance);
                said.set(chance.rule().says());
            }
        }
        QuestionRanking ranking = new QuestionRanking(facts, order, forbidden, exceptional);
        for (OpenRule.Chance chance : chances) {
            if (chance.fires()) {
                ranking.fires(chance.rule(), firing);
            } else if (!said.get(chance.rule().says())) {
                ranking.couldFire(chance);
            }
        }
        return ranking.inOrder(rows);
    }
}
