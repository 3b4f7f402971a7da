package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the text of a payload: JSON, XML or a form post, told apart by how it begins. */
public final class PayloadReader {
    /** The longest payload that is taken, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.%-]*=");
    private static final int MOST_FIELDS = 500;

    private PayloadReader() {}

    /**
     * The payload as a tree; of a text that is none the faults, with pointers from the root of the payload. Of XML the elements
     * are the fields; a form post that carries XML is that XML.
     */
    public static JsonResult read(String text) {
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.startsWith("<")) {
            return PayloadXml.read(start);
        }
        return FORM.matcher(start).lookingAt() ? form(start.strip()) : JsonReader.foreign(start);
    }

    private static JsonResult form(String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        String[] pairs = text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            return fault("A form post of more than " + MOST_FIELDS + " fields is not read.");
        }
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                String[] path = name.split("[.]", 2);
                if (path.length == 2 && !fields.path(path[0]).isValueNode()) {
                    // additionalData.disputeStatus is a field of additionalData, as in the same sender's JSON.
                    fields.withObjectProperty(path[0]).put(path[1], value);
                } else {
                    fields.put(name, value);
                }
            }
            return fields.path("bt_payload").isTextual()
                    ? PayloadXml.read(carried(fields.get("bt_payload").textValue()))
                    : new JsonResult.Parsed(fields);
        } catch (IllegalArgumentException broken) {
            return fault("This form post is broken: a % without its two digits, or a payload that is no base64.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Lines of base64; a sender that didn't escape its plus signs has blanks for them. */
    private static String carried(String base64) {
        byte[] bytes = Base64.getDecoder()
                .decode(base64.strip().replaceAll("[\\r\\n]+", "").replace(' ', '+'));
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }

    private static JsonResult fault(String message) {
        return new JsonResult.Faulty(List.of(new InputFault("", message, null)));
    }
}
