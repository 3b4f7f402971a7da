package io.disputetriage.service.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files as they are shown and saved: without folders, without letters that can't be seen or turn the text round. */
public final class FileName {
    private static final int MOST = 100;
    private static final String ENDING = "(?i)\\.(jpe?g|png|gif|pdf)$";

    private FileName() {}

    /**
     * What the sender called it, with the ending of its type.
     *
     * @param given null or nothing that can be shown: {@code absent} is taken
     */
    public static String of(String given, String absent, FileType type) {
        String base = base(given == null ? "" : given);
        return (base.isEmpty() ? absent.toLowerCase(Locale.ROOT) : base) + '.' + type.ending();
    }

    private static String base(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "");
        String shown = Normalizer.normalize(seen, Normalizer.Form.NFC)
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceAll(ENDING, "");
        return cut(shown).replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String cut(String text) {
        int most = MOST - 5;
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
