package io.disputetriage.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Colours for the reports that people read on a terminal; what the words say never depends on them. */
final class Colours {
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String PLAIN = "\u001B[0m";

    private static final Pattern PASSED = Pattern.compile("(?m)^ok(?=  )");
    private static final Pattern FAILED = Pattern.compile("(?m)^ *(?:FAIL|ERROR)(?= )");
    private static final Pattern SKIPPED = Pattern.compile("(?m)^(?:none(?=  )| *SKIP(?= ))");
    private static final Pattern FAULT = Pattern.compile("(?m)(?<=: )(?:RUL|POL|SCN|YAM)-\\d{3}(?= )");
    private static final Pattern WARNING = Pattern.compile("(?m)(?<=: )(?:LNT|GAP|DIF|MUT|RPL)-\\d{3}(?= )");

    private Colours() {}

    /** True on a terminal that shows them, unless its user wants none. */
    static boolean wanted() {
        String none = System.getenv("NO_COLOR");
        return (none == null || none.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && Ansi.AUTO.enabled();
    }

    /** The same text with its words for what passed, failed, was skipped or found in colours. */
    static String of(String text) {
        String coloured = PASSED.matcher(text).replaceAll(GREEN + "$0" + PLAIN);
        coloured = FAILED.matcher(coloured).replaceAll(RED + "$0" + PLAIN);
        coloured = SKIPPED.matcher(coloured).replaceAll(YELLOW + "$0" + PLAIN);
        coloured = FAULT.matcher(coloured).replaceAll(RED + "$0" + PLAIN);
        return WARNING.matcher(coloured).replaceAll(YELLOW + "$0" + PLAIN);
    }
}
