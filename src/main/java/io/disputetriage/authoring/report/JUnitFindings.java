package io.disputetriage.authoring.report;

import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** Each finding as a failed test; none at all as one test that passed, because CI servers take an empty file for a broken one. */
final class JUnitFindings {
    private JUnitFindings() {}

    static String of(CommandReport report) {
        List<JUnitXml.Test> tests = report.findings().isEmpty()
                ? List.of(new JUnitXml.Test(report.title(), ".", 0, JUnitXml.Result.PASSED, null, null))
                : report.findings().stream().map(JUnitFindings::test).toList();
        return new JUnitXml(report.title(), List.of(new JUnitXml.Suite(report.command(), tests))).document();
    }

    /** Named by code and place. */
    static JUnitXml.Test test(Diagnostic finding) {
        String place = finding.file()
                + (finding.line() == 0 ? "" : ":" + finding.line())
                + (finding.line() == 0 || finding.column() == 0 ? "" : ":" + finding.column());
        return new JUnitXml.Test(
                finding.code() + " " + place,
                finding.file(),
                finding.line(),
                JUnitXml.Result.FAILED,
                finding.message(),
                finding.hint());
    }
}
