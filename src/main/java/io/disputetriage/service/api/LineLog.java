package io.disputetriage.service.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * Writes lines a little later than they are told, many at a time: one by one, each with a system call, they cost
 * as much as half a decision. A line carries the time at which it was told.
 */
final class LineLog implements AutoCloseable {
    /** So late a line may be. A process that is killed outright loses the lines of such a while. */
    private static final long LATEST_MILLIS = 50;

    /** So many lines may wait; whoever tells one more writes them all himself, so that memory has an end. */
    private static final int MOST = 10_000;

    private final Logger logger;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "line-log");
        thread.setDaemon(true);
        return thread;
    });
    private List<ExtLogRecord> waiting = new ArrayList<>();
    private boolean closed;

    LineLog(String category) {
        logger = Logger.getLogger(category);
        writer.scheduleWithFixedDelay(this::write, LATEST_MILLIS, LATEST_MILLIS, TimeUnit.MILLISECONDS);
    }

    boolean isOn() {
        return logger.isLoggable(Level.INFO);
    }

    void tell(String line) {
        ExtLogRecord record =
                new ExtLogRecord(Level.INFO, line, ExtLogRecord.FormatStyle.NO_FORMAT, LineLog.class.getName());
        record.setLoggerName(logger.getName());
        boolean full;
        synchronized (this) {
            waiting.add(record);
            full = closed || waiting.size() >= MOST;
        }
        if (full) {
            write();
        }
    }

    /** Writes what waits, and from now on each line at once. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        writer.shutdown();
        write();
    }

    private void write() {
        List<ExtLogRecord> lines;
        synchronized (this) {
            lines = waiting;
            waiting = new ArrayList<>();
        }
        if (lines.isEmpty()) {
            return;
        }
        List<ExtHandler> flushing = new ArrayList<>();
        collect(Logger.getLogger("").getHandlers(), flushing);
        collect(logger.getHandlers(), flushing);
        flushing.forEach(handler -> handler.setAutoFlush(false));
        try {
            lines.forEach(logger::logRaw);
        } finally {
            flushing.forEach(handler -> {
                handler.setAutoFlush(true);
                handler.flush();
            });
        }
    }

    /** Those that would flush after each line. */
    private static void collect(Handler[] handlers, List<ExtHandler> flushing) {
        for (Handler handler : handlers) {
            if (handler instanceof ExtHandler one) {
                if (one.isAutoFlush()) {
                    flushing.add(one);
                }
                collect(one.getHandlers(), flushing);
            }
        }
    }
}
