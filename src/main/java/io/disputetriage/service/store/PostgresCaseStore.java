package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseChange;
import io.disputetriage.service.cases.CaseCounts;
import io.disputetriage.service.cases.CaseFile;
import io.disputetriage.service.cases.CaseFilter;
import io.disputetriage.service.cases.CaseName;
import io.disputetriage.service.cases.CaseStore;
import io.disputetriage.service.cases.Claim;
import io.disputetriage.service.cases.Erasure;
import io.disputetriage.service.cases.KnownCase;
import io.disputetriage.service.cases.Page;
import io.disputetriage.service.cases.Recording;
import io.disputetriage.service.cases.StoredDecision;
import io.disputetriage.service.cases.TracedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** Cases in PostgreSQL: written by one statement in groups, read through Panache. */
@Singleton
class PostgresCaseStore implements CaseStore {
    private final CaseReader reader;
    private final PersonalData personal;
    private final GroupCommit groups;

    PostgresCaseStore(DataSource database, CaseReader reader, PersonalData personal) {
        this.reader = reader;
        this.personal = personal;
        groups = new GroupCommit(new CaseTables(database, reader));
    }

    void stop(@Observes ShutdownEvent end) {
        groups.close();
    }

    @Override
    public CompletionStage<Recording> record(CaseChange change) {
        return groups.keep(NewRow.of(change));
    }

    @Override
    public Optional<StoredDecision> decision(String account, UUID id) {
        return reader.decision(account, id);
    }

    @Override
    public Optional<CaseFile> find(String account, String caseRef) {
        return reader.find(account, caseRef);
    }

    @Override
    public Optional<KnownCase> latest(String account, String caseRef) {
        return reader.latest(account, caseRef);
    }

    @Override
    public Optional<Recording> claimed(String account, Claim claim) {
        return reader.claimed(account, claim);
    }

    @Override
    public boolean isReported(CaseFile file, UUID decision, int rank) {
        return reader.isReported(file, decision, rank);
    }

    @Override
    public List<TracedEvent> events(CaseFile file, long olderThan, int limit) {
        return reader.events(file.id(), olderThan, limit);
    }

    @Override
    public List<CaseName> due(Instant now, Instant until, int limit) {
        return reader.due(now, until, limit);
    }

    @Override
    public void wakeAhead(Instant now, Instant limit) {
        reader.wakeAhead(now, limit);
    }

    @Override
    public CaseCounts counts(String account, CaseFilter filter, Instant now) {
        return reader.counts(account, filter, now);
    }

    @Override
    public Page<CaseFile> list(String account, CaseFilter filter, UUID olderThan, int limit) {
        return reader.list(account, filter, olderThan, limit);
    }

    @Override
    public Page<StoredDecision> decisions(String account, String caseRef, UUID olderThan, int limit) {
        return reader.decisions(account, caseRef, olderThan, limit);
    }

    @Override
    public Erasure erase(String account, String caseRef, String actor, Instant now) {
        return personal.erase(account, caseRef, actor, now);
    }

    @Override
    public int eraseClosedBefore(Instant cutoff, String actor, Instant now, int most) {
        return personal.eraseClosedBefore(cutoff, actor, now, most);
    }

    @Override
    public int makeRoom(Instant now, Instant until) {
        return reader.makePartitions(now, until);
    }

    @Override
    public void forgetClaims(Instant cutoff) {
        reader.forgetClaims(cutoff);
    }
}
