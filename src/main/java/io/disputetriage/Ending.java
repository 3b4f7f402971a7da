package io.disputetriage;

import io.disputetriage.triage.StartRefused;
import java.net.BindException;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Ends the process once Quarkus has stopped: quietly, or with one sentence where one is enough. */
final class Ending implements BiConsumer<Integer, Throwable> {
    private static final Logger LOG = Logger.getLogger(Ending.class);

    private final Runnable quarkusHasStopped;

    Ending(Runnable quarkusHasStopped) {
        this.quarkusHasStopped = quarkusHasStopped;
    }

    @Override
    public void accept(Integer code, Throwable failure) {
        // A start that a signal cut short fails somewhere, of course.
        int exit = failure == null || StopOrder.stopping() ? code : explain(failure);
        quarkusHasStopped.run();
        System.exit(exit);
    }

    private static int explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                System.err.println(refused.getMessage());
                return refused.exitCode();
            }
            if (cause instanceof BindException) {
                System.err.println("The HTTP port is in use by another process. Stop that one, or set "
                        + "QUARKUS_HTTP_PORT to another port.");
                return 1;
            }
        }
        LOG.error("The service could not start", failure);
        return 1;
    }
}
