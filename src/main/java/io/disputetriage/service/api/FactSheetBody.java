package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import io.disputetriage.service.rollout.RulesInForce;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What a body turned out to be. */
sealed interface FactSheetBody {
    char REPLACEMENT = '\ufffd';

    /** A sound fact sheet. */
    record Sheet(FactSheet sheet) implements FactSheetBody {}

    /** Something else. */
    record Refused(Problem problem) implements FactSheetBody {}

    /** Reads a body as one fact sheet that these rules are to decide. */
    static FactSheetBody sheet(byte[] body, Instant now, RulesInForce rules) {
        if (body.length > BodyReader.SHEET_BYTES) {
            return new Refused(BodyReader.tooLarge(BodyReader.SHEET_BYTES));
        }
        String text = text(body);
        if (text == null) {
            return new Refused(Problem.of(ProblemCode.NOT_JSON, "It is not UTF-8."));
        }
        FactSheetResult result = FactSheetReader.read(text, now, rules.platforms());
        // Only a sheet with faults is looked at again, to tell a broken body from wrong facts.
        return result instanceof FactSheetResult.Faulty && JsonReader.read(text) instanceof JsonResult.Faulty faulty
                ? new Refused(Problem.of(code(faulty.faults()), ((FactSheetResult.Faulty) result).faults()))
                : of(result);
    }

    /** Reads an item of a batch as one fact sheet. */
    static FactSheetBody sheet(JsonNode tree, Instant now, RulesInForce rules) {
        return of(FactSheetReader.read(tree, now, rules.platforms()));
    }

    /** The tree of a body that was read as a sound fact sheet. */
    static JsonNode tree(byte[] sound) {
        return JsonReader.sound(text(sound));
    }

    /** The text of a body; null if it is not UTF-8. */
    static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // Somebody wrote the replacement character, or the JDK put it where the bytes are no UTF-8.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static ProblemCode code(List<InputFault> faults) {
        return faults.stream().anyMatch(fault -> fault.pointer().isEmpty())
                ? ProblemCode.NOT_JSON
                : ProblemCode.FAULTY_FACTS;
    }

    private static FactSheetBody of(FactSheetResult result) {
        return result instanceof FactSheetResult.Read read
                ? new Sheet(read.sheet())
                : new Refused(Problem.of(ProblemCode.FAULTY_FACTS, ((FactSheetResult.Faulty) result).faults()));
    }
}
