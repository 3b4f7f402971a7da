package io.disputetriage.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the rule engine from logging every fact, which makes it many times slower. */
final class EngineLogs {
    /** Held here because a log manager may forget a logger, and its level, that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.drools"), Logger.getLogger("org.kie"));

    private EngineLogs() {}

    static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
