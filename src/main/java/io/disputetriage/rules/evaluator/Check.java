package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.FactSet;
import io.disputetriage.rules.drl.Condition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition, ready to be evaluated. */
sealed interface Check permits Check.All, Check.Any, Check.Bound, Comparison {

    Truth of(Case facts);

    /** Its place among all conditions of the ruleset. */
    int number();

    /** How it stands: bits of {@link Certainty}. */
    default int standing(EvaluationCache look) {
        int known = look.standing(number());
        return known != 0 ? known : look.stands(number(), standingNow(look));
    }

    /** As {@link #standing}, worked out now. */
    int standingNow(EvaluationCache look);

    /** The facts that by themselves could make it hold; all of them if it holds. */
    FactSet settledBy(EvaluationCache look);

    /** The facts that could help to make it hold; only for a check that doesn't hold yet. */
    FactSet helpedBy(EvaluationCache look);

    /** The facts that by themselves could make it fail; only for a check that holds. */
    FactSet brokenBy(EvaluationCache look);

    /** The facts that could help to make it fail; only for a check that holds. */
    FactSet shakenBy(EvaluationCache look);

    /** The facts that can't be found out without making it fail. */
    FactSet ruledOutBy(EvaluationCache look);

    /** False only if it fails whenever the case has these words, by their paths. */
    boolean mayHold(Map<String, Object> words);

    /** True only if it holds whenever the case has these words, whatever is found out. */
    boolean mustHold(Map<String, Object> words);

    /** The fact that it reads and nothing else, if nothing stands behind that fact and it has few values; else null. */
    Property onlyFact();

    /** Adds the unknown facts that leave it open; only for a check that is UNKNOWN. */
    void unknown(Case facts, Set<String> paths);

    /** What would have to hold that doesn't; only for a check that is not TRUE. */
    String wish(Case facts);

    /** Throws if the condition names a property or word that doesn't exist. */
    static Check of(Condition condition, Tests tests) {
        if (condition instanceof Condition.AllOf all) {
            return new All(tests.next(), parts(all.parts(), tests));
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Any(tests.next(), parts(any.parts(), tests));
        }
        return condition instanceof Condition.Test test ? Comparison.of(test, tests.next()) : new Bound(tests.next());
    }

    private static List<Check> parts(List<Condition> parts, Tests tests) {
        return parts.stream().map(tests::of).toList();
    }

