package io.disputetriage;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.disputetriage.service.postgres.OwnPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tables of the service without the service: one server for each JVM, a database for each test
 * class, emptied before each test. Its sessions live in a far time zone.
 */
public final class FreshDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final AtomicInteger MADE = new AtomicInteger();

    private AgroalDataSource database;

    /** Where the tables are. */
    public DataSource source() {
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        Server server = Server.STARTED;
        String name = "fresh_" + MADE.incrementAndGet();
        try (AgroalDataSource main = server.database("postgres")) {
            run(main, "create database " + name);
        }
        database = server.database(name);
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        empty(database);
    }

    /** Leaves nothing in the tables of the service. */
    public static void empty(DataSource database) throws SQLException {
        run(
                database,
                """
                do $$ declare names text; begin
                    select string_agg(quote_ident(tablename), ', ') into names from pg_tables
                     where schemaname = 'public' and tablename <> 'flyway_schema_history';
                    execute 'truncate ' || names || ' cascade';
                end $$""");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }

    private static void run(DataSource where, String sql) throws SQLException {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Server(OwnPostgres postgres, Path folder) {
        // Not in the store of the context, which ends with each class where classes are run one by one.
        static final Server STARTED = start();

        private static Server start() {
            try {
                Path folder = Files.createTempDirectory("dispute-triage-fresh");
                if (OwnPostgres.start(PreparedData.in(folder)) instanceof OwnPostgres.Start.Running running) {
                    Server server = new Server(running.postgres(), folder);
                    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
                    return server;
                }
                throw new IllegalStateException("No database in " + folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        AgroalDataSource database(String name) throws SQLException {
            String url = postgres.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(16)
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(url)
                                    .initialSql("set time zone 'Pacific/Kiritimati'")
                                    .principal(new NamePrincipal(OwnPostgres.USER))
                                    .credential(new SimplePassword(postgres.password())))));
        }

        private void stop() {
            try {
                postgres.close();
                Postgres.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
