package io.disputetriage.rules.evaluator;

import io.disputetriage.facts.Case;
import java.util.ArrayList;
import java.util.List;

/**
 * What one constraint comes to for a case, and what each of its comparisons has to do with that.
 *
 * @param comparisons in the order of the text; none if it only gives a name to a value
 */
public record Verdict(Truth result, List<Share> comparisons) {
    public Verdict {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One comparison's share. A constraint has no negation, so making one comparison TRUE never makes the whole less so.
     *
     * @param carries the whole is TRUE, and would not be if this one were FALSE
     * @param decides the whole is not TRUE, and would be if this one were
     */
    public record Share(Truth result, boolean carries, boolean decides) {}

    static Verdict of(Check check, Case facts) {
        if (check instanceof Check.Combination combination) {
            return together(combination.parts(), facts, combination.any());
        }
        Truth truth = check.of(facts);
        return new Verdict(
                truth,
                check instanceof Check.Bound
                        ? List.of()
                        : List.of(new Share(truth, truth == Truth.TRUE, truth != Truth.TRUE)));
    }

    /** {@code any}: one part that is TRUE is enough, and takes the weight off all others. */
    private static Verdict together(List<Check> checks, Case facts, boolean any) {
        List<Verdict> parts = checks.stream().map(part -> of(part, facts)).toList();
        Truth result = result(parts, any ? Truth.TRUE : Truth.FALSE);
        List<Share> shares = new ArrayList<>();
        for (Verdict part : parts) {
            boolean othersHold = parts.stream().allMatch(other -> other == part || (other.result == Truth.TRUE) != any);
            for (Share share : part.comparisons) {
                shares.add(new Share(
                        share.result,
                        share.carries && result == Truth.TRUE && (!any || othersHold),
                        share.decides && result != Truth.TRUE && (any || othersHold)));
            }
        }
        return new Verdict(result, shares);
    }

    private static Truth result(List<Verdict> parts, Truth strongest) {
        Truth result = strongest == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
        for (Verdict part : parts) {
            if (part.result == strongest) {
                return strongest;
            }
            result = part.result == Truth.UNKNOWN ? Truth.UNKNOWN : result;
        }
        return result;
    }
}
