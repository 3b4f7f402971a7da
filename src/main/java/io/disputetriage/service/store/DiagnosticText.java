package io.disputetriage.service.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;

/** Diagnostics as the text in which they are kept. */
final class DiagnosticText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DiagnosticText() {}

    static String write(List<Diagnostic> diagnostics) {
        try {
            return JSON.writeValueAsString(diagnostics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of words and numbers can be written", e);
        }
    }

    static List<Diagnostic> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<Diagnostic>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept diagnostics can't be read", e);
        }
    }
}
