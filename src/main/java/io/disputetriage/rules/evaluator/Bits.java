package io.disputetriage.rules.evaluator;

/** Sets of small numbers, a bit for each; two sets that meet have the same length. */
final class Bits {
    private Bits() {}

    /** The empty set of numbers below {@code size}. */
    static long[] below(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    /** All numbers from {@code size} on that a set of numbers below it has room for. */
    static long[] from(int size) {
        long[] bits = below(size);
        for (int one = size; one < bits.length * Long.SIZE; one++) {
            set(bits, one);
        }
        return bits;
    }

    static void set(long[] bits, int one) {
        bits[one / Long.SIZE] |= 1L << one;
    }

    static boolean has(long[] bits, int one) {
        return (bits[one / Long.SIZE] & 1L << one) != 0;
    }

    /** The first number from {@code start} on that is not in the set, if only one beyond its length. */
    static int nextClear(long[] bits, int start) {
        for (int word = start / Long.SIZE, from = start; word < bits.length; word++, from = 0) {
            long clear = ~bits[word] & -1L << from;
            if (clear != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(clear);
            }
        }
        return bits.length * Long.SIZE;
    }

    static void add(long[] more, long[] all) {
        for (int i = 0; i < more.length; i++) {
            all[i] |= more[i];
        }
    }

    static boolean isWithin(long[] some, long[] all) {
        for (int i = 0; i < some.length; i++) {
            if ((some[i] & ~all[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
