package io.disputetriage.service.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A part of a JPEG (ITU-T T.81, annex B) with its marker.
 *
 * @param body without marker and length
 */
record JpegSegment(int marker, byte[] body) {
    static final int START_OF_SCAN = 0xda;
    static final int END = 0xd9;

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int JFIF_BYTES = 14;
    private static final int ADOBE_BYTES = 12;

    /** The marker of the next one, with fill bytes before it. */
    static int marker(FileCursor in) {
        if (in.u8() != 0xff) {
            throw broken();
        }
        int marker = in.u8();
        while (marker == 0xff) {
            marker = in.u8();
        }
        return marker;
    }

    static JpegSegment read(int marker, FileCursor in) {
        // What stands for itself has no business between segments.
        boolean alone = marker <= 0x01 || marker >= 0xd0 && marker <= END;
        int length = alone ? 0 : in.u16();
        if (length < 2) {
            throw broken();
        }
        return new JpegSegment(marker, in.take(length - 2L));
    }

    static FileFault broken() {
        return new FileFault("The JPEG is broken. Open the picture and save it again.");
    }

    /** Baseline, extended or progressive, the three that every program shows. */
    boolean isFrame() {
        return marker >= 0xc0 && marker <= 0xc2;
    }

    /** Any other way to code a picture. */
    boolean isOtherFrame() {
        return marker >= 0xc3 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Tables and intervals by which a scan is decoded. */
    boolean isTable() {
        return marker == 0xc4 || marker == 0xcc || marker >= 0xdb && marker <= 0xdd;
    }

    boolean isJfif() {
        return marker == APP0 && FileCursor.begins(body, "JFIF\0") && body.length >= JFIF_BYTES;
    }

    boolean isExif() {
        return marker == APP1 && FileCursor.begins(body, "Exif\0\0");
    }

    /** Says which colours the numbers are. */
    boolean isColour() {
        return marker == APP2 && FileCursor.begins(body, "ICC_PROFILE\0")
                || marker == APP14 && FileCursor.begins(body, "Adobe") && body.length >= ADOBE_BYTES;
    }

    /** The same without the small picture in it, which may show what was cut off the large one, or anything behind its fields. */
    JpegSegment bare() {
        byte[] kept = body;
        if (marker == APP0) {
            kept = Arrays.copyOf(body, JFIF_BYTES);
            kept[JFIF_BYTES - 2] = 0;
            kept[JFIF_BYTES - 1] = 0;
        } else if (marker == APP14) {
            kept = Arrays.copyOf(body, ADOBE_BYTES);
        }
        return new JpegSegment(marker, kept);
    }

    /** Exif that says nothing but which way is up. */
    static JpegSegment orientation(int orientation) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return new JpegSegment(APP1, exif);
    }

    void write(ByteArrayOutputStream out) {
        out.write(0xff);
        out.write(marker);
        out.write(body.length + 2 >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
    }
}
