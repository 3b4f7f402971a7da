package io.disputetriage.triage;

import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.rulebook.ShippedRulebook;
import io.disputetriage.ruleset.RulesetFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;

/** Loads rulebooks: what was begun before the start is waited for, and what was compiled before is not compiled again. */
@Singleton
class RulebookLoads {
    /** Compiles everything, and keeps nothing. */
    static final RulebookLoads NOTHING_KEPT = new RulebookLoads(Rulebook::load, revision -> false);

    private final Function<RulesetFiles, Rulebook.Loading> load;
    private final Predicate<String> passed;

    @Inject
    RulebookLoads(RulesConfig config) {
        this(
                files -> EarlyRules.take(files.revision())
                        .orElseGet(() -> Rulebook.load(files, compiled(config), EarlyRules::compiling)),
                ShippedRulebook::passed);
    }

    RulebookLoads(Function<RulesetFiles, Rulebook.Loading> load, Predicate<String> passed) {
        this.load = load;
        this.passed = passed;
    }

    Rulebook.Loading load(RulesetFiles files) {
        return load.apply(files);
    }

    /** True if all scenarios of this revision passed when this program was packaged with it. */
    boolean passedBefore(String revision) {
        return passed.test(revision);
    }

    private static Path compiled(RulesConfig config) {
        return config.compiled().orElseGet(() -> config.data().resolve("compiled"));
    }
}
