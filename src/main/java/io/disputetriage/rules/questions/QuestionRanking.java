package io.disputetriage.rules.questions;

import io.disputetriage.decision.ForbiddenActions;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.policy.FactSet;
import io.disputetriage.policy.Need;
import io.disputetriage.rules.questions.OpenFact.Weight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What finding out each unknown fact could do to the decision of one case; gathered rule by rule. */
final class QuestionRanking {
    private static final Comparator<Prospect> HEAVIEST = (one, other) -> {
        int by = one.weight.compareTo(other.weight);
        by = by != 0 ? by : Integer.compare(other.outcomes(), one.outcomes());
        by = by != 0 ? by : Integer.compare(other.actions.cardinality(), one.actions.cardinality());
        by = by != 0 ? by : Boolean.compare(one.exceptional, other.exceptional);
        by = by != 0 ? by : Integer.compare(other.rules, one.rules);
        return by != 0 ? by : Integer.compare(one.place, other.place);
    };
    /** How many answers there are to each question; where there are many, no limit. */
    private static final int[] ANSWERS =
            SheetPaths.ASKED.stream().mapToInt(QuestionRanking::answers).toArray();

    /** Whether a later round is worth it hangs on it. */
    private static final ReadFact FEE = new ReadFact(Property.at("complaint.fee"));

    private final Case facts;
    private final OrderTable order;
    private final ForbiddenActions forbidden;
    private final Predicate<String> exceptional;
    private final Prospect[] byFact = new Prospect[SheetPaths.ASKED.size()];

    /** {@code exceptional}: which facts are exceptions that few cases have. */
    QuestionRanking(Case facts, OrderTable order, ForbiddenActions forbidden, Predicate<String> exceptional) {
        this.facts = facts;
        this.order = order;
        this.forbidden = forbidden;
        this.exceptional = exceptional;
    }

    private static int answers(String path) {
        for (Property fact : Property.byPath().values()) {
            if (fact.sheetPath().equals(path) && fact.hasFewValues()) {
                return fact.type().isEnum() ? fact.type().getEnumConstants().length : 2;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** A rule that doesn't fire yet, and says what none says that does. */
    void couldFire(OpenRule.Chance chance) {
        if (!futile(chance.rule())) {
            add(chance.rule(), chance.alone(), Weight.TOGETHER, chance.any());
        }
    }

    /** A rule that fires, among all that do: what it says goes on being said until the last that says it fails. */
    void fires(OpenRule rule, List<OpenRule.Chance> firing) {
        boolean futile = futile(rule);
        guarded(rule, futile);
        if (futile) {
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

    private void guarded(OpenRule rule, boolean futile) {
        boolean handsIn = rule.output().action().isPresent()
                && rule.output().action().get().is(Trait.HANDS_IN_EVIDENCE);
        if (handsIn && forbidden.inLaterRound()) {
            add(rule, Weight.ACTION, FEE.need(facts, ReadFact.ANY_VALUE).alone());
        }
        for (int i = 0; i < GuardedFact.ALL.size(); i++) {
            Need need = GuardedFact.ALL.get(i).need(facts, rule.output(), forbidden, futile);
            if (!need.any().isEmpty()) {
                add(rule, need.alone(), Weight.SHAKEN, need.any());
            }
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
        return output.action().isPresent()
                && (output.handsInNothing(facts)
                        || forbidden.has(output.action().get(), output.options(), output.kinds()));
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
                String path = SheetPaths.ASKED.get(fact);
                byFact[fact] = new Prospect(path, ANSWERS[fact], exceptional.test(path));
            }
            byFact[fact].add(weight, place, rule);
        });
    }

    /** One fact. */
    private static final class Prospect {
        private final String fact;
        private final int answers;
        private final boolean exceptional;
        private final BitSet rows = new BitSet();
        /** Those that by itself it could bring or take away, now and later ones apart. */
        private final BitSet actions = new BitSet();

        private Weight weight = Weight.NOTE;
        private int place = Integer.MAX_VALUE;
        private int rules;

        Prospect(String fact, int answers, boolean exceptional) {
            this.fact = fact;
            this.answers = answers;
            this.exceptional = exceptional;
        }

        void add(Weight next, int nextPlace, OpenRule rule) {
            if (next.compareTo(weight) < 0) {
                weight = next;
                place = nextPlace;
            } else if (next == weight) {
                place = Math.min(place, nextPlace);
            }
            if (next == Weight.ACTION) {
                OutputTemplate output = rule.output();
                actions.set(2 * output.action().orElseThrow().ordinal() + (output.later() ? 1 : 0));
            }
            rules++;
            rows.or(rule.rows());
        }

        /** How many decisions its answers could lead to, as far as that can be told without deciding. */
        int outcomes() {
            return Math.min(answers, actions.cardinality());
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
