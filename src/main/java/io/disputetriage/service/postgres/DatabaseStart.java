package io.disputetriage.service.postgres;

/** What became of the attempt to start our own database. */
public sealed interface DatabaseStart {

    /** It answers. */
    record Running(OwnPostgres postgres) implements DatabaseStart {}

    /**
     * It doesn't run.
     *
     * @param sentence one line for the person at the terminal
     */
    record Refused(String sentence) implements DatabaseStart {}
}
