package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Cut;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonResult;
import io.disputetriage.format.intake.Payload;
import io.disputetriage.format.intake.PayloadReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** Payload files, and what is given beside them; read by the tables of whichever rules decide. */
    Given payloads(
            ScenarioNode files, ScenarioNode given, String caseRef, Instant asOf, Function<String, String> beside) {
        List<Payload> payloads = new ArrayList<>();
        for (ScenarioNode file : files.entries()) {
            String name = file.text();
            String text = name == null ? null : beside.apply(name);
            if (name != null && text == null) {
                file.faults()
                        .missing(
                                file.pointer(),
                                "The payload " + name,
                                "Name a .json or .xml file in a folder payloads, from where this file is: payloads/stripe-lost.json");
            } else if (name != null) {
                payload(file, name, text).ifPresent(payloads::add);
            }
        }
        if (files.node().isEmpty()) {
            files.faults().wrongForm(files.pointer(), "a list of files: [payloads/stripe-lost.json]");
        }
        return new Given.Payloads(sheet(given, caseRef), payloads, asOf);
    }

    private static Optional<Payload> payload(ScenarioNode file, String name, String text) {
        JsonResult result = PayloadReader.read(text);
        if (result instanceof JsonResult.Parsed parsed) {
            return Optional.of(new Payload(name, null, parsed.tree()));
        }
        ((JsonResult.Faulty) result).faults().forEach(fault -> file.faults()
                .facts(file.pointer(), name + ": " + fault.named(), fault.hint()));
        return Optional.empty();
    }

    private ObjectNode sheet(ScenarioNode given, String caseRef) {
        given.fields();
        ObjectNode sheet = base.asObject().deepCopy();
        merge(sheet, given.asObject());
        if (!sheet.has("caseRef")) {
            sheet.put("caseRef", Cut.of(caseRef, CASE_REF_LIMIT));
        }
        return sheet;
    }

    /** @param refusalExpected then a refusal is the point of the scenario, and no fault of its file */
    Given read(ScenarioNode given, String caseRef, Instant asOf, boolean refusalExpected) {
        FactSheetResult result = FactSheetReader.read(sheet(given, caseRef), asOf, platforms);
        if (result instanceof FactSheetResult.Read read) {
            return new Given.Facts(read.sheet());
        }
        List<InputFault> faults = ((FactSheetResult.Faulty) result).faults();
        if (!refusalExpected) {
            faults.forEach(fault -> given.faults().facts(place(given, fault.pointer()), fault.named(), fault.hint()));
        }
        return new Given.Refused(faults.stream().map(InputFault::named).toList());
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
