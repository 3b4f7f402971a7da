package io.disputetriage.service.pack;

/** What the entries of a pack are called: in plain ASCII, and nothing of what a sender wrote. */
final class PackEntries {
    static final String TEXT = "letter.txt";
    static final String INDEX = "index.json";

    private PackEntries() {}

    /** Two digits or more. */
    static String number(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    static String letter(boolean split) {
        return (split ? folder(1) : "") + number(1) + "-LETTER.pdf";
    }

    /** Null: there is none. */
    static String translation(PackRequest request) {
        return request.translation() == null
                ? null
                : "letter-" + request.translation().draft().language().tag() + ".txt";
    }

    static String file(int number, int part, boolean split, PackFile file) {
        return (split ? folder(part) : "") + number(number) + "-" + file.kind().name() + "."
                + file.file().type().ending();
    }

    private static String folder(int part) {
        return "part-" + part + "/";
    }
}
