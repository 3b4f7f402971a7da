package io.disputetriage.evaluator;

import io.disputetriage.facts.SheetPaths;
import java.util.ArrayList;
import java.util.List;

/** The facts of a fact sheet that somebody may be asked for, each with a bit, so that a set of them is one number. */
final class SheetFacts {
    /** In the order of their bits. */
    static final List<String> PATHS = bits();

    private SheetFacts() {}

    /** The set that holds only this fact; empty (0) for anything that nobody is asked for. */
    static long only(String path) {
        int bit = PATHS.indexOf(path);
        return bit < 0 ? 0 : 1L << bit;
    }

    /** Throws if there is no such fact. */
    static long known(String path) {
        long bit = only(path);
        if (bit == 0) {
            throw new IllegalArgumentException("A fact sheet has no fact " + path + " that somebody is asked for");
        }
        return bit;
    }

    /** By path. */
    static List<String> in(long set) {
        List<String> paths = new ArrayList<>();
        for (long left = set; left != 0; left &= left - 1) {
            paths.add(PATHS.get(Long.numberOfTrailingZeros(left)));
        }
        return paths;
    }

    private static List<String> bits() {
        if (SheetPaths.ASKED.size() > Long.SIZE) {
            throw new IllegalStateException("More facts than a number has bits: " + SheetPaths.ASKED);
        }
        return SheetPaths.ASKED;
    }
}