    /** False if one part is, whatever is unknown. */
    record All(int number, List<Check> parts) implements Check {
        @Override
        public Truth of(Case facts) {
            Truth truth = Truth.TRUE;
            for (Check part : parts) {
                Truth one = part.of(facts);
                if (one == Truth.FALSE) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        }

        @Override
        public int standingNow(EvaluationCache look) {
            int standing = Certainty.SETTLED;
            for (int i = 0; i < parts.size() && !Certainty.fails(standing); i++) {
                standing &= parts.get(i).standing(look);
            }
            return standing;
        }

        @Override
        public FactSet settledBy(EvaluationCache look) {
            FactSet facts = FactSet.ALL;
            for (int i = 0; i < parts.size(); i++) {
                facts = facts.and(parts.get(i).settledBy(look));
            }
            return facts;
        }

        @Override
        public FactSet helpedBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.couldHold(parts.get(i).standing(look))) {
                    facts = facts.or(parts.get(i).helpedBy(look));
                }
            }
            return facts;
        }

        @Override
        public FactSet brokenBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.holds(parts.get(i).standing(look))) {
                    facts = facts.or(parts.get(i).brokenBy(look));
                }
            }
            return facts;
        }

        @Override
        public FactSet shakenBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.holds(parts.get(i).standing(look))) {
                    facts = facts.or(parts.get(i).shakenBy(look));
                }
            }
            return facts;
        }

        @Override
        public FactSet ruledOutBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                facts = facts.or(parts.get(i).ruledOutBy(look));
            }
            return facts;
        }

        @Override
        public boolean mayHold(Map<String, Object> words) {
            return parts.stream().allMatch(part -> part.mayHold(words));
        }

        @Override
        public boolean mustHold(Map<String, Object> words) {
            return parts.stream().allMatch(part -> part.mustHold(words));
        }

        @Override
        public Property onlyFact() {
            return Check.onlyFact(parts);
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            open(parts, facts, paths);
        }

        @Override
        public String wish(Case facts) {
            return parts.stream()
                    .filter(part -> part.of(facts) != Truth.TRUE)
                    .map(part -> part instanceof Any ? "( " + part.wish(facts) + " )" : part.wish(facts))
                    .collect(Collectors.joining(" && "));
        }
    }

    /** True if one part is, whatever is unknown. */
    record Any(int number, List<Check> parts) implements Check {
        @Override
        public Truth of(Case facts) {
            Truth truth = Truth.FALSE;
            for (Check part : parts) {
                Truth one = part.of(facts);
                if (one == Truth.TRUE) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        }

        @Override
        public int standingNow(EvaluationCache look) {
            int standing = Certainty.FAILS;
            for (int i = 0; i < parts.size() && !Certainty.settled(standing); i++) {
                standing |= parts.get(i).standing(look);
            }
            return standing;
        }

        @Override
        public FactSet settledBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                facts = facts.or(parts.get(i).settledBy(look));
            }
            return facts;
        }

        @Override
        public FactSet helpedBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.couldHold(parts.get(i).standing(look))) {
                    facts = facts.or(parts.get(i).helpedBy(look));
                }
            }
            return facts;
        }

        @Override
        public FactSet brokenBy(EvaluationCache look) {
            FactSet facts = FactSet.ALL;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.holds(parts.get(i).standing(look))) {
                    facts = facts.and(parts.get(i).brokenBy(look));
                }
            }
            return facts;
        }

        @Override
        public FactSet shakenBy(EvaluationCache look) {
            FactSet facts = FactSet.NONE;
            for (int i = 0; i < parts.size(); i++) {
                if (Certainty.holds(parts.get(i).standing(look))) {
                    facts = facts.or(parts.get(i).shakenBy(look));
                }
            }
            return facts;
        }

        /** A part that isn't ruled out, or that the same fact could settle, keeps the whole open. */
        @Override
        public FactSet ruledOutBy(EvaluationCache look) {
            FactSet facts = FactSet.ALL;
            for (int i = 0; i < parts.size(); i++) {
                int standing = parts.get(i).standing(look);
                if (Certainty.holds(standing)) {
                    facts = facts.and(parts.get(i).ruledOutBy(look));
                } else if (Certainty.couldHold(standing)) {
                    facts = facts.minus(parts.get(i).helpedBy(look));
                }
            }
            return facts;
        }

        @Override
        public boolean mayHold(Map<String, Object> words) {
            return parts.stream().anyMatch(part -> part.mayHold(words));
        }

        @Override
        public boolean mustHold(Map<String, Object> words) {
            return parts.stream().anyMatch(part -> part.mustHold(words));
        }

        @Override
        public Property onlyFact() {
            return Check.onlyFact(parts);
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            open(parts, facts, paths);
        }

        @Override
        public String wish(Case facts) {
            return parts.stream().map(part -> part.wish(facts)).collect(Collectors.joining(" || "));
        }
    }

    /** A binding, which holds whatever its value is. */
    record Bound(int number) implements Check {
        @Override
        public Truth of(Case facts) {
            return Truth.TRUE;
        }

        @Override
        public int standingNow(EvaluationCache look) {
            return Certainty.SETTLED;
        }

        @Override
        public FactSet settledBy(EvaluationCache look) {
            return FactSet.ALL;
        }

        @Override
        public FactSet helpedBy(EvaluationCache look) {
            return FactSet.NONE;
        }

        @Override
        public FactSet brokenBy(EvaluationCache look) {
            return FactSet.NONE;
        }

        @Override
        public FactSet shakenBy(EvaluationCache look) {
            return FactSet.NONE;
        }

        @Override
        public FactSet ruledOutBy(EvaluationCache look) {
            return FactSet.NONE;
        }

        @Override
        public boolean mayHold(Map<String, Object> words) {
            return true;
        }

        @Override
        public boolean mustHold(Map<String, Object> words) {
            return true;
        }

        @Override
        public Property onlyFact() {
            return null;
        }

        @Override
        public void unknown(Case facts, Set<String> paths) {
            throw new IllegalStateException("A binding is never open");
        }

        @Override
        public String wish(Case facts) {
            throw new IllegalStateException("A binding always holds");
        }
    }

    private static Property onlyFact(List<Check> parts) {
        Property first = parts.get(0).onlyFact();
        return parts.stream().allMatch(part -> first != null && part.onlyFact() == first) ? first : null;
    }

    private static void open(List<Check> parts, Case facts, Set<String> paths) {
        for (Check part : parts) {
            if (part.of(facts) == Truth.UNKNOWN) {
                part.unknown(facts, paths);
            }
        }
    }
}
