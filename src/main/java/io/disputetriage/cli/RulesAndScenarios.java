package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.ScenarioFiles;
import io.disputetriage.authoring.scenario.ScenarioSuite;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rules and scenarios, read together so that the faults of both are shown at once. */
sealed interface RulesAndScenarios {

    /** Nothing is wrong with either; whoever gets the rulebook closes it. */
    record Sound(Rulebook rulebook, List<ScenarioSuite> suites) implements RulesAndScenarios {}

    /** What is wrong: first with the rules, then with the scenarios; files as seen from where the command runs. */
    record Faulty(List<Diagnostic> faults) implements RulesAndScenarios {}

    /** All that {@code check} shows of a folder in which {@code found} was found. */
    static List<Diagnostic> faults(RulesFolder folder, List<Diagnostic> found) {
        RulesAndScenarios read = of(folder, folder.compiled(), List.of(folder.path()));
        if (read instanceof Faulty faulty) {
            return faulty.faults();
        }
        // Somebody mended the files meanwhile.
        ((Sound) read).rulebook().close();
        return folder.seenFromHere(found);
    }

    /** @param scenarios files, or folders to look for them in */
    static RulesAndScenarios of(RulesFolder folder, Rulebook.Loading loading, List<Path> scenarios) {
        ScenarioFiles files = ScenarioFiles.read(scenarios, folder.platforms());
        if (loading instanceof Rulebook.Refused refused) {
            List<Diagnostic> faults = new ArrayList<>(folder.seenFromHere(refused.diagnostics()));
            faults.addAll(files.refused());
            return new Faulty(faults);
        }
        Rulebook rulebook = ((Rulebook.Ready) loading).rulebook();
        if (files.refused().isEmpty()) {
            return new Sound(rulebook, files.suites());
        }
        rulebook.close();
        return new Faulty(files.refused());
    }
}
