package io.disputetriage.service.store;

import io.disputetriage.service.cases.Erasure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes personal values out of decisions: the one thing that is ever changed in them. */
@Singleton
@Transactional
@OutageAware
class PersonalData {
    private static final int AT_ONCE = 50;

    private static final String NEXT = "select " + KeptRow.COLUMNS
            + " from decisions d join cases c on c.id = d.case_id"
            + " where d.case_id = ? and d.erased_at is null order by d.id limit " + AT_ONCE + " for update of d";

    private static final String ERASE =
            """
            update decisions
               set decision = ?, fact_sheet = ?, salt = null, row_hash = coalesce(row_hash, ?), erased_at = ?
             where id = ?
            """;

    private static final String RECORD =
            "insert into erasures (account, case_ref, actor, erased_at, decisions) values (?, ?, ?, ?, ?)";

    private static final String FORGET_REASONS =
            "update case_events set reason = null where case_id = ? and reason is not null";

    private static final String HAPPENED =
            """
            with c as (update cases set version = version + 1, updated_at = ? where id = ? returning id, account, version, updated_at)
            insert into case_events (case_id, account, number, id, type, actor, happened_at, recorded_at)
            select id, account, version, gen_random_uuid(), 'PERSONAL_DATA_ERASED', ?, updated_at, updated_at from c
            """;

    private final DataSource database;

    PersonalData(DataSource database) {
        this.database = database;
    }

    Erasure erase(String account, String caseRef, String actor, Instant now) {
        return Work.on(database, connection -> {
            Optional<UUID> caseId = caseId(connection, account, caseRef);
            if (caseId.isEmpty()) {
                return new Erasure.NoCase();
            }
            OffsetDateTime erasedAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
            SqlStatement next = new SqlStatement(connection, NEXT, caseId.get());
            int erased = 0;
            for (List<KeptRow> rows = next.rows(KeptRow::read); !rows.isEmpty(); rows = next.rows(KeptRow::read)) {
                for (KeptRow row : rows) {
                    erase(connection, row, erasedAt);
                }
                erased += rows.size();
            }
            new SqlStatement(connection, FORGET_REASONS, caseId.get()).run();
            new SqlStatement(connection, HAPPENED, erasedAt, caseId.get(), actor).run();
            new SqlStatement(connection, RECORD, account, caseRef, actor, erasedAt, erased).run();
            return new Erasure.Erased(erased);
        });
    }

    private static Optional<UUID> caseId(Connection connection, String account, String caseRef) throws SQLException {
        // Two erasures of one case come one after the other.
        String select = "select id from cases where account = ? and case_ref = ? for no key update";
        return new SqlStatement(connection, select, account, caseRef)
                .rows(row -> row.getObject("id", UUID.class)).stream().findFirst();
    }

    private static void erase(Connection connection, KeptRow row, OffsetDateTime now) throws SQLException {
        HashedRow hashed = row.hashed();
        new SqlStatement(
                        connection,
                        ERASE,
                        hashed.masked().decision(),
                        hashed.masked().factSheet(),
                        hashed.hash().bytes(),
                        now,
                        row.identity().id())
                .run();
    }
}
