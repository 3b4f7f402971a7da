package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Cut;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import java.time.Instant;
import java.util.List;

/** Lays {@code given} over {@code base} and reads the result as the service would. */
final class GivenReader {
    private static final int CASE_REF_LIMIT = 120;

    private final ScenarioNode base;
    private final List<String> platforms;

    GivenReader(ScenarioNode base, List<String> platforms) {
        this.base = base;
        this.platforms = platforms;
        base.fields();
    }

    /** @param refusalExpected then a refusal is the point of the scenario, and no fault of its file */
    Given read(ScenarioNode given, String caseRef, Instant asOf, boolean refusalExpected) {
        given.fields();
        ObjectNode sheet = base.asObject().deepCopy();
        merge(sheet, given.asObject());
        if (!sheet.has("caseRef")) {
            sheet.put("caseRef", Cut.of(caseRef, CASE_REF_LIMIT));
        }
        FactSheetResult result = FactSheetReader.read(sheet, asOf, platforms);
        if (result instanceof FactSheetResult.Read read) {
            return new Given.Facts(read.sheet());
        }
        List<InputFault> faults = ((FactSheetResult.Faulty) result).faults();
        if (!refusalExpected) {
            faults.forEach(fault -> given.faults().facts(place(given, fault.pointer()), named(fault), fault.hint()));
        }
        return new Given.Refused(faults.stream().map(GivenReader::named).toList());
    }

    private static String named(InputFault fault) {
        return fault.pointer().isEmpty()
                ? fault.message()
                : fault.pointer().substring(1).replace('/', '.') + ": " + fault.message();
    }

    /** The fact in {@code given}, or where {@code given} leaves it to {@code base}, there; else the nearest place around it. */
    private String place(ScenarioNode given, String pointer) {
        for (String path = pointer; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            if (!given.node().at(path).isMissingNode()) {
                return given.pointer() + path;
            }
            if (!base.node().at(path).isMissingNode()) {
                return base.pointer() + path;
            }
        }
        return given.pointer();
    }

    private static void merge(ObjectNode below, ObjectNode above) {
        above.properties().forEach(field -> {
            JsonNode there = below.get(field.getKey());
            if (there instanceof ObjectNode inner && field.getValue() instanceof ObjectNode outer) {
                merge(inner, outer);
            } else {
                below.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }
}
