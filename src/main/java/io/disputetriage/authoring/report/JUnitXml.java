package io.disputetriage.authoring.report;

import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Tests and what came of them, as JUnit XML for CI: only what the schemas of CI servers know, so that none refuses it.
 * Names are unique, because servers take tests of one name for one test. It holds no times, so that the same run gives
 * the same file.
 *
 * @param name of the whole
 */
public record JUnitXml(String name, List<Suite> suites) {
    public JUnitXml {
        Objects.requireNonNull(name);
        suites = List.copyOf(suites);
    }

    /** Tests that belong together. */
    public record Suite(String name, List<Test> tests) {
        public Suite {
            Objects.requireNonNull(name);
            tests = List.copyOf(tests);
        }
    }

    /**
     * One test.
     *
     * @param line from 1; 0: the whole file
     * @param message of what did not pass; not null unless it passed
     * @param text more of it on any number of lines, or null
     */
    public record Test(String name, String file, int line, Result result, String message, String text) {
        public Test {
            Objects.requireNonNull(name);
            Objects.requireNonNull(file);
            Objects.requireNonNull(result);
        }

        private String place() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /** How a test went. */
    public enum Result {
        PASSED("", ""),
        FAILED("failure", "failures"),
        ERROR("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String element;
        private final String count;

        Result(String element, String count) {
            this.element = element;
            this.count = count;
        }
    }

    private static final List<Result> COUNTED_OF_ALL = List.of(Result.FAILED, Result.ERROR);

    private static final List<Result> COUNTED_OF_SUITES = List.of(Result.FAILED, Result.ERROR, Result.SKIPPED);

    /** The whole document, ending with a line end. */
    public String document() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            write(xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing XML to memory failed", impossible);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuites");
        attribute(xml, "name", name);
        counts(xml, suites.stream().flatMap(suite -> suite.tests().stream()).toList(), COUNTED_OF_ALL);
        Set<String> suiteNames = new HashSet<>();
        for (Suite suite : suites) {
            String suiteName = unique(suite.name(), suiteNames);
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            attribute(xml, "name", suiteName);
            counts(xml, suite.tests(), COUNTED_OF_SUITES);
            Set<String> testNames = new HashSet<>();
            for (Test test : suite.tests()) {
                write(xml, suiteName, unique(test.name(), testNames), test);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + " (" + i + ")";
        }
        return unique;
    }

    private static void write(XMLStreamWriter xml, String suite, String name, Test test) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute(xml, "classname", suite);
        attribute(xml, "name", name);
        if (test.result() != Result.PASSED) {
            xml.writeCharacters("\n      ");
            xml.writeStartElement(test.result().element);
            attribute(xml, "message", test.message());
            xml.writeCharacters(Printable.text(test.place() + (test.text() == null ? "" : "\n" + test.text())));
            xml.writeEndElement();
            xml.writeCharacters("\n    ");
        }
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<Test> tests, List<Result> counted) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(tests.size()));
        for (Result result : counted) {
            long number = tests.stream().filter(test -> test.result() == result).count();
            attribute(xml, result.count, Long.toString(number));
        }
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.text(value));
    }
}
