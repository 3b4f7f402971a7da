package io.disputetriage.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** The fact sheets of the mix, each with the service's decision, as requests that follow each other. */
final class Mix {
    private static final String PREVIEW = "/v1/triage/preview";
    private static final String CASE_REF = "LOAD-0000000000";

    private final List<String[]> rows = new ArrayList<>();
    private int stored;

    /** Asks the service for the decisions. */
    Mix(Hammer service) throws IOException {
        for (ObjectNode sheet : Sheets.json()) {
            String body = sheet.put("caseRef", CASE_REF).toString();
            rows.add(new String[] {body, service.ask(service.post(PREVIEW, body))});
        }
    }

    /** Each a fact sheet and its decision. */
    List<String[]> rows() {
        return rows;
    }

    /** Writes 0.json, 1.json and so on; answers the folder. */
    Path writeDecisions(Path folder) throws IOException {
        for (int i = 0; i < rows.size(); i++) {
            Files.writeString(folder.resolve(i + ".json"), rows.get(i)[1]);
        }
        return folder;
    }

    /** Requests to {@code path} followed by the number of the decision. */
    Work echo(Hammer hammer, String path) {
        byte[][] requests = requests(hammer, number -> path + number);
        return seconds -> hammer.run(seconds, i -> requests[i % requests.length]);
    }

    Work preview(Hammer hammer) {
        byte[][] requests = requests(hammer, number -> PREVIEW);
        return seconds -> hammer.run(seconds, i -> requests[i % requests.length]);
    }

    /** Every request is another case: its number is written over the digits of the case reference. */
    Work triage(Hammer hammer) {
        byte[][] requests = requests(hammer, number -> "/v1/triage");
        int[] digits = new int[requests.length];
        Arrays.setAll(digits, i -> new String(requests[i], StandardCharsets.ISO_8859_1).indexOf(CASE_REF));
        return seconds -> hammer.run(seconds, i -> {
            int one = i % requests.length;
            int number = ++stored;
            for (int at = digits[one] + CASE_REF.length() - 1; number > 0; at--, number /= 10) {
                requests[one][at] = (byte) ('0' + number % 10);
            }
            return requests[one];
        });
    }

    private byte[][] requests(Hammer hammer, IntFunction<String> path) {
        byte[][] requests = new byte[rows.size()][];
        Arrays.setAll(requests, i -> hammer.post(path.apply(i), rows.get(i)[0]));
        return requests;
    }
}
