package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a payload and what stands there. A place where nothing stands is one too, so that mappers read on without
 * asking; senders write numbers as strings and strings as numbers, so both are read as either.
 *
 * @param pointer RFC 6901, from the root of the payload
 */
record PayloadNode(JsonNode json, String pointer) {
    private static final int LONGEST_NUMBER = 40;

    static PayloadNode root(JsonNode json) {
        return new PayloadNode(json, "");
    }

    /** The place below by these names, one after the other. */
    PayloadNode at(String... names) {
        JsonNode below = json;
        StringBuilder path = new StringBuilder(pointer);
        for (String name : names) {
            below = below.path(name);
            path.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new PayloadNode(below, path.toString());
    }

    /** The elements of a list, without nulls; of anything else none. */
    List<PayloadNode> each() {
        List<PayloadNode> elements = new ArrayList<>();
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            if (!json.get(i).isNull()) {
                elements.add(new PayloadNode(json.get(i), pointer + "/" + i));
            }
        }
        return elements;
    }

    /** The first element of a list. */
    PayloadNode first() {
        return each().stream().findFirst().orElse(new PayloadNode(MissingNode.getInstance(), pointer + "/0"));
    }

    /** The last element of a list. */
    PayloadNode last() {
        List<PayloadNode> each = each();
        return each.isEmpty() ? first() : each.get(each.size() - 1);
    }

    /** Nothing stands here, or null. */
    boolean isAbsent() {
        return json.isMissingNode() || json.isNull();
    }

    /** Something stands here, be it null. */
    boolean isTold() {
        return !json.isMissingNode();
    }

    /** Trimmed; a number or a yes or no in the way it is written; null where there is no text, or an empty one. */
    String text() {
        if (json.isTextual()) {
            String text = json.textValue().strip();
            return text.isEmpty() ? null : text;
        }
        BigDecimal number = json.isNumber() ? plain() : null;
        return number != null ? number.toPlainString() : json.isBoolean() ? json.asText() : null;
    }

    /** Whether the text is this one, whatever its case; where there is none, or null is asked for, it is not. */
    boolean is(String text) {
        return text != null && text.equalsIgnoreCase(text());
    }

    /** Exact; null where there is no number. */
    BigDecimal number() {
        if (json.isNumber()) {
            return plain();
        }
        String text = text();
        // A short one without an exponent: "1e999999999" takes gigabytes to write out.
        return text != null && text.length() <= LONGEST_NUMBER && text.matches("[+-]?[0-9]+([.][0-9]+)?")
                ? new BigDecimal(text)
                : null;
    }

    /** Null where there is neither yes nor no. */
    Boolean flag() {
        return is("true") ? Boolean.TRUE : is("false") ? Boolean.FALSE : null;
    }

    /** Null for a number that takes more room to write out than any that means something. */
    private BigDecimal plain() {
        BigDecimal number = json.isIntegralNumber() ? new BigDecimal(json.bigIntegerValue()) : json.decimalValue();
        return Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER ? null : number;
    }
}
