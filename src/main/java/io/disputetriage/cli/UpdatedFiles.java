package io.disputetriage.cli;

import io.disputetriage.authoring.scenario.ExpectationUpdate;
import io.disputetriage.authoring.scenario.FileRewrite;
import io.disputetriage.authoring.scenario.Outcome;
import io.disputetriage.authoring.scenario.ScenarioReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes expectations that were rewritten back to their files, and shows each change. */
final class UpdatedFiles {
    private UpdatedFiles() {}

    /** True if something failed and all of it was rewritten; {@code platforms}: those that the rules list. */
    static boolean write(ScenarioReport report, List<String> platforms, PrintWriter out) {
        boolean all = report.count(Outcome.Fail.class) > 0;
        for (SuiteReport suite : report.suites()) {
            if (suite.count(Outcome.Fail.class) > 0) {
                all &= write(suite, platforms, out);
            }
        }
        return all;
    }

    private static boolean write(SuiteReport suite, List<String> platforms, PrintWriter out) {
        Path file = Path.of(suite.suite().file());
        try {
            String before = Files.readString(file);
            ExpectationUpdate update = FileRewrite.of(before, suite, platforms);
            if (!update.text().equals(before)) {
                Files.writeString(file, update.text());
            }
            update.changes()
                    .forEach(change -> out.println("updated  " + suite.suite().file() + ":"
                            + change.scenario().line() + " " + change.scenario().id() + "  " + change.key() + ": "
                            + change.before() + " -> " + change.after()));
            update.left()
                    .forEach(left -> out.println("left     " + suite.suite().file() + ":"
                            + left.scenario().line() + " " + left.scenario().id() + "  " + left.why()));
            return update.left().isEmpty();
        } catch (IOException e) {
            out.println("left     " + file + "  It can't be written");
            return false;
        }
    }
}
