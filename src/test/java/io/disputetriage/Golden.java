package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole outputs, kept as files under {@code src/test/resources/golden}. {@code mvn test
 * -Dgolden.update=true} writes what came out; the diff is then for a person to judge.
 */
public final class Golden {
    private Golden() {}

    /** Fails unless {@code actual} is what the file {@code name} holds, line ends aside. */
    public static void assertMatches(String name, String actual) {
        Path file = Path.of("src/test/resources/golden", name);
        String text = actual.replace("\r\n", "\n").strip() + "\n";
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
