package io.disputetriage.authoring.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of a code.
 *
 * @param title without the code
 * @param text the whole page as Markdown
 */
record CodePage(String title, String text) {

    /** The page that was shipped; for a code without one, a page that says its name only. */
    static CodePage of(String code) {
        try (InputStream page = CodePage.class.getResourceAsStream("/errors/" + code + ".md")) {
            if (page == null) {
                return new CodePage(code, code);
            }
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8).strip();
            String heading = text.lines().findFirst().orElse(code);
            return new CodePage(
                    heading.replaceFirst("^#+\\s*", "").replace(code, "").strip(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
