package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.Map;

/** Rulesets for the tests of this package, interpreted. */
final class Books {
    static final RulesetFiles SHIPPED_FILES = ((RulesetFiles.Read) RulesetFiles.read(Path.of("rules"))).files();
    static final Rulebook SHIPPED = of(SHIPPED_FILES.texts());

    private Books() {}

    static Rulebook of(Map<String, String> texts) {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return ((Rulebook.Ready) Rulebook.interpreted(files)).rulebook();
    }
}
