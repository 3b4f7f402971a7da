package io.disputetriage;

import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of the rules of this repository. */
public final class ShippedFiles {
    private static final Path FOLDER = Path.of("rules");

    private ShippedFiles() {}

    /** @throws AssertionError with what can't be read */
    public static RulesetFiles all() {
        RulesetFiles.FilesResult result = RulesetFiles.read(FOLDER);
        if (result instanceof RulesetFiles.Read read) {
            return read.files();
        }
        throw new AssertionError(result);
    }

    /** All but the other playbooks and the declared gaps: read in a tenth of the time. */
    public static RulesetFiles only(String... playbooks) {
        Set<String> kept = Set.of(playbooks);
        Map<String, String> texts = new TreeMap<>(all().texts());
        texts.remove("gaps.yaml");
        texts.keySet()
                .removeIf(path -> path.startsWith("playbooks/")
                        && !kept.contains(path.substring("playbooks/".length(), path.indexOf('.'))));
        return ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
    }
}
