package io.disputetriage.cli;

/** Numbers of things, as people say them. */
final class Amount {
    private Amount() {}

    static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
