package io.disputetriage.rules.ruleset;

import io.disputetriage.diagnostics.Diagnostic;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a file must be before anybody looks at what it says: named plainly, small, UTF-8, visible characters. */
final class FileLimits {
    static final int FILE_LIMIT = 256 * 1024;
    static final int TOTAL_LIMIT = 16 * 1024 * 1024;
    static final int COUNT_LIMIT = 2_000;

    private static final Pattern PATH =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/){0,8}[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private final TreeMap<String, String> texts = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long total;

    void add(String path, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            add(path, StandardCharsets.UTF_8.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            refuse("RUL-101", path, line, "The file is not UTF-8", "Save it as UTF-8");
        }
    }

    void add(String path, String text) {
        if (!isPlain(path) || !FileNames.ours(path)) {
            refuse(
                    "RUL-103",
                    shown(path),
                    0,
                    "The file's path is not plain",
                    "Use letters, digits, hyphens and points below the rules folder, and end it with .drl, .csv or .yaml; payloads of"
                            + " scenarios stand in a folder payloads and end with .json or .xml");
            return;
        }
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        int size = plain.getBytes(StandardCharsets.UTF_8).length;
        total += size;
        if (size > FILE_LIMIT) {
            tooLarge(path);
            return;
        }
        if (!hidden(path, plain) && texts.put(path, plain) != null) {
            refuse("RUL-103", path, 0, "Two files have this path", null);
        }
    }

    static boolean isPlain(String path) {
        return path.length() <= 200 && PATH.matcher(path).matches();
    }

    void tooLarge(String path) {
        refuse("RUL-102", path, 0, "The file is larger than 256 KiB", "Divide it by playbook");
    }

    void refuse(Diagnostic fault) {
        diagnostics.add(fault);
    }

    void refuse(String code, String path, int line, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, path, line, message, hint));
    }

    boolean full() {
        return texts.size() > COUNT_LIMIT || total > TOTAL_LIMIT || diagnostics.size() > 1_000;
    }

    /** The sound files. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** Every fault that was found, sorted. */
    List<Diagnostic> faults() {
        if (full()) {
            refuse(
                    "RUL-102",
                    ".",
                    0,
                    "The rules folder holds more than 2,000 files or 16 MiB",
                    "Is it the right folder?");
        }
        return diagnostics.stream().sorted().distinct().toList();
    }

    private boolean hidden(String path, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c != '\t' && invisible(c)) {
                diagnostics.add(new Diagnostic(
                        "RUL-104",
                        Diagnostic.Severity.ERROR,
                        path,
                        line,
                        i - lineStart + 1,
                        "The character U+%04X is invisible or changes how the line reads".formatted(c),
                        "Delete it and type the line again"));
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String shown(String path) {
        StringBuilder plain = new StringBuilder();
        path.codePoints().limit(200).forEach(c -> plain.appendCodePoint(invisible(c) ? '?' : c));
        return plain.toString();
    }
}
