package io.disputetriage.service.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG without its texts, its time and what else stands beside the picture; chunks as in RFC 2083 and the PNG specification, third edition. */
final class PngFile {
    static final String BEGIN = "\u0089PNG\r\n\u001a\n";

    private static final String HEADER = "IHDR";
    private static final String DATA = "IDAT";
    private static final String END = "IEND";

    /** What shows the picture: its data, its colours, its size on paper, its animation. */
    private static final Set<String> KEPT = Set.of(
            HEADER, "PLTE", DATA, END, "tRNS", "cHRM", "gAMA", "iCCP", "sRGB", "sBIT", "cICP", "mDCV", "cLLI", "bKGD",
            "pHYs", "acTL", "fcTL", "fdAT");

    private PngFile() {}

    /** Throws {@link FileFault} if it can't be walked through to its end. */
    static byte[] stripped(byte[] content) {
        FileCursor in = new FileCursor(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.writeBytes(in.take(BEGIN.length()));
        boolean data = false;
        for (String type = ""; !type.equals(END); ) {
            int from = in.at();
            boolean first = type.isEmpty();
            type = chunk(in);
            if (first != type.equals(HEADER)) {
                throw broken();
            }
            if (first) {
                checkSize(in.since(from));
            }
            data |= type.equals(DATA);
            if (KEPT.contains(type)) {
                out.writeBytes(in.since(from));
            } else if (Character.isUpperCase(type.charAt(0))) {
                // A capital: the picture can't be shown without it.
                throw broken();
            }
        }
        if (!data) {
            throw broken();
        }
        return out.toByteArray();
    }

    /** The type of the next chunk, which is passed. */
    private static String chunk(FileCursor in) {
        long length = in.u32();
        byte[] type = in.take(4);
        byte[] body = in.take(length);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(body);
        if (in.u32() != sum.getValue()) {
            throw broken();
        }
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static void checkSize(byte[] header) {
        FileCursor in = new FileCursor(header);
        if (in.u32() != 13) {
            throw broken();
        }
        in.u32();
        long width = in.u32();
        long height = in.u32();
        Pixels.check(width > Integer.MAX_VALUE || height > Integer.MAX_VALUE ? Long.MAX_VALUE : width * height);
    }

    private static FileFault broken() {
        return new FileFault("The PNG is broken. Open the picture and save it again.");
    }
}
