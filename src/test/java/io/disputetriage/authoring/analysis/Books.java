package io.disputetriage.authoring.analysis;

import io.disputetriage.ShippedFiles;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.Map;

/** Rulesets for the tests of this package, interpreted. */
final class Books {
    static final RulesetFiles SHIPPED_FILES = ShippedFiles.all();
    static final Rulebook SHIPPED = of(SHIPPED_FILES.texts());

    /** Those of a few playbooks, and all tables: a comparison takes a tenth of the time. Soak compares what is shipped. */
    static final RulesetFiles FEW_FILES = Integer.getInteger("checks.scale", 1) == 1
            ? ShippedFiles.only(
                    "not-received",
                    "patience",
                    "resend",
                    "delivery-times",
                    "returned-to-sender",
                    "lost-or-misdelivered")
            : SHIPPED_FILES;

    static final Rulebook FEW = of(FEW_FILES.texts());

    private Books() {}

    static Rulebook of(Map<String, String> texts) {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }
}
