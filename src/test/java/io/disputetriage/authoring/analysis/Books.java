package io.disputetriage.authoring.analysis;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rulesets for the tests of this package, interpreted. */
final class Books {
    static final RulesetFiles SHIPPED_FILES = ((RulesetFiles.Read) RulesetFiles.read(Path.of("rules"))).files();
    static final Rulebook SHIPPED = of(SHIPPED_FILES.texts());

    /** Those of a few playbooks, and all tables: a comparison takes a tenth of the time. Soak compares what is shipped. */
    static final RulesetFiles FEW_FILES = Integer.getInteger("checks.scale", 1) == 1 ? few() : SHIPPED_FILES;

    static final Rulebook FEW = of(FEW_FILES.texts());

    private Books() {}

    private static RulesetFiles few() {
        Set<String> kept = Set.of(
                "not-received", "patience", "resend", "delivery-times", "returned-to-sender", "lost-or-misdelivered");
        Map<String, String> texts = new TreeMap<>(SHIPPED_FILES.texts());
        texts.remove("gaps.yaml");
        texts.keySet()
                .removeIf(path -> path.startsWith("playbooks/")
                        && !kept.contains(path.substring("playbooks/".length(), path.indexOf('.'))));
        return ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
    }

    static Rulebook of(Map<String, String> texts) {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return ((Rulebook.Ready) Rulebook.interpreted(files)).rulebook();
    }
}
