package io.disputetriage.format;

import java.util.Arrays;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Columns as reports and editors count them, in UTF-16 units: the YAML parser counts code points. */
final class Utf16Columns {
    /** Indexes, in code points, of the characters that take two units. */
    private final int[] pairs;

    Utf16Columns(String text) {
        int[] points = text.codePoints().toArray();
        int[] found = new int[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (Character.isSupplementaryCodePoint(points[i])) {
                found[count++] = i;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    /** From 1. */
    int column(Mark mark) {
        int lineStart = mark.getIndex() - mark.getColumn();
        return mark.getColumn() + 1 + pairsBefore(mark.getIndex()) - pairsBefore(lineStart);
    }

    private int pairsBefore(int index) {
        int at = Arrays.binarySearch(pairs, index);
        return at < 0 ? -at - 1 : at;
    }
}
