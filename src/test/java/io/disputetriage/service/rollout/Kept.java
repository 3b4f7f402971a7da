package io.disputetriage.service.rollout;

import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
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
        return by(triage, actor, ((FactSheetResult.Read) read).sheet(), rules);
    }

    /** The same of a sheet that was read. */
    public static UUID by(TriageComplaint triage, Actor actor, FactSheet sheet, RulesInForce rules) {
        return id(triage.triage(actor, sheet, () -> FactSheetWriter.tree(sheet), null, rules));
    }

    /** Waits for the outcome, which has to be that it was kept. */
    public static UUID id(CompletionStage<Recording> recording) {
        return ((Recording.Recorded) recording.toCompletableFuture().join())
                .decision()
                .id();
    }
}
