package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.SequenceDifference;
import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, as lines taken out and put in; short, because whoever wants it all can have it written. */
final class LineDifference implements SequenceDifference.Listener<String> {
    private static final int MOST = 20;

    private final List<String> shown = new ArrayList<>();
    private int changes;
    private int first;

    private LineDifference() {}

    /** The file with the line of the first change, and the changed lines of both texts. */
    static String of(String file, String before, String after) {
        LineDifference difference = new LineDifference();
        SequenceDifference.walk(before.lines().toList(), after.lines().toList(), difference);
        if (difference.changes > MOST) {
            difference.shown.add("  … and " + Amount.of(difference.changes - MOST, "line"));
        }
        return file + ":" + Math.max(1, difference.first) + "\n" + String.join("\n", difference.shown) + "\n";
    }

    @Override
    public void gone(String line, int index) {
        change("  - " + line, index);
    }

    @Override
    public void come(String line, int index) {
        change("  + " + line, index);
    }

    private void change(String line, int index) {
        first = first == 0 ? index + 1 : first;
        if (changes++ < MOST) {
            shown.add(line);
        }
    }
}
