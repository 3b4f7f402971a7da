package io.disputetriage;

import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;

/** Rules for tests that need the engine: whoever asks for the same ones next, in this or another process, need not compile them. */
public final class CompiledOnce {
    public static final Path FOLDER = Path.of("target", "compiled-for-tests");

    private CompiledOnce() {}

    /** Those of this repository. */
    public static Rulebook shipped() {
        return of(ShippedFiles.all());
    }

    /** @throws AssertionError with what is wrong about the rules */
    public static Rulebook of(RulesetFiles files) {
        Rulebook.Loading loading = RulebookLoader.load(files, FOLDER);
        if (loading instanceof Rulebook.Ready ready) {
            return ready.rulebook();
        }
        throw new AssertionError(loading);
    }
}
