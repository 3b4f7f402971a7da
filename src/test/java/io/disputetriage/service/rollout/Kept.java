package io.disputetriage.service.rollout;

import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.service.cases.Actor;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.triage.TriageComplaint;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Decisions that a test has kept, by their ids. */
public final class Kept {
    private Kept() {}

    /** Decides about a sound fact sheet and waits until that is kept. */
    public static UUID by(TriageComplaint triage, Actor actor, String factSheet, RulesInForce rules) {
        FactSheetResult read = FactSheetReader.read(factSheet, Instant.now());
        return id(triage.triage(actor, ((FactSheetResult.Read) read).sheet(), null, rules));
    }

    /** Waits for the outcome, which has to be that it was kept. */
    public static UUID id(CompletionStage<Recording> recording) {
        return ((Recording.Recorded) recording.toCompletableFuture().join())
                .decision()
                .id();
    }
}
