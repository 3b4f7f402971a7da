package io.disputetriage.rules.rulebook;

import io.disputetriage.rules.engine.CompiledClassFolder;
import io.disputetriage.rules.engine.KeptClasses;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules that were compiled and tried when the program was packaged, so that its first start need not. */
public final class ShippedRulebook {
    private ShippedRulebook() {}

    /**
     * Loads rules and keeps their classes beside the program.
     *
     * @param compiled where they may have been kept before
     * @return empty: the program isn't packaged
     */
    public static Optional<Rulebook.Loading> load(RulesetFiles files, Optional<Path> compiled) {
        return CompiledClassFolder.shipped().map(shipped -> new RulebookLoader(
                        files,
                        RulebookLoader.Source.NEW,
                        new KeptClasses(
                                Stream.concat(Stream.of(shipped), compiled.map(CompiledClassFolder::at).stream())
                                        .toList(),
                                rules -> {}))
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
