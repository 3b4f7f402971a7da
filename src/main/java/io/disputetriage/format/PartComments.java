package io.disputetriage.format;

import java.util.List;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Deals out the comments of a YAML text to its parts. One on the line where a part ends stays behind it; one that is
 * farther right than what follows stays below its neighbours; any other goes above what follows.
 */
final class PartComments {
    private final List<LineComment> comments;
    private final Utf16Columns columns;
    private int comment;
    private YamlPart last;
    private int lastLine;

    PartComments(String text, Utf16Columns columns) {
        this.comments = LineComment.ofYaml(text);
        this.columns = columns;
    }

    /**
     * Deals out the comments before a part.
     *
     * @param column of the part
     * @param above gets those that belong to it
     */
    void take(Mark before, int column, Consumer<LineComment> above) {
        int right = Integer.MAX_VALUE;
        while (isNextBefore(before)) {
            LineComment next = comments.get(comment++);
            if (next.line() == lastLine) {
                last.behind(next);
                continue;
            }
            // Not right of the one above it, so that they stay in their order.
            right = Math.min(right, next.column());
            YamlPart neighbour = last == null ? null : last.around(right);
            if (neighbour != null && neighbour.column() > column) {
                neighbour.below(next);
            } else {
                above.accept(next);
            }
        }
    }

    /** Puts the comments inside of a value above it: it gets a single line. */
    void inside(YamlPart part, Mark end) {
        while (isNextBefore(end)) {
            part.above(comments.get(comment++));
        }
        ended(part, end);
    }

    /** From here on, a comment on the same line is one behind the part. */
    void ended(YamlPart part, Mark end) {
        last = part;
        // A block of text ends where the next line starts.
        lastLine = end.getColumn() == 0 ? 0 : end.getLine() + 1;
    }

    private boolean isNextBefore(Mark mark) {
        if (comment == comments.size()) {
            return false;
        }
        LineComment next = comments.get(comment);
        int line = mark.getLine() + 1;
        return next.line() < line || next.line() == line && next.column() < columns.column(mark);
    }
}
