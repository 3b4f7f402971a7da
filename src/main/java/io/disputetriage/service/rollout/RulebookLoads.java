package io.disputetriage.service.rollout;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.rulebook.ShippedRulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.Predicate;

/** Loads rulebooks: what was begun before the start is waited for, and what was compiled before is not compiled again. */
@Singleton
class RulebookLoads {
    /** Compiles everything, and keeps nothing. */
    static final RulebookLoads NOTHING_KEPT = new RulebookLoads(RulebookLoader::load, revision -> false);

    private final Function<RulesetFiles, Rulebook.Loading> load;
    private final Function<RulesetFiles, Rulebook.Loading> loadKept;
    private final Predicate<String> passed;

    @Inject
    RulebookLoads(RulesConfig config) {
        load = files -> EarlyRules.take(files.revision())
                .orElseGet(() -> RulebookLoader.load(files, RulesConfig.compiled(config), EarlyRules::compiling));
        loadKept = files -> EarlyRules.take(files.revision())
                .filter(Rulebook.Ready.class::isInstance)
                .orElseGet(() -> RulebookLoader.loadKept(files, RulesConfig.compiled(config), EarlyRules::compiling));
        passed = revision -> ShippedRulebook.passed(revision) || EarlyRules.passed(revision);
    }

    RulebookLoads(Function<RulesetFiles, Rulebook.Loading> load, Predicate<String> passed) {
        this.load = load;
        this.loadKept = RulebookLoader::loadKept;
        this.passed = passed;
    }

    /** Loads new rules. */
    Rulebook.Loading load(RulesetFiles files) {
        return load.apply(files);
    }

    /** Loads rules that the store keeps. */
    Rulebook.Loading loadKept(RulesetFiles files) {
        return loadKept.apply(files);
    }

    /** True if all scenarios of this revision passed when this program was packaged with it, or in this start. */
    boolean passedBefore(String revision) {
        return passed.test(revision);
    }
}
