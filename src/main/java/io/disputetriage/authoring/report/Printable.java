package io.disputetriage.authoring.report;

/** Text that a terminal shows and XML 1.0 can hold: a message may quote whatever stands in a file. */
final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** The text with a replacement character for each control character but line ends and tabs. */
    static String text(String text) {
        return text.codePoints()
                .map(c -> isPrintable(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int c) {
        return c == '\n' || c == '\t' || c == '\r' || !Character.isISOControl(c) && !isNoCharacter(c);
    }

    private static boolean isNoCharacter(int c) {
        return Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    }
}
