package io.disputetriage.triage;

import io.disputetriage.cases.Recording;
import io.disputetriage.wire.FactSheetReader;
import io.disputetriage.wire.FactSheetResult;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Decisions that a test has kept, by their ids. */
final class Kept {
    private Kept() {}

    /** Decides about a sound fact sheet and waits until that is kept. */
    static UUID by(TriageComplaint triage, Actor actor, String factSheet, RulesInForce rules) {
        FactSheetResult read = FactSheetReader.read(factSheet, Instant.now());
        return id(triage.triage(actor, ((FactSheetResult.Read) read).sheet(), null, rules));
    }

    /** Waits for the outcome, which has to be that it was kept. */
    static UUID id(CompletionStage<Recording> recording) {
        return ((Recording.Recorded) recording.toCompletableFuture().join())
                .decision()
                .id();
    }
}
