package io.disputetriage.rules.evaluator;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.policy.FactSet;
import io.disputetriage.rules.evaluator.OpenFact.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What finding out each unknown fact could do to the decision of one case; gathered rule by rule. */
final class QuestionRanking {
    private final Kind kind;
    private final OrderTable order;
    private final ForbiddenActions forbidden;
    private final Prospect[] byFact = new Prospect[SheetPaths.ASKED.size()];
    private final int rows;

    QuestionRanking(Kind kind, OrderTable order, ForbiddenActions forbidden, int rows) {
        this.kind = kind;
        this.order = order;
        this.forbidden = forbidden;
        this.rows = rows;
    }

    /** A rule that doesn't fire yet and says something new. */
    void couldFire(Candidates.Chance chance) {
        if (!futile(chance.ready())) {
            add(chance.ready(), chance.alone(), Weight.TOGETHER, chance.any());
        }
    }

    /** A rule that fires, among all that do: what it says goes on being said until the last that says it fails. */
    void fires(QuestionFinder.Ready ready, List<Candidates.Chance> firing, EvaluationCache look) {
        if (futile(ready)) {
            return;
        }
        FactSet alone = FactSet.ALL;
        FactSet any = FactSet.ALL;
        for (int i = 0; i < firing.size() && !any.isEmpty(); i++) {
            Candidates.Chance other = firing.get(i);
            if (other.ready().saying() == ready.saying()) {
                alone = alone.and(other.alone());
                any = any.and(other.any());
            }
        }
        add(ready, alone, Weight.SHAKEN, any);
        List<Side.Fact> filled = ready.rule().saying().filled();
        for (int i = 0; i < filled.size(); i++) {
            add(ready, Weight.PARAMETER, filled.get(i).need(look, value -> true).any());
        }
    }

    /** In their order, with the rows by their names. */
    List<OpenFact> inOrder(List<String> rows) {
        long[] keys = new long[byFact.length];
        int count = 0;
        for (int fact = 0; fact < byFact.length; fact++) {
            if (byFact[fact] != null) {
                keys[count++] = byFact[fact].key(fact);
            }
        }
        Arrays.sort(keys, 0, count);
        List<OpenFact> open = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int fact = (int) keys[i] & Prospect.MOST;
            Prospect prospect = byFact[fact];
            open.add(new OpenFact(SheetPaths.ASKED.get(fact), prospect.weight, prospect.rows(rows)));
        }
        return open;
    }

    private boolean futile(QuestionFinder.Ready ready) {
        OutputTemplate saying = ready.rule().saying();
        return saying.action().isPresent() && forbidden.has(saying.action().get(), saying.options(), saying.kinds());
    }

    private void add(QuestionFinder.Ready ready, FactSet alone, Weight together, FactSet any) {
        if (ready.rule().saying().action().isPresent()) {
            add(ready, Weight.ACTION, alone);
            add(ready, together, any.minus(alone));
        } else {
            add(ready, Weight.NOTE, alone);
        }
    }

    private void add(QuestionFinder.Ready ready, Weight weight, FactSet facts) {
        OutputTemplate saying = ready.rule().saying();
        int place = saying.action().isPresent()
                ? order.place(kind, saying.action().get(), saying.later())
                : Integer.MAX_VALUE;
        facts.forEach(fact -> {
            if (byFact[fact] == null) {
                byFact[fact] = new Prospect(rows);
            }
            byFact[fact].add(weight, place, ready.rows());
        });
    }

    /** One fact. */
    private static final class Prospect {
        private static final int BITS = 20;
        /** Of places, rules and facts that are told apart in a key. */
        private static final int MOST = (1 << BITS) - 1;

        private final long[] rows;
        private Weight weight = Weight.NOTE;
        private int place = Integer.MAX_VALUE;
        private int rules;

        Prospect(int rows) {
            this.rows = Bits.below(rows);
        }

        void add(Weight next, int nextPlace, long[] nextRows) {
            if (next.compareTo(weight) < 0) {
                weight = next;
                place = nextPlace;
            } else if (next == weight) {
                place = Math.min(place, nextPlace);
            }
            rules++;
            Bits.add(nextRows, rows);
        }

        /** By weight, place, number of rules and name, whose order is that of the facts. */
        long key(int fact) {
            return (long) weight.ordinal() << 3 * BITS
                    | (long) Math.min(place, MOST) << 2 * BITS
                    | (long) (MOST - Math.min(rules, MOST)) << BITS
                    | fact;
        }

        List<String> rows(List<String> names) {
            String[] all = new String[Bits.count(rows)];
            int count = 0;
            for (int word = 0; word < rows.length; word++) {
                for (long left = rows[word]; left != 0; left &= left - 1) {
                    all[count++] = names.get(word * Long.SIZE + Long.numberOfTrailingZeros(left));
                }
            }
            return List.of(all);
        }
    }
}
