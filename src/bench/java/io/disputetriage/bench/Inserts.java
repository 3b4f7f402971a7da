package io.disputetriage.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What JDBC alone stores: begin, insert, commit of a fact sheet and its decision as text, on many connections. */
final class Inserts implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final List<String[]> rows;

    /** Makes the table. The connections are closed with this; each row is a fact sheet and its decision. */
    Inserts(List<Connection> connections, List<String[]> rows) throws SQLException {
        this.rows = rows;
        this.connections.addAll(connections);
        try (Statement statement = this.connections.get(0).createStatement()) {
            statement.execute("create table if not exists bare_inserts"
                    + " (id uuid primary key, fact_sheet text not null, decision text not null)");
        }
        for (Connection connection : this.connections) {
            connection.setAutoCommit(false);
        }
    }

    /** Inserts for some seconds; answers how many rows were committed a second. */
    double run(double seconds) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<Integer>> works = new ArrayList<>();
        connections.forEach(connection -> works.add(() -> insertUntil(end, connection)));
        ExecutorService threads = Executors.newFixedThreadPool(connections.size());
        int stored = 0;
        for (Future<Integer> count : threads.invokeAll(works)) {
            stored += count.get();
        }
        double took = (System.nanoTime() - start) / 1e9;
        threads.shutdown();
        return stored / took;
    }

    private int insertUntil(long end, Connection connection) throws SQLException {
        int stored = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare_inserts (id, fact_sheet, decision) values (?, ?, ?)")) {
            while (System.nanoTime() < end) {
                String[] row = rows.get(stored % rows.size());
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, row[0]);
                insert.setString(3, row[1]);
                insert.executeUpdate();
                connection.commit();
                stored++;
            }
        }
        return stored;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
