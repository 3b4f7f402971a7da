package io.disputetriage.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where compiled rules are kept; the same for all commands. */
final class CacheOptions {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "where compiled rules are kept (default: dispute-triage in $XDG_CACHE_HOME or ~/.cache)")
    private Path cache;

    @Option(names = "--no-cache", scope = ScopeType.INHERIT, description = "compile the rules, and keep nothing")
    private boolean noCache;

    /** Where this call of the command line keeps compiled rules; empty: nowhere. */
    static Optional<Path> folder(CommandSpec command) {
        CacheOptions options =
                (CacheOptions) command.root().mixins().get("cache").userObject();
        return options.noCache
                ? Optional.empty()
                : Optional.of(
                        options.cache != null ? options.cache : userCache().resolve("dispute-triage"));
    }

    private static Path userCache() {
        String named = System.getenv("XDG_CACHE_HOME");
        return named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
    }
}
