package io.disputetriage.rules.engine;

import java.util.Locale;

/** Where the compiler gets a rule file: in a package of its own, so that files can't meet. */
final class SourcePlace {
    private SourcePlace() {}

    /** The folder that the compiler expects for the package of the file. */
    static String of(String path) {
        String folder = path.substring(0, path.length() - ".drl".length())
                .replace("-", "")
                .replace("_", "")
                .replace('.', '_')
                .toLowerCase(Locale.ROOT);
        return "src/main/resources/" + folder + "/" + path.replace('/', '_');
    }
}
