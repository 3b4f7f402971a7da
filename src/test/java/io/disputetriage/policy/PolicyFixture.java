package io.disputetriage.policy;

import io.disputetriage.format.PolicyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The policy files of this repository. */
public final class PolicyFixture {
    private static final Path RULES = Path.of("rules");
    static final Map<String, String> FILES = files();
    public static final Policy POLICY = loaded(FILES);

    private PolicyFixture() {}

    static Policy loaded(Map<String, String> files) {
        PolicyResult result = PolicyReader.read(files);
        if (result instanceof PolicyResult.Loaded loaded) {
            return loaded.policy();
        }
        throw new AssertionError(result);
    }

    /** The files with one line added to one of them. */
    static Map<String, String> with(String file, String line) {
        return replaced(file, FILES.get(file) + line + "\n");
    }

    /** The files with one of them replaced, or removed where {@code text} is null. */
    static Map<String, String> replaced(String file, String text) {
        Map<String, String> files = new TreeMap<>(FILES);
        files.remove(file);
        if (text != null) {
            files.put(file, text);
        }
        return files;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths =
                Stream.concat(Files.list(RULES.resolve("policy")), Files.list(RULES.resolve("intake")))) {
            for (Path path :
                    (Iterable<Path>) paths.filter(path -> path.toString().endsWith(".csv"))::iterator) {
                files.put(RULES.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
