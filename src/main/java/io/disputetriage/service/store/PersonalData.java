package io.disputetriage.service.store;

import io.disputetriage.service.cases.Erasure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** That something came, and what became of it, stays. */
    private static final String ERASE_PAYLOADS =
            """
            update inbox set payload = null, fetched = null, headers = null, parcel = null, keys = '{}', detail = null, erased_at = ?
             where account = ? and
            """;

    private static final String OF_PARCELS =
            """
             parcel in (select substr(key, 8) from case_keys where account = ? and case_ref = ? and key like 'PARCEL %')
            """;

    /** Of a payment or an order of the case, whichever other case has it too. */
    private static final String OF_KEYS =
            """
             keys <> '{}' and keys && (select array_agg(key) from case_keys where account = ? and case_ref = ?)
            """;

    /** That it was sent, and when, stays. */
    private static final String ERASE_MAILS =
            """
            update mails set sender = null, recipient = null, subject = null, body = null, detail = null,
                   state = case when state = 'APPROVED' then 'NOT_SENT' else state end
             where account = ? and case_ref = ?
            """;

    /** Who left an event out, and why a call failed; that it was told, and when, stays. */
    private static final String ERASE_ATTEMPTS =
            "update webhook_attempts set detail = null where case_id = ? and detail is not null";

    private static final String FORGET_TOLD = "delete from case_told where account = ? and case_ref = ?";

    private static final String FORGET_PARCELS =
            "delete from case_keys where account = ? and case_ref = ? and key like 'PARCEL %'";

    private static final String FORGET_FILES = "delete from evidence where account = ? and case_ref = ?";

    private static final String HAPPENED =
            """
            with c as (update cases set version = version + 1, updated_at = ?, erased_at = ? where id = ? returning id, account, version, updated_at)
            insert into case_events (case_id, account, number, id, type, actor, happened_at, recorded_at)
            select id, account, version, gen_random_uuid(), 'PERSONAL_DATA_ERASED', ?, updated_at, updated_at from c
            """;

    // Two erasures of one case come one after the other.
    private static final String NAMED =
            "select id, account, case_ref from cases where account = ? and case_ref = ? for no key update";

    /** Words that {@code cases_to_erase} is made of. */
    private static final String CLOSED =
            """
            select id, account, case_ref from cases
             where closed_at < ? and (erased_at is null or erased_at < closed_at)
             order by closed_at limit ? for no key update skip locked
            """;

    private final DataSource database;

    PersonalData(DataSource database) {
        this.database = database;
    }

    Erasure erase(String account, String caseRef, String actor, Instant now) {
        return Work.on(database, connection -> erase(connection, account, caseRef, actor, now));
    }

    /** In one transaction: its place among all events must be that of the lock of the case, which comes first. */
    static Erasure erase(Connection connection, String account, String caseRef, String actor, Instant now)
            throws SQLException {
        for (Held held : new SqlStatement(connection, NAMED, account, caseRef).rows(Held::read)) {
            return new Erasure.Erased(erase(connection, held, actor, now));
        }
        return new Erasure.NoCase();
    }

    int eraseClosedBefore(Instant cutoff, String actor, Instant now, int most) {
        return Work.on(database, connection -> {
            List<Held> all = new SqlStatement(connection, CLOSED, cutoff, most).rows(Held::read);
            for (Held held : all) {
                erase(connection, held, actor, now);
            }
            return all.size();
        });
    }

    /** A case whose row this transaction holds. */
    private record Held(UUID id, String account, String caseRef) {
        static Held read(ResultSet row) throws SQLException {
            return new Held(row.getObject("id", UUID.class), row.getString("account"), row.getString("case_ref"));
        }
    }

    private static int erase(Connection connection, Held held, String actor, Instant now) throws SQLException {
        SqlStatement next = new SqlStatement(connection, NEXT, held.id());
        int erased = 0;
        for (List<KeptRow> rows = next.rows(KeptRow::read); !rows.isEmpty(); rows = next.rows(KeptRow::read)) {
            for (KeptRow row : rows) {
                erase(connection, row, now);
            }
            erased += rows.size();
        }
        new SqlStatement(connection, FORGET_REASONS, held.id()).run();
        new SqlStatement(connection, ERASE_PAYLOADS + " case_ref = ?", now, held.account(), held.caseRef()).run();
        new SqlStatement(connection, ERASE_PAYLOADS + OF_PARCELS, now, held.account(), held.account(), held.caseRef())
                .run();
        new SqlStatement(connection, ERASE_PAYLOADS + OF_KEYS, now, held.account(), held.account(), held.caseRef())
                .run();
        new SqlStatement(connection, ERASE_MAILS, held.account(), held.caseRef()).run();
        new SqlStatement(connection, ERASE_ATTEMPTS, held.id()).run();
        new SqlStatement(connection, FORGET_TOLD, held.account(), held.caseRef()).run();
        new SqlStatement(connection, FORGET_PARCELS, held.account(), held.caseRef()).run();
        new SqlStatement(connection, FORGET_FILES, held.account(), held.caseRef()).run();
        new SqlStatement(connection, HAPPENED, now, now, held.id(), actor).run();
        new SqlStatement(connection, RECORD, held.account(), held.caseRef(), actor, now, erased).run();
        return erased;
    }

    private static void erase(Connection connection, KeptRow row, Instant now) throws SQLException {
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
