package io.disputetriage.service.store;

import io.disputetriage.service.cases.AgreedClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The clock of this process beside that of the database, which all replicas share. */
@Singleton
@OutageAware
class PostgresClock implements AgreedClock {
    /** More than clocks that somebody sets right ever differ. */
    private static final Duration MOST = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(PostgresClock.class);

    private final DataSource database;
    private final Clock clock;
    private volatile boolean agreed = true;

    PostgresClock(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** That they differ is logged once. */
    @Override
    public Optional<Instant> now() {
        Instant there = Work.on(database, connection -> new SqlStatement(connection, "select clock_timestamp() as at")
                .rows(row -> SqlStatement.instant(row, "at"))
                .get(0));
        Instant here = clock.instant();
        boolean agrees = Duration.between(here, there).abs().compareTo(MOST) <= 0;
        if (!agrees && agreed) {
            LOG.warnf(
                    "Nothing old is erased or forgotten: it is %s here, and %s by the clock of the database. Set right the one that is wrong.",
                    here, there);
        }
        agreed = agrees;
        return agrees ? Optional.of(here) : Optional.empty();
    }
}
