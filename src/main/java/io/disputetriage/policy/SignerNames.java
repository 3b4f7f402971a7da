package io.disputetriage.policy;

import io.disputetriage.facts.SignerMatch;
import java.time.Instant;
import java.util.List;

/**
 * Whether two names may be one person's. Carriers record names carelessly, so spelling, order and
 * initials are forgiven, and whatever does not look like a person's name decides nothing.
 */
final class SignerNames {
    private SignerNames() {}

    static SignerMatch compare(String expected, String actual, NameWords words, Instant asOf) {
        if (expected == null || actual == null || expected.isBlank() || actual.isBlank()) {
            return SignerMatch.UNKNOWN;
        }
        PersonName one = PersonName.of(expected, words, asOf);
        PersonName other = PersonName.of(actual, words, asOf);
        if (one == null || other == null || !one.scripts().equals(other.scripts())) {
            return SignerMatch.UNKNOWN;
        }
        if (one.whole().equals(other.whole())) {
            return SignerMatch.MATCH;
        }
        if (one.undivided()) {
            return one.scripts().size() == 1 ? SignerMatch.MISMATCH : SignerMatch.UNKNOWN;
        }
        if (!one.hasTwoParts() || !other.hasTwoParts()) {
            return SignerMatch.UNKNOWN;
        }
        return samePerson(one.tokens(), other.tokens()) ? SignerMatch.MATCH : SignerMatch.MISMATCH;
    }

    /** Two parts agree, and what has no counterpart is only a middle name. */
    private static boolean samePerson(List<String> one, List<String> other) {
        boolean[] usedOne = new boolean[one.size()];
        boolean[] usedOther = new boolean[other.size()];
        int whole = pair(one, other, usedOne, usedOther, false);
        int agreeing = whole + pair(one, other, usedOne, usedOther, true);
        if (whole == 0 || agreeing < 2) {
            return false;
        }
        return agreeing == Math.min(one.size(), other.size()) || (onlyInside(usedOne) && onlyInside(usedOther));
    }

    private static int pair(
            List<String> one, List<String> other, boolean[] usedOne, boolean[] usedOther, boolean initials) {
        int pairs = 0;
        for (int i = 0; i < usedOne.length; i++) {
            for (int j = 0; j < usedOther.length && !usedOne[i]; j++) {
                if (!usedOther[j] && agree(one.get(i), other.get(j), initials)) {
                    usedOne[i] = true;
                    usedOther[j] = true;
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static boolean agree(String one, String other, boolean initials) {
        if (!initials) {
            return one.length() > 1 && one.equals(other);
        }
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private static boolean onlyInside(boolean[] used) {
        return used[0] && used[used.length - 1];
    }
}
