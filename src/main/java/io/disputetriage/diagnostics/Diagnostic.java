package io.disputetriage.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * One fault of one file, for the person who can mend it.
 *
 * @param code stable, such as {@code RUL-201}; its page is served at {@code /errors/CODE}
 * @param severity never null
 * @param file path below the rules folder, or the folder itself
 * @param line from 1; 0: the whole file
 * @param column from 1, in UTF-16 units as editors and SARIF count them; 0: the whole line
 * @param message what is wrong
 * @param hint how to mend it, or null
 */
public record Diagnostic(String code, Severity severity, String file, int line, int column, String message, String hint)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(message);
    }

    /** An error at a line. */
    public static Diagnostic error(String code, String file, int line, String message, String hint) {
        return new Diagnostic(code, Severity.ERROR, file, line, 0, message, hint);
    }

    /** The same in a file that is named otherwise. */
    public Diagnostic in(String otherFile) {
        return new Diagnostic(code, severity, otherFile, line, column, message, hint);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line:column: CODE message} and, on a second line, the hint. */
    @Override
    public String toString() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + code + " " + message + (hint == null ? "" : "\n    " + hint);
    }

    /** ERROR refuses the ruleset; WARNING is only shown. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
