package io.disputetriage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Colours for what people read on a terminal, for each stream by itself; what the words say never depends on them. */
enum Colours {
    OUT(1),
    ERR(2);

    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String PLAIN = "\u001B[0m";

    private static final Pattern PASSED = Pattern.compile("(?m)^ok(?=  )");
    private static final Pattern FAILED = Pattern.compile("(?m)^ *(?:FAIL|ERROR)(?= )");
    private static final Pattern SKIPPED = Pattern.compile("(?m)^(?:none(?=  )| *SKIP(?= ))");
    private static final Pattern FAULT = Pattern.compile("(?m)(?<=: )(?:RUL|POL|SCN|YAM)-\\d{3}(?= )");
    private static final Pattern WARNING = Pattern.compile("(?m)(?<=: )(?:LNT|GAP|DIF|MUT|RPL)-\\d{3}(?= )");

    private static final int CHARACTER_DEVICE = 0020000;
    private static final int FILE_TYPE = 0170000;

    private final Path descriptor;

    Colours(int descriptor) {
        this.descriptor = Path.of("/dev/fd", Integer.toString(descriptor));
    }

    /** The text as this stream shows it: with its words for what passed, failed, was skipped or found in colours. */
    String of(String text) {
        return wanted() ? in(text) : text;
    }

    /** The same for a sentence that says why a command can't be done. */
    String fault(String sentence) {
        return wanted() ? RED + sentence + PLAIN : sentence;
    }

    static String in(String text) {
        String coloured = PASSED.matcher(text).replaceAll(GREEN + "$0" + PLAIN);
        coloured = FAILED.matcher(coloured).replaceAll(RED + "$0" + PLAIN);
        coloured = SKIPPED.matcher(coloured).replaceAll(YELLOW + "$0" + PLAIN);
        coloured = FAULT.matcher(coloured).replaceAll(RED + "$0" + PLAIN);
        return WARNING.matcher(coloured).replaceAll(YELLOW + "$0" + PLAIN);
    }

    private boolean wanted() {
        String none = System.getenv("NO_COLOR");
        return (none == null || none.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && isTerminal();
    }

    /** System.console() won't do: it is there only if the input and the output are both a terminal. */
    private boolean isTerminal() {
        try {
            int mode = (int) Files.getAttribute(descriptor, "unix:mode");
            return (mode & FILE_TYPE) == CHARACTER_DEVICE
                    && !Files.getAttribute(descriptor, "unix:rdev")
                            .equals(Files.getAttribute(Path.of("/dev/null"), "unix:rdev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
