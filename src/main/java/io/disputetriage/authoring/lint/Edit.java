package io.disputetriage.authoring.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A change of one file that mends a finding and no decision.
 *
 * @param start offset of the first character to replace
 * @param end offset after the last
 */
record Edit(String file, int start, int end, String replacement) {
    private static final String RULE = "\nrule \"";

    /** The edits of the first finding of each rule: what mends two at once could break the rule. */
    static List<Edit> oneToARule(List<List<Edit>> mends, Map<String, String> texts) {
        List<Edit> chosen = new ArrayList<>();
        List<Edit> taken = new ArrayList<>();
        for (List<Edit> mend : mends) {
            if (!mend.isEmpty()) {
                Edit around = around(mend, texts.get(mend.get(0).file()));
                if (taken.stream().noneMatch(around::touches)) {
                    taken.add(around);
                    chosen.addAll(mend);
                }
            }
        }
        return chosen;
    }

    /** The text with those of the edits that are of its file; none may touch another. */
    static String apply(String file, String text, List<Edit> edits) {
        List<Edit> inOrder = edits.stream()
                .filter(edit -> edit.file().equals(file))
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Edit edit : inOrder) {
            changed.append(text, at, edit.start).append(edit.replacement);
            at = edit.end;
        }
        return changed.append(text, at, text.length()).toString();
    }

    private static Edit around(List<Edit> mend, String text) {
        int start = mend.stream().mapToInt(Edit::start).min().orElseThrow();
        int end = mend.stream().mapToInt(Edit::end).max().orElseThrow();
        int next = text.indexOf(RULE, end);
        return new Edit(
                mend.get(0).file(), Math.max(0, text.lastIndexOf(RULE, start)), next < 0 ? text.length() : next, "");
    }

    private boolean touches(Edit other) {
        return file.equals(other.file) && start < other.end && other.start < end;
    }
}
