package io.disputetriage.service.pack;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF that a stranger made. A library that reads one whole can be led to unpack gigabytes, so this looks only for
 * objects of the type Page (ISO 32000-1, 7.7.3.3), in the file itself and in its object streams (7.5.7), unpacks no more than
 * {@link #MOST_UNPACKED} and goes over each byte a fixed number of times. Of an object that was changed later the last form counts.
 */
final class PdfPages {
    private static final int MOST_UNPACKED = 16 << 20;
    private static final int MOST_PAGES = 10_000;

    private static final Pattern OBJECT = Pattern.compile("(\\d{1,9})\\s{1,4}\\d{1,5}\\s{1,4}obj\\b");
    private static final Pattern END = Pattern.compile("endobj|stream\\r?\\n");
    private static final Pattern PAGE = Pattern.compile("/Type\\s{0,4}/Page(?![A-Za-z])");
    private static final Pattern PACKED = Pattern.compile("/Type\\s{0,4}/ObjStm\\b");
    private static final Pattern DEFLATED =
            Pattern.compile("/Filter\\s{0,4}(/FlateDecode|\\[\\s{0,4}/FlateDecode\\s{0,4}])");
    private static final Pattern COUNT = Pattern.compile("/N\\s{1,4}(\\d{1,6})");
    private static final Pattern FIRST = Pattern.compile("/First\\s{1,4}(\\d{1,8})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final byte[] pdf;
    private final String text;
    private final Set<Integer> pages = new HashSet<>();
    private int left = MOST_UNPACKED;

    private PdfPages(byte[] pdf) {
        this.pdf = pdf;
        text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** Null: it can't be told, because the file is broken, encrypted or too large. Never throws. */
    static Integer count(byte[] pdf) {
        PdfPages counted = new PdfPages(pdf);
        if (counted.text.contains("/Encrypt")) {
            return null;
        }
        try {
            counted.look();
        } catch (DataFormatException | IllegalStateException | IndexOutOfBoundsException e) {
            return null;
        }
        return counted.pages.isEmpty() ? null : counted.pages.size();
    }

    private void look() throws DataFormatException {
        Matcher object = OBJECT.matcher(text);
        Matcher end = END.matcher(text);
        int at = 0;
        while (object.find(at)) {
            if (!end.find(object.end())) {
                return;
            }
            String head = text.substring(object.end(), end.start());
            at = end.end();
            note(object.group(1), head);
            if (text.charAt(end.start()) == 's') {
                if (PACKED.matcher(head).find()) {
                    unpacked(head, unpack(head, at));
                }
                int after = text.indexOf("endstream", at);
                at = after < 0 ? text.length() : after;
            }
        }
    }

    private void note(String number, String object) {
        if (!PAGE.matcher(object).find()) {
            pages.remove(Integer.valueOf(number));
        } else if (pages.add(Integer.valueOf(number)) && pages.size() > MOST_PAGES) {
            throw new IllegalStateException("Too many pages");
        }
    }

    /** The objects of a stream, each of which has its number and its place at the begin of it. */
    private void unpacked(String head, String stream) {
        int first = number(FIRST, head);
        Matcher numbers = NUMBER.matcher(stream.substring(0, first));
        String before = null;
        int from = 0;
        for (int i = number(COUNT, head); i > 0 && numbers.find(); i--) {
            String next = numbers.group();
            if (!numbers.find()) {
                break;
            }
            int place = first + Integer.parseInt(numbers.group());
            if (before != null) {
                note(before, stream.substring(from, place));
            }
            before = next;
            from = place;
        }
        if (before != null) {
            note(before, stream.substring(from));
        }
    }

    private static int number(Pattern pattern, String head) {
        Matcher found = pattern.matcher(head);
        if (!found.find()) {
            throw new IllegalStateException("An object stream without its numbers");
        }
        return Integer.parseInt(found.group(1));
    }

    private String unpack(String head, int at) throws DataFormatException {
        if (!DEFLATED.matcher(head).find() || head.contains("/DecodeParms")) {
            throw new IllegalStateException("An object stream that is packed otherwise");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, at, pdf.length - at);
            StringBuilder unpacked = new StringBuilder();
            byte[] some = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(some);
                left -= length;
                if (length == 0 || left < 0) {
                    throw new IllegalStateException("An object stream that is broken or too large");
                }
                unpacked.append(new String(some, 0, length, StandardCharsets.ISO_8859_1));
            }
            return unpacked.toString();
        } finally {
            inflater.end();
        }
    }
}
