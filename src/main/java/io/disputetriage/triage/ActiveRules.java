package io.disputetriage.triage;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RulesetFiles;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The rules in force: loaded at the start, or there is no start. */
@Singleton
public class ActiveRules {
    private static final int RULES_REFUSED = 3;
    private static final int AFTER_THE_ADDRESS_IS_SAFE = 2;

    private final Path folder;
    private final Clock clock;
    private volatile Active active;

    ActiveRules(RulesConfig config, Clock clock) {
        this.folder = config.rules();
        this.clock = clock;
    }

    void load(@Observes @Priority(AFTER_THE_ADDRESS_IS_SAFE) StartupEvent start) {
        Instant now = clock.instant();
        RulesetFiles.FilesResult files = RulesetFiles.read(folder);
        if (files instanceof RulesetFiles.Unreadable unreadable) {
            throw refusal(unreadable.diagnostics());
        }
        Rulebook.Loading loading = Rulebook.load(((RulesetFiles.Read) files).files());
        if (loading instanceof Rulebook.Refused refused) {
            throw refusal(refused.diagnostics());
        }
        Rulebook rulebook = ((Rulebook.Ready) loading).rulebook();
        active = new Active(
                rulebook,
                new RulesetStatus(
                        rulebook.files(), rulebook.outlines(), now, new RulesetStatus.Attempt(now, true, List.of())));
    }

    /** Which rules are in force; throws {@link NoActiveRules} if there are none. */
    public RulesetStatus status() {
        return active().status();
    }

    /** True once rules are in force. */
    public boolean ready() {
        return active != null;
    }

    /** The rules that decide now; throws {@link NoActiveRules} if there are none. */
    Rulebook rulebook() {
        return active().rulebook();
    }

    private Active active() {
        Active now = active;
        if (now == null) {
            throw new NoActiveRules();
        }
        return now;
    }

    private RuntimeException refusal(List<Diagnostic> diagnostics) {
        String all = diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        return new StartRefused(
                all + "\nThe rules in " + folder.toAbsolutePath().normalize()
                        + " were refused, so nothing was started.",
                RULES_REFUSED);
    }

    private record Active(Rulebook rulebook, RulesetStatus status) {}
}
