package io.disputetriage.service.store;

import io.disputetriage.service.cases.CaseKey;
import io.disputetriage.service.inbox.CaseKeyStore;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The keys of cases in PostgreSQL. */
@Singleton
@Transactional
@OutageAware
class PostgresCaseKeys implements CaseKeyStore {
    private static final String SHARED =
            """
            with many as (
                select key from case_keys where account = ? and key > ? and key not like 'PARCEL %'
                 group by key having count(*) > 1)
            select k.key, array_agg(k.case_ref order by k.case_ref) as case_refs
              from many join case_keys k using (key)
              join cases c on c.account = k.account and c.case_ref = k.case_ref and c.open
             where k.account = ? group by k.key having count(*) > 1 order by k.key limit ?
            """;

    private final DataSource database;

    PostgresCaseKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> casesOf(String account, CaseKey key) {
        return rows(
                "select case_ref from case_keys where account = ? and key = ? order by case_ref",
                row -> row.getString("case_ref"),
                account,
                key.text());
    }

    @Override
    public List<CaseKey> keysOf(String account, String caseRef) {
        return rows(
                "select key from case_keys where account = ? and case_ref = ? order by key",
                row -> new CaseKey(row.getString("key")),
                account,
                caseRef);
    }

    @Override
    public void add(String account, String caseRef, Collection<CaseKey> keys) {
        run(
                "insert into case_keys (account, key, case_ref) select ?, unnest(?::text[]), ? on conflict do nothing",
                account,
                keys.stream().map(CaseKey::text).toList(),
                caseRef);
    }

    @Override
    public void give(String account, String caseRef, CaseKey key) {
        run("delete from case_keys where account = ? and key = ? and case_ref <> ?", account, key.text(), caseRef);
        add(account, caseRef, List.of(key));
    }

    @Override
    public List<SharedKey> shared(String account, String afterKey, int limit) {
        return rows(
                SHARED,
                row -> new SharedKey(new CaseKey(row.getString("key")), Arrays.asList((String[])
                        row.getArray("case_refs").getArray())),
                account,
                afterKey,
                account,
                limit);
    }

    private <T> List<T> rows(String sql, SqlStatement.Row<T> read, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).rows(read));
    }

    private void run(String sql, Object... values) {
        Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }
}
