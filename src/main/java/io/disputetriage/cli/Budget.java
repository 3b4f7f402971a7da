package io.disputetriage.cli;

import picocli.CommandLine.Option;

/** How many fact sheets a command looks at, which bounds its time and what its answer is worth. */
final class Budget {
    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "130000",
            converter = Count.class,
            description = "look at so many fact sheets at most (default: ${DEFAULT-VALUE})")
    private int sheets;

    int sheets() {
        return sheets;
    }
}
