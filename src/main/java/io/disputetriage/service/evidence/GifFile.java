package io.disputetriage.service.evidence;

import java.io.ByteArrayOutputStream;

/** A GIF without comments and what programs write into it; blocks as in the GIF89a specification. */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    private final FileCursor in;
    private final ByteArrayOutputStream out;
    private byte[] control = {};
    private long pixels;

    GifFile(byte[] content) {
        in = new FileCursor(content);
        out = new ByteArrayOutputStream(content.length);
    }

    /** Throws {@link FileFault} if it can't be walked through to its end. */
    byte[] stripped() {
        in.take(6);
        long screen = (long) littleEndian() * littleEndian();
        int flags = in.u8();
        in.take(2);
        in.take(colours(flags));
        out.writeBytes(in.since(0));
        for (int block = in.peek(); block != END; block = in.peek()) {
            if (block == PICTURE) {
                picture();
            } else if (block == EXTENSION) {
                extension();
            } else {
                throw broken();
            }
        }
        Pixels.check(screen);
        Pixels.check(pixels);
        out.write(END);
        return out.toByteArray();
    }

    private void picture() {
        int from = in.at();
        in.take(5);
        pixels += (long) littleEndian() * littleEndian();
        in.take(colours(in.u8()));
        in.u8();
        passBlocks();
        out.writeBytes(control);
        control = new byte[0];
        out.writeBytes(in.since(from));
    }

    private void extension() {
        int from = in.at();
        in.u8();
        int label = in.u8();
        int body = in.at();
        passBlocks();
        byte[] whole = in.since(from);
        byte[] blocks = in.since(body);
        if (label == CONTROL && blocks.length == 6 && blocks[0] == 4) {
            // Of the next picture; of a text, which no program shows, it goes with the text.
            control = whole;
        } else if (label == APPLICATION && isLoop(blocks)) {
            out.writeBytes(whole);
        } else if (label == 0x01) {
            control = new byte[0];
        }
    }

    /** How often the pictures are repeated: 11 letters, and 3 bytes in a block of their own. */
    private static boolean isLoop(byte[] blocks) {
        return FileCursor.begins(blocks, "\u000bNETSCAPE2.0\u0003\u0001") && blocks.length == 17;
    }

    private void passBlocks() {
        for (int length = in.u8(); length > 0; length = in.u8()) {
            in.take(length);
        }
    }

    private int littleEndian() {
        return in.u8() | in.u8() << 8;
    }

    /** The bytes of the table that follows, if any. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static FileFault broken() {
        return new FileFault("The GIF is broken. Open the picture and save it again.");
    }
}
