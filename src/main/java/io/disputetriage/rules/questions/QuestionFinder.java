package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Kind;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.RulesByKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rules of a ruleset, ready to say which unknown facts could change what they say. */
final class QuestionFinder {
    private final Map<Kind, RuleIndex> rules = new EnumMap<>(Kind.class);
    private final List<String> rows;

    QuestionFinder(List<Rule> outlines) {
        rows = outlines.stream()
                .flatMap(rule -> rule.playbook().stream())
                .distinct()
                .sorted()
                .toList();
        RulesByKind<OpenRule> byKind = RulesByKind.of(
                outlines.stream().map(rule -> OpenRule.of(rule, rows)).toList(), OpenRule::outline);
        for (Kind kind : Kind.values()) {
            rules.put(kind, new RuleIndex(byKind.about(kind)));
        }
    }

    /** The heaviest first; of the same weight, by the place of the highest action, the number of rules and the name. */
    List<OpenFact> open(Case facts, ForbiddenActions forbidden, OrderTable order) {
        List<OpenRule.Chance> chances = rules.get(facts.kind()).chances(facts);
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
