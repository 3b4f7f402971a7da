package io.disputetriage.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;
import picocli.CommandLine.Model.CommandSpec;

/** Says now and then beside the output how far a long command is. */
final class Progress implements IntConsumer {
    private final PrintWriter err;
    private final int step;
    private final String done;

    /**
     * Progress of one command.
     *
     * @param step after how many things to say so
     * @param done what was done with them, such as "changes tried"
     */
    Progress(CommandSpec command, int step, String done) {
        this.err = command.commandLine().getErr();
        this.step = step;
        this.done = done;
    }

    @Override
    public void accept(int number) {
        if (number % step == 0) {
            err.println(number + " " + done);
            err.flush();
        }
    }
}
