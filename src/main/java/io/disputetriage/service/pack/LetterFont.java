package io.disputetriage.service.pack;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import io.disputetriage.decision.messages.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The font of a letter: Liberation Sans, which comes with the library. It has Latin, Greek and Cyrillic. */
final class LetterFont {
    /** Sizes, in points. */
    static final float TITLE = 14;

    static final float TEXT = 10.5f;
    static final float SMALL = 8.5f;

    private static final byte[] BYTES = read();
    private static final Set<Language> LACKING = EnumSet.of(Language.ZH, Language.JA);

    private static final String INSTEAD = "[see " + PackEntries.TEXT + "]";

    private final BaseFont font;

    LetterFont() {
        try {
            font = BaseFont.createFont("LiberationSans.ttf", BaseFont.IDENTITY_H, true, false, BYTES, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        font.setSecureRandom(new Constant());
    }

    /** The name of an embedded font begins with six letters by chance, which here are always the same. */
    private static final class Constant extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }

    private static byte[] read() {
        try (InputStream in = BaseFont.class.getResourceAsStream("/font-fallback/LiberationSans-Regular.ttf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has the letters of a language. */
    static boolean has(Language language) {
        return !LACKING.contains(language);
    }

    BaseFont base() {
        return font;
    }

    Font of(float size) {
        return new Font(font, size);
    }

    /** The text with "[see letter.txt]" in place of each run of characters that would be empty boxes or stand in the wrong order. */
    String readable(String text) {
        StringBuilder readable = new StringBuilder();
        StringBuilder between = new StringBuilder();
        boolean lacking = false;
        for (int character : text.codePoints().toArray()) {
            if (!has(character)) {
                readable.append(lacking ? "" : INSTEAD);
                between.setLength(0);
                lacking = true;
            } else if (lacking && !Character.isLetterOrDigit(character)) {
                between.appendCodePoint(character);
            } else {
                readable.append(between).appendCodePoint(character);
                between.setLength(0);
                lacking = false;
            }
        }
        return readable.append(between).toString();
    }

    private boolean has(int character) {
        byte direction = Character.getDirectionality(character);
        return character == '\n'
                || font.charExists(character)
                        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
