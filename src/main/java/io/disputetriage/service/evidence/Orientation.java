package io.disputetriage.service.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way a picture is to be turned, as Exif has it: tag 0x0112 of the first directory of a TIFF header. */
final class Orientation {
    /** As it stands. */
    static final int UPRIGHT = 1;

    private static final int TIFF = 6;
    private static final int LAST = 8;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    private Orientation() {}

    /** From the body of an Exif segment; upright if it doesn't say or can't be read. */
    static int of(byte[] exif) {
        try {
            ByteBuffer in = ByteBuffer.wrap(exif, TIFF, exif.length - TIFF).slice();
            in.order(in.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            in.getShort();
            long directory = in.getInt() & 0xffff_ffffL;
            if (directory > in.limit()) {
                return UPRIGHT;
            }
            in.position((int) directory);
            return of(in);
        } catch (BufferUnderflowException cutOff) {
            return UPRIGHT;
        }
    }

    private static int of(ByteBuffer directory) {
        for (int entries = directory.getShort() & 0xffff; entries > 0; entries--) {
            int tag = directory.getShort() & 0xffff;
            int type = directory.getShort();
            int count = directory.getInt();
            int value = directory.getShort();
            directory.getShort();
            if (tag == TAG && type == SHORT && count == 1 && value > UPRIGHT && value <= LAST) {
                return value;
            }
        }
        return UPRIGHT;
    }
}
