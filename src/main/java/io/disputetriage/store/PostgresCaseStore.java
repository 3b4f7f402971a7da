package io.disputetriage.store;

import io.disputetriage.cases.CaseFile;
import io.disputetriage.cases.CaseFilter;
import io.disputetriage.cases.CaseStore;
import io.disputetriage.cases.Erasure;
import io.disputetriage.cases.NewDecision;
import io.disputetriage.cases.Page;
import io.disputetriage.cases.Recording;
import io.disputetriage.cases.StoredDecision;
import io.disputetriage.wire.DecisionWriter;
import io.disputetriage.wire.FactSheetWriter;
import io.disputetriage.wire.KeptTexts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Cases in PostgreSQL: written by one statement, read through Panache. */
@Singleton
class PostgresCaseStore implements CaseStore {
    private final DataSource database;
    private final CaseReader reader;
    private final PersonalData personal;

    PostgresCaseStore(DataSource database, CaseReader reader, PersonalData personal) {
        this.database = database;
        this.reader = reader;
        this.personal = personal;
    }

    @Override
    public Recording record(NewDecision made) {
        String decision = DecisionWriter.canonical(made.decision());
        String factSheet = FactSheetWriter.tree(made.sheet()).toString();
        StoredDecision stored = new StoredDecision(
                made.id(), made.sheet().caseRef(), made.actor(), made.recordedAt(), decision, factSheet);
        HashedRow row = HashedRow.salted(made.identity(), new KeptTexts(decision, factSheet));
        Optional<Recording> done = Optional.empty();
        while (done.isEmpty()) {
            // Once round, unless the claim that stood in the way expires between the two looks at it.
            done = write(made, stored, row)
                    ? Optional.of(new Recording.Recorded(stored))
                    : Outage.guard(() -> reader.claimed(made.account(), made.claim()));
        }
        return done.get();
    }

    private boolean write(NewDecision made, StoredDecision stored, HashedRow row) {
        try (Connection connection = database.getConnection()) {
            return RecordStatement.run(connection, made, stored, row);
        } catch (SQLException e) {
            throw Outage.of(e);
        }
    }

    @Override
    public Optional<StoredDecision> decision(String account, UUID id) {
        return Outage.guard(() -> reader.decision(account, id));
    }

    @Override
    public Optional<CaseFile> find(String account, String caseRef) {
        return Outage.guard(() -> reader.find(account, caseRef));
    }

    @Override
    public Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit) {
        return Outage.guard(() -> reader.list(account, filter, olderThan, limit));
    }

    @Override
    public Page<StoredDecision> decisions(String account, String caseRef, UUID olderThan, int limit) {
        return Outage.guard(() -> reader.decisions(account, caseRef, olderThan, limit));
    }

    @Override
    public Erasure erase(String account, String caseRef, String actor, Instant now) {
        return Outage.guard(() -> personal.erase(account, caseRef, actor, now));
    }

    @Override
    public void forgetClaims(Instant cutoff) {
        Outage.guard(() -> {
            reader.forgetClaims(cutoff);
            return null;
        });
    }
}
