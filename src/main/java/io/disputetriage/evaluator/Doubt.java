package io.disputetriage.evaluator;

/**
 * What could change about a check that is not settled, for the rules that make it; sets of {@link SheetFacts}.
 *
 * @param rules a set of bits
 * @param holds it holds now, and could fail; else it could hold
 * @param alone the facts that by themselves could change that
 * @param any those that could help to
 * @param ruledOut those that can't be found out without making it fail
 */
record Doubt(long[] rules, boolean holds, long alone, long any, long ruledOut) {

    /** {@code check}: one that neither fails nor is settled. */
    static Doubt about(Check check, long[] rules, Look look) {
        return Standing.holds(check.standing(look))
                ? new Doubt(rules, true, check.brokenBy(look), check.shakenBy(look), check.ruledOutBy(look))
                : new Doubt(rules, false, check.settledBy(look), check.helpedBy(look), 0);
    }
}
