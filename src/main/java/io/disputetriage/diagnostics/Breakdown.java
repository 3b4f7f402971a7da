package io.disputetriage.diagnostics;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An exception that the content of a file set off in this program, told as a fault of that file: whoever ships it can
 * mend it, and nothing else goes down with it.
 */
public final class Breakdown {
    private Breakdown() {}

    /**
     * Works on a file.
     *
     * @param file a full stop if it can't be told which one it is
     * @param line 0 if it can't be told
     * @param told what the fault comes to in place of the result
     */
    public static <T> T caught(String file, int line, Supplier<T> work, Function<Diagnostic, T> told) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return told.apply(of(file, line, e));
        }
    }

    /** The fault that stands for what was thrown. */
    public static Diagnostic of(String file, int line, Throwable thrown) {
        return Diagnostic.error(
                "RUL-306",
                file,
                line,
                "This program broke on it: " + thrown,
                "Compare it with one that works, and report the bug");
    }
}
