package io.disputetriage.service.store;

import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.NewDecision;
import io.disputetriage.service.cases.StoredDecision;
import java.util.Set;

/** A decision as it will be written, with its texts and its hash made. */
record NewRow(NewDecision made, StoredDecision stored, byte[] salt, byte[] hash) {
    static NewRow of(NewDecision made) {
        String decision = DecisionWriter.canonical(made.decision());
        String factSheet = FactSheetWriter.tree(made.sheet()).toString();
        HashedRow hashed = HashedRow.salted(made.identity(), new StoredTexts(decision, factSheet));
        StoredDecision stored = new StoredDecision(
                made.id(), made.sheet().caseRef(), made.actor(), made.recordedAt(), decision, factSheet);
        return new NewRow(made, stored, hashed.salt(), hashed.hash().bytes());
    }

    /** The row of {@code cases} or {@code claims} that it writes to. */
    record Place(String table, String account, String name) {}

    /** What no other row of the same statement may write to. */
    Set<Place> places() {
        Place ofCase = new Place("cases", made.account(), stored.caseRef());
        return made.claim() == null
                ? Set.of(ofCase)
                : Set.of(
                        ofCase, new Place("claims", made.account(), made.claim().key()));
    }

    /** Letters of text that it holds, about its size in bytes. */
    int size() {
        return stored.decision().length() + stored.factSheet().length();
    }
}
