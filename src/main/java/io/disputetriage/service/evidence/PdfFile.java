package io.disputetriage.service.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A PDF, which is kept as it is up to its end: what its author's program has written into it can't be taken out without making it anew. */
final class PdfFile {
    private static final String END = "%%EOF";

    /** As far behind it as readers look for the end. */
    private static final int TAIL = 1024;

    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(<<|\\d{1,10}\\s+\\d{1,5}\\s+R)");

    private PdfFile() {}

    /** Throws {@link FileFault} if it has no end, or can't be read without a password. */
    static byte[] stripped(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        int start = text.lastIndexOf("startxref", end);
        if (!HEADER.matcher(text).lookingAt() || start < 0 || text.length() - end > TAIL) {
            throw new FileFault("The PDF is broken or cut off. Open the document and print it to PDF again.");
        }
        if (ENCRYPTED.matcher(text).find()) {
            throw new FileFault(
                    "The PDF is locked, and who decides could not read it. Print it to PDF without a password.");
        }
        return Arrays.copyOf(content, afterLine(text, end + END.length()));
    }

    private static int afterLine(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return text.startsWith("\n", at) || text.startsWith("\r", at) ? at + 1 : at;
    }
}
