package io.disputetriage.service.store;

import io.disputetriage.service.mail.AddressStore;
import io.disputetriage.service.mail.MailAddress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Confirmed addresses in PostgreSQL, each call in a transaction of its own. */
@Singleton
@Transactional
@OutageAware
class PostgresAddressStore implements AddressStore {
    private static final String CONFIRM =
            "insert into mail_addresses (account, address, actor, confirmed_at) values (?, ?, ?, ?) on conflict do nothing";

    private static final String OF_ACCOUNT = "select * from mail_addresses where account = ?";

    private static final String NAMED = " and lower(address) = lower(?)";

    private final DataSource database;

    PostgresAddressStore(DataSource database) {
        this.database = database;
    }

    @Override
    public void confirm(MailAddress address) {
        run(CONFIRM, address.account(), address.address(), address.actor(), address.confirmedAt());
    }

    @Override
    public List<MailAddress> list(String account) {
        return rows(OF_ACCOUNT + " order by lower(address)", account);
    }

    @Override
    public boolean isConfirmed(String account, String address) {
        return !rows(OF_ACCOUNT + NAMED, account, address).isEmpty();
    }

    @Override
    public boolean remove(String account, String address) {
        return run("delete from mail_addresses where account = ?" + NAMED, account, address) > 0;
    }

    private List<MailAddress> rows(String sql, Object... values) {
        return Work.on(
                database, connection -> new SqlStatement(connection, sql, values).rows(PostgresAddressStore::read));
    }

    private int run(String sql, Object... values) {
        return Work.on(database, connection -> new SqlStatement(connection, sql, values).run());
    }

    private static MailAddress read(ResultSet row) throws SQLException {
        return new MailAddress(
                row.getString("account"),
                row.getString("address"),
                row.getString("actor"),
                SqlStatement.instant(row, "confirmed_at"));
    }
}
