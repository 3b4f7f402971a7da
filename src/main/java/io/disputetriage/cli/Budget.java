package io.disputetriage.cli;

import io.disputetriage.authoring.analysis.Search;
import io.disputetriage.facts.FactSheet;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many fact sheets a command looks at, which bounds its time and what its answer is worth. */
final class Budget {
    private static final int STEP = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "130000",
            converter = Count.class,
            description = "look at so many fact sheets at most (default: ${DEFAULT-VALUE})")
    private int sheets;

    /** Tells on the way how far it is. */
    Search search(List<FactSheet> seeds) {
        return new Search(seeds, sheets, new Progress(command, STEP, "fact sheets looked at"));
    }
}
