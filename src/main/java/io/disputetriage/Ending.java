package io.disputetriage;

import io.disputetriage.service.rollout.StartRefused;
import io.disputetriage.service.store.DatabaseFault;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.Optional;
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

    /** Without the numbers and class names that only the library's own pages know. */
    private static String setting(String message) {
        String plain = message.replaceFirst("^(\\S+: )?SRCFG\\d+: ", "")
                .replaceFirst(
                        "(?s)The config property (\\S+) with the config value (\".*\") threw an .* converted ",
                        "$1 is $2. ")
                .replaceFirst("SRCFG\\d+: ", "")
                .replaceFirst("(?s)Cannot convert .* allowed values: ", "Allowed are ");
        return "A setting is wrong: " + plain + ". Mend it, see src/docs/configuration.md.";
    }

    private static int explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                System.err.println(refused.getMessage());
                return refused.exitCode();
            }
            if (cause instanceof BindException) {
                System.err.println(StartChecks.portTaken("the HTTP port"));
                return StartChecks.CONFIGURATION;
            }
            if (cause instanceof ConfigValidationException wrong) {
                for (int i = 0; i < wrong.getProblemCount(); i++) {
                    System.err.println(setting(wrong.getProblem(i).getMessage()));
                }
                return StartChecks.CONFIGURATION;
            }
            if (cause instanceof IllegalArgumentException
                    && cause.getMessage() != null
                    && cause.getMessage().matches("(?s)(SRCFG\\d+:|triage\\.).*")) {
                System.err.println(setting(cause.getMessage()));
                return StartChecks.CONFIGURATION;
            }
        }
        Optional<String> database = DatabaseFault.sentence(failure);
        if (database.isPresent()) {
            System.err.println(database.get());
            return ServiceLifecycle.NO_DATABASE;
        }
        LOG.error("The service could not start", failure);
        return 1;
    }
}
