package io.disputetriage.policy;

import io.disputetriage.facts.SheetPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A set of facts of a fact sheet that somebody may be asked for; a value. The sets are joined and cut for every rule of
 * every decision, so that a bit stands for a fact: its place in {@link SheetPaths#ASKED}, of which there may be any number.
 */
public final class FactSet {
    public static final FactSet NONE = of(SheetPaths.ASKED.size());
    public static final FactSet ALL = of(
            SheetPaths.ASKED.size(), IntStream.range(0, SheetPaths.ASKED.size()).toArray());
    private static final List<FactSet> SINGLE = single();

    private final long[] bits;

    private FactSet(long[] bits) {
        this.bits = bits;
    }

    /** {@code places} among {@code facts}; only sets of as many facts meet. */
    static FactSet of(int facts, int... places) {
        long[] bits = new long[(facts + Long.SIZE - 1) / Long.SIZE];
        for (int place : places) {
            bits[place / Long.SIZE] |= 1L << place;
        }
        return new FactSet(bits);
    }

    /** The set that holds only this fact; none for anything that nobody is asked for. */
    static FactSet only(String path) {
        int place = SheetPaths.ASKED.indexOf(path);
        return place < 0 ? NONE : SINGLE.get(place);
    }

    /** Throws if there is no such fact. */
    static FactSet known(String path) {
        FactSet only = only(path);
        if (only.isEmpty()) {
            throw new IllegalArgumentException("A fact sheet has no fact " + path + " that somebody is asked for");
        }
        return only;
    }

    public boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public FactSet or(FactSet other) {
        if (other.isWithin(this)) {
            return this;
        }
        long[] joined = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            joined[i] = bits[i] | other.bits[i];
        }
        return new FactSet(joined);
    }

    public FactSet and(FactSet other) {
        if (isWithin(other)) {
            return this;
        }
        long[] common = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            common[i] = bits[i] & other.bits[i];
        }
        return new FactSet(common);
    }

    public FactSet minus(FactSet other) {
        if (other.isEmpty()) {
            return this;
        }
        long[] left = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            left[i] = bits[i] & ~other.bits[i];
        }
        return new FactSet(left);
    }

    /** By place, ascending. */
    public void forEach(IntConsumer place) {
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                place.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
            }
        }
    }

    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        forEach(place -> paths.add(SheetPaths.ASKED.get(place)));
        return paths;
    }

    private boolean isWithin(FactSet other) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & ~other.bits[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return paths().toString();
    }

    private static List<FactSet> single() {
        return IntStream.range(0, SheetPaths.ASKED.size())
                .mapToObj(place -> of(SheetPaths.ASKED.size(), place))
                .toList();
    }
}
