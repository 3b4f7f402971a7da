package io.disputetriage.rules.rulebook;

import io.disputetriage.rules.engine.CompiledClassFolder;
import io.disputetriage.rules.engine.KeptClasses;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Optional;

/** Rules that were compiled and tried when the program was packaged, so that its first start need not. */
public final class ShippedRulebook {
    private ShippedRulebook() {}

    /**
     * Loads rules and keeps their classes beside the program.
     *
     * @return empty: the program isn't packaged
     */
    public static Optional<Rulebook.Loading> load(RulesetFiles files) {
        return CompiledClassFolder.shipped().map(shipped -> new RulebookLoader(
                        files, RulebookLoader.Source.NEW, new KeptClasses(List.of(shipped), rules -> {}))
                .load());
    }

    /** Keeps beside the program that all scenarios of these rules pass. */
    public static void keepPassed(Rulebook rulebook) {
        CompiledClassFolder.shipped().ifPresent(shipped -> shipped.keepPassed(rulebook.revision()));
    }

    /** True if all scenarios of this revision passed when this very program was packaged. */
    public static boolean passed(String revision) {
        return CompiledClassFolder.shipped()
                .filter(shipped -> shipped.passed(revision))
                .isPresent();
    }
}
