package io.disputetriage.format;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;

/**
 * A comment of a YAML or CSV text, from its {@code #} to the end of its line.
 *
 * @param text without the mark
 * @param line from 1
 * @param column of the mark, from 1, in UTF-16 units
 */
public record LineComment(String text, int line, int column) {
    private static final LoadSettings COMMENTS =
            LoadSettings.builder().setParseComments(true).build();

    /** Those of a sound YAML text; a {@code #} inside a quoted string or a block of text begins none. */
    public static List<LineComment> ofYaml(String text) {
        List<LineComment> comments = new ArrayList<>();
        Utf16Columns columns = new Utf16Columns(text);
        ScannerImpl tokens = new ScannerImpl(COMMENTS, new StreamReader(COMMENTS, text));
        while (tokens.hasNext()) {
            if (tokens.next() instanceof CommentToken comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                Mark start = comment.getStartMark().orElseThrow();
                comments.add(new LineComment(comment.getValue(), start.getLine() + 1, columns.column(start)));
            }
        }
        return comments;
    }

    /** Those of a CSV text: lines that begin with the mark. Behind a cell it is a part of the cell. */
    public static List<LineComment> ofCsv(String text) {
        List<LineComment> comments = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("#")) {
                comments.add(new LineComment(lines[i].substring(1), i + 1, 1));
            }
        }
        return comments;
    }
}
