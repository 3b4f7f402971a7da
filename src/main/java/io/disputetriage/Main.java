package io.disputetriage;

import io.disputetriage.cli.Cli;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Two ways in: a command with its arguments, or the service. */
@QuarkusMain
public final class Main {
    private Main() {}

    /**
     * Runs the command that the arguments name, or else the service, until it is stopped.
     *
     * @param args none: the service
     */
    public static void main(String... args) {
        if (Cli.isCommand(args)) {
            System.exit(Cli.run(args, utf8(System.out), utf8(System.err)));
        }
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        ServiceLifecycle.run();
    }

    /** Whatever the locale: rules and reports are UTF-8 everywhere else, too. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
