package io.disputetriage.service.evidence;

/** How large a picture may be when it is shown: a small file can hold more than any program has memory for. */
final class Pixels {
    private static final long MOST = 100_000_000;

    private Pixels() {}

    /** Of a whole file, all its pictures together. Throws {@link FileFault} if there are too many, or none. */
    static void check(long pixels) {
        if (pixels <= 0) {
            throw new FileFault("The picture has no width or no height. Save it again.");
        }
        if (pixels > MOST) {
            throw new FileFault(
                    "The picture has more than " + MOST / 1_000_000 + " million pixels. Save it in a smaller size.");
        }
    }
}
