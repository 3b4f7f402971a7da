package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.policy.FactSet;
import io.disputetriage.rules.questions.OpenFact.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What finding out each unknown fact could do to the decision of one case; gathered rule by rule. */
final class QuestionRanking {
    private static final Comparator<Prospect> HEAVIEST = (one, other) -> {
        int by = one.weight.compareTo(other.weight);
        by = by != 0 ? by : Integer.compare(other.rules, one.rules);
        return by != 0 ? by : Integer.compare(one.place, other.place);
    };

    private final Case facts;
    private final OrderTable order;
    private final ForbiddenActions forbidden;
    private final Prospect[] byFact = new Prospect[SheetPaths.ASKED.size()];

    QuestionRanking(Case facts, OrderTable order, ForbiddenActions forbidden) {
        this.facts = facts;
        this.order = order;
        this.forbidden = forbidden;
    }

    /** A rule that doesn't fire yet, and says what none says that does. */
    void couldFire(OpenRule.Chance chance) {
        if (!futile(chance.rule())) {
            add(chance.rule(), chance.alone(), Weight.TOGETHER, chance.any());
        }
    }

    /** A rule that fires, among all that do: what it says goes on being said until the last that says it fails. */
    void fires(OpenRule rule, List<OpenRule.Chance> firing) {
        if (futile(rule)) {
            return;
        }
        FactSet alone = FactSet.ALL;
        FactSet any = FactSet.ALL;
        for (int i = 0; i < firing.size(); i++) {
            OpenRule.Chance other = firing.get(i);
            if (other.rule().says() == rule.says()) {
                alone = alone.and(other.alone());
                any = any.and(other.any());
            }
        }
        add(rule, alone, Weight.SHAKEN, any);
        List<ReadFact> filled = rule.output().filled();
        for (int i = 0; i < filled.size(); i++) {
            add(
                    rule,
                    Weight.PARAMETER,
                    filled.get(i).need(facts, ReadFact.ANY_VALUE).any());
        }
    }

    /** The heaviest first, with the rows by their names; equal ones by the names of the facts, in whose order they stand. */
    List<OpenFact> inOrder(List<String> rows) {
        List<Prospect> all = new ArrayList<>(byFact.length);
        for (Prospect prospect : byFact) {
            if (prospect != null) {
                all.add(prospect);
            }
        }
        all.sort(HEAVIEST);
        List<OpenFact> open = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            open.add(all.get(i).open(rows));
        }
        return open;
    }

    private boolean futile(OpenRule rule) {
        OutputTemplate output = rule.output();
        return output.action().isPresent() && forbidden.has(output.action().get(), output.options(), output.kinds());
    }

    private void add(OpenRule rule, FactSet alone, Weight together, FactSet any) {
        if (rule.output().action().isPresent()) {
            add(rule, Weight.ACTION, alone);
            add(rule, together, any.minus(alone));
        } else {
            add(rule, Weight.NOTE, alone);
        }
    }

    private void add(OpenRule rule, Weight weight, FactSet open) {
        if (open.isEmpty()) {
            return;
        }
        OutputTemplate output = rule.output();
        int place = output.action().isPresent()
                ? order.place(facts.kind(), output.action().get(), output.later())
                : Integer.MAX_VALUE;
        open.forEach(fact -> {
            if (byFact[fact] == null) {
                byFact[fact] = new Prospect(SheetPaths.ASKED.get(fact));
            }
            byFact[fact].add(weight, place, rule.rows());
        });
    }

    /** One fact. */
    private static final class Prospect {
        private final String fact;
        private final BitSet rows = new BitSet();
        private Weight weight = Weight.NOTE;
        private int place = Integer.MAX_VALUE;
        private int rules;

        Prospect(String fact) {
            this.fact = fact;
        }

        void add(Weight next, int nextPlace, BitSet nextRows) {
            if (next.compareTo(weight) < 0) {
                weight = next;
                place = nextPlace;
            } else if (next == weight) {
                place = Math.min(place, nextPlace);
            }
            rules++;
            rows.or(nextRows);
        }

        OpenFact open(List<String> names) {
            List<String> all = new ArrayList<>(rows.cardinality());
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                all.add(names.get(row));
            }
            return new OpenFact(fact, weight, all);
        }
    }
}
