package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseStore;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Stores of other processes on the same database. */
@Singleton
@Unremovable
public class OtherStore {
    private final DataSource database;
    private final CaseReader reader;
    private final PersonalData personal;

    OtherStore(DataSource database, CaseReader reader, PersonalData personal) {
        this.database = database;
        this.reader = reader;
        this.personal = personal;
    }

    /** One that writes by itself; whoever asks for it closes it. */
    public CaseStore open() {
        return new PostgresCaseStore(database, reader, personal);
    }

    /** It writes no more. */
    public void close(CaseStore store) {
        ((PostgresCaseStore) store).stop(null);
    }
}
