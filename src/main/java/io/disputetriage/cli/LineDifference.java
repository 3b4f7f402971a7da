package io.disputetriage.cli;

import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, as lines taken out and put in; short, because whoever wants it all can have it written. */
final class LineDifference {
    private static final int MOST = 20;

    private final List<String> before;
    private final List<String> after;
    private final List<String> shown = new ArrayList<>();
    private int changes;

    private LineDifference(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /** The file with the line of the first change, and the changed lines of both texts. */
    static String of(String file, String before, String after) {
        LineDifference difference = new LineDifference(before, after);
        int first = difference.compare();
        if (difference.changes > MOST) {
            difference.shown.add("  … and " + Amount.of(difference.changes - MOST, "line"));
        }
        return file + ":" + first + "\n" + String.join("\n", difference.shown) + "\n";
    }

    private int compare() {
        int[][] common = common();
        int first = 0;
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
                continue;
            }
            first = first == 0 ? i + 1 : first;
            if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                change("  - " + before.get(i++));
            } else {
                change("  + " + after.get(j++));
            }
        }
        return Math.max(1, first);
    }

    /** How many lines are common to what is left of both texts from each pair of lines on. */
    private int[][] common() {
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

    private void change(String line) {
        if (changes++ < MOST) {
            shown.add(line);
        }
    }
}
