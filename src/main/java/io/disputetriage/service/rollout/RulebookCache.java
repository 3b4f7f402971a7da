package io.disputetriage.service.rollout;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Rulebooks of revisions that are kept. The last few that were used stay compiled. One that goes is not
 * closed but let go of: whoever decides by it goes on, and then the collector takes it with its classes.
 */
@Singleton
public class RulebookCache {
    /** Each costs some megabytes; explaining old decisions needs the last few revisions, a pin one more. */
    static final int PLACES = 4;

    private final RulesetStore store;
    private final RulebookLoads loads;
    private final Object building = new Object();
    private final Map<String, Taken> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
            return size() > PLACES;
        }
    };

    private Rulebook inForce;

    RulebookCache(RulesetStore store, RulebookLoads loads) {
        this.store = store;
        this.loads = loads;
    }

    /** What is there for a revision. */
    public sealed interface Taken {
        /** Ready to decide and shared with others, so nobody closes it. */
        record Ready(Rulebook rulebook) implements Taken {}

        /** No such revision is kept. */
        record Unknown() implements Taken {}

        /** It is kept, but this program can't run it. */
        record Unfit(List<Diagnostic> why) implements Taken {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * The rulebook of a whole revision. Takes seconds if it must be compiled, and waits while another is.
     *
     * @throws io.disputetriage.service.cases.StoreUnavailable if it isn't at hand and the store is away
     */
    Taken take(String revision) {
        Optional<Taken> there = atHand(revision);
        if (there.isPresent()) {
            return there.get();
        }
        synchronized (building) {
            return atHand(revision).orElseGet(() -> build(revision));
        }
    }

    /** Puts a rulebook where {@link #take} finds it. */
    void put(Rulebook rulebook) {
        put(rulebook.revision(), new Taken.Ready(rulebook));
    }

    /** Keeps the rulebook that decides from now on at hand for as long as it does, and the one before like any other. */
    void inForce(Rulebook rulebook) {
        synchronized (recent) {
            if (inForce != null) {
                put(inForce);
            }
            inForce = rulebook;
        }
    }

    private Optional<Taken> atHand(String revision) {
        synchronized (recent) {
            if (inForce != null && inForce.revision().equals(revision)) {
                return Optional.of(new Taken.Ready(inForce));
            }
            return Optional.ofNullable(recent.get(revision));
        }
    }

    private Taken build(String revision) {
        Optional<SortedMap<String, String>> files = store.files(revision);
        if (files.isEmpty()) {
            return new Taken.Unknown();
        }
        Taken built = load(revision, files.get());
        put(revision, built);
        return built;
    }

    private Taken load(String revision, SortedMap<String, String> texts) {
        RulesetFiles.FilesResult result = RulesetFiles.of(texts);
        if (result instanceof RulesetFiles.Unreadable unreadable) {
            return new Taken.Unfit(RulebookLoader.refused(unreadable).diagnostics());
        }
        RulesetFiles files = ((RulesetFiles.Read) result).files();
        if (!files.revision().equals(revision)) {
            return new Taken.Unfit(List.of(Diagnostic.error(
                    "RUL-106",
                    ".",
                    0,
                    "The files kept for " + revision + " are those of " + files.revision(),
                    "Somebody changed them in the database; activate another revision")));
        }
        Rulebook.Loading loading = loads.loadKept(files);
        return loading instanceof Rulebook.Refused refused
                ? new Taken.Unfit(refused.diagnostics())
                : new Taken.Ready(((Rulebook.Ready) loading).rulebook());
    }

    private void put(String revision, Taken taken) {
        synchronized (recent) {
            recent.put(revision, taken);
        }
    }
}
