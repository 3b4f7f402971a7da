package io.disputetriage.decision.messages;

import java.util.regex.Pattern;

/** A text of somebody else as a message may show it: on one line, without what would turn the text around it or hide in it. */
final class PlainText {
    /** In code points; a name or a title that is longer makes no letter. */
    private static final int LONGEST = 120;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    private PlainText() {}

    /** Empty if there is nothing to be seen in it, which its reader would take for a hole. */
    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String line = BLANK.matcher(seen).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
