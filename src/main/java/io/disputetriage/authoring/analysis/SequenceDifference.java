package io.disputetriage.authoring.analysis;

import java.util.List;

/** How one list became another: as many entries as can be stay in their order, the others are taken out or put in. */
public final class SequenceDifference {
    private SequenceDifference() {}

    /** Hears of each entry, in the order of both lists; indices are from 0. */
    public interface Listener<T> {
        /** In both; of no account to most. */
        default void kept(T entry) {}

        /** Only in the first. */
        void gone(T entry, int index);

        /** Only in the second; {@code index} of the first is where it stands. */
        void come(T entry, int index);
    }

    /** Walks through both; takes time and memory by the product of their lengths. */
    public static <T> void walk(List<T> before, List<T> after, Listener<T> listener) {
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                listener.kept(before.get(i));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                listener.gone(before.get(i), i);
                i++;
            } else {
                listener.come(after.get(j), i);
                j++;
            }
        }
    }

    /** How many entries are common to what is left of both from each pair of places on. */
    private static <T> int[][] common(List<T> before, List<T> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
