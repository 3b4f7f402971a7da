package io.disputetriage.scenario;

import io.disputetriage.scenario.ScenarioReport.CaseReport;
import io.disputetriage.scenario.ScenarioReport.SuiteReport;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML for CI. It holds no times, so that the same run gives the same file. */
public final class JUnitReport {
    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The whole document, ending with a line end. */
    public static String of(ScenarioReport report) {
        StringWriter text = new StringWriter();
        try {
            new JUnitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(report);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing XML to memory failed", impossible);
        }
        return text.toString();
    }

    private void write(ScenarioReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line("");
        xml.writeStartElement("testsuites");
        attribute("name", "rules " + report.revision());
        counts(
                report.cases().count(),
                report.count(Outcome.Fail.class),
                report.count(Outcome.Error.class),
                report.count(Outcome.Skipped.class));
        for (SuiteReport suite : report.suites()) {
            write(suite);
        }
        line("");
        xml.writeEndElement();
        xml.writeEndDocument();
        line("");
        xml.close();
    }

    private void write(SuiteReport suite) throws XMLStreamException {
        line("  ");
        xml.writeStartElement("testsuite");
        attribute("name", suite.suite().name());
        counts(
                suite.cases().size(),
                suite.count(Outcome.Fail.class),
                suite.count(Outcome.Error.class),
                suite.count(Outcome.Skipped.class));
        for (CaseReport each : suite.cases()) {
            write(suite.suite(), each);
        }
        line("  ");
        xml.writeEndElement();
    }

    private void write(ScenarioSuite suite, CaseReport each) throws XMLStreamException {
        Scenario scenario = each.scenario();
        line("    ");
        xml.writeStartElement("testcase");
        attribute("classname", suite.name());
        attribute("name", scenario.id());
        attribute("file", suite.file());
        attribute("line", Integer.toString(scenario.line()));
        if (each.outcome() instanceof Outcome.Fail fail) {
            element("failure", scenario.title(), linesOf(fail));
        } else if (each.outcome() instanceof Outcome.Error error) {
            element("error", error.why(), null);
        } else if (each.outcome() instanceof Outcome.Skipped skipped) {
            element("skipped", skipped.why(), null);
        }
        xml.writeEndElement();
    }

    private static String linesOf(Outcome.Fail fail) {
        return Stream.concat(
                        fail.differences().stream().map(Difference::toString),
                        fail.decided().stream().map(line -> "decided: " + line))
                .collect(Collectors.joining("\n"));
    }

    private void element(String name, String message, String text) throws XMLStreamException {
        line("      ");
        xml.writeStartElement(name);
        attribute("message", message);
        if (text != null) {
            xml.writeCharacters(printable(text));
        }
        xml.writeEndElement();
        line("    ");
    }

    private void counts(long tests, long failures, long errors, long skipped) throws XMLStreamException {
        attribute("tests", Long.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Long.toString(errors));
        attribute("skipped", Long.toString(skipped));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }

    /** XML 1.0 has no way at all to write most control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
