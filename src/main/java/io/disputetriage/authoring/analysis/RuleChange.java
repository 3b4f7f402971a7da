package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.evaluator.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One rule that two rulesets don't have alike; its place and layout don't count. */
record RuleChange(String id, Optional<Rule> before, Optional<Rule> after) {

    /** Sorted by id. */
    static List<RuleChange> between(Collection<Rule> before, Collection<Rule> after) {
        Map<String, Rule> old = byId(before);
        Map<String, Rule> now = byId(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            if (!Objects.equals(said(old.get(id)), said(now.get(id)))) {
                changes.add(new RuleChange(id, Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id))));
            }
        }
        return changes;
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(before.stream().toList());
        after.ifPresent(rules::add);
        return rules;
    }

    boolean sameCondition() {
        return before.isPresent() && after.isPresent() && texts(before.get()).equals(texts(after.get()));
    }

    /** Each list of goals is reached by a fact sheet for which only one of the two rules fires. */
    List<List<Goal>> apart() {
        List<List<Goal>> all = new ArrayList<>();
        before.ifPresent(one -> all.addAll(only(one, after)));
        after.ifPresent(one -> all.addAll(only(one, before)));
        return all;
    }

    private static List<List<Goal>> only(Rule fires, Optional<Rule> silent) {
        List<Goal> firing =
                TargetedSheets.clauses(fires).stream().map(Goal::holds).toList();
        if (silent.isEmpty()) {
            return List.of(firing);
        }
        List<String> shared = texts(fires);
        List<List<Goal>> all = new ArrayList<>();
        for (Constraint constraint : silent.get().constraints()) {
            if (!shared.contains(constraint.text())) {
                List<Goal> goals = new ArrayList<>(firing);
                goals.add(Goal.fails(Clause.of(constraint.condition())));
                all.add(goals);
            }
        }
        return all;
    }

    private static Map<String, Rule> byId(Collection<Rule> rules) {
        return rules.stream().collect(Collectors.toMap(Rule::id, Function.identity(), (one, two) -> one, TreeMap::new));
    }

    private static List<String> texts(Rule rule) {
        return rule.constraints().stream().map(Constraint::text).toList();
    }

    private static Object said(Rule rule) {
        return rule == null ? null : List.of(texts(rule), rule.playbook(), rule.insertion());
    }
}
