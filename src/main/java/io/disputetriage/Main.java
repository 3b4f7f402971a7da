package io.disputetriage;

import io.disputetriage.cli.Cli;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;

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
            System.exit(Cli.run(args, new PrintWriter(System.out), new PrintWriter(System.err)));
        }
        Service.run();
    }
}
