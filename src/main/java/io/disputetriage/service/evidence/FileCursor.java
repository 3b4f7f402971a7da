package io.disputetriage.service.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the bytes of a file; throws {@link FileFault} where there are fewer than wanted. Numbers are big-endian. */
final class FileCursor {
    private final byte[] bytes;
    private int at;

    FileCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    /** The next byte, which is not passed. */
    int peek() {
        want(1);
        return bytes[at] & 0xff;
    }

    /** The byte after the next one. */
    int peekSecond() {
        want(2);
        return bytes[at + 1] & 0xff;
    }

    int u8() {
        int value = peek();
        at++;
        return value;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    long u32() {
        return (long) u16() << 16 | u16();
    }

    byte[] take(long length) {
        want(length);
        at += (int) length;
        return Arrays.copyOfRange(bytes, at - (int) length, at);
    }

    /** What was passed since {@code from}. */
    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, at);
    }

    private void want(long length) {
        if (length > bytes.length - at) {
            throw new FileFault("The file ends in the middle of the picture. Send it whole, or save it again.");
        }
    }

    /** Whether these bytes begin with the letters. */
    static boolean begins(byte[] bytes, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
