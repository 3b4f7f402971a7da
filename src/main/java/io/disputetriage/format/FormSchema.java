package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Platform;
import java.util.List;

/** What a form takes, as JSON Schema, from the same description that reads it. */
final class FormSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Whether fields that the whole needs may be left out, because this is only a part of it. */
    private final boolean partial;

    private final List<String> platforms;

    private FormSchema(boolean partial, List<String> platforms) {
        this.partial = partial;
        this.platforms = platforms;
    }

    static ObjectNode whole(Codec<?> form, List<String> platforms) {
        return new FormSchema(false, platforms).of(form, false);
    }

    static ObjectNode part(Codec<?> form, List<String> platforms) {
        return new FormSchema(true, platforms).of(form, false);
    }

    private ObjectNode of(Codec<?> form, boolean orNull) {
        ObjectNode schema = JSON.objectNode();
        List<String> listed =
                form instanceof EnumCodec<?> word ? word.words() : form instanceof PlatformWord ? platforms : List.of();
        if (!listed.isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            listed.forEach(words::add);
            if (orNull) {
                words.addNull();
            }
            return schema;
        }
        if (orNull) {
            schema.putArray("type").add(type(form)).add("null");
        } else {
            schema.put("type", type(form));
        }
        if (form instanceof ObjectCodec<?> section) {
            fields(section, schema);
        } else if (form instanceof ListOf<?> list) {
            schema.put("maxItems", list.most());
            schema.set("items", of(list.of(), false));
        } else if (form instanceof PlatformWord) {
            schema.put("pattern", "^" + Platform.FORM.pattern() + "$");
            schema.putArray("examples").add("EBAY").add(Platform.OTHER);
        } else if (form instanceof Text text) {
            schema.put("maxLength", text.most());
        } else if (form instanceof IntCodec whole) {
            schema.put("minimum", whole.least()).put("maximum", whole.most());
        } else if (form instanceof RatioCodec) {
            schema.put("minimum", 0).put("maximum", 1);
        } else if (form instanceof StringCodec<?> spelling) {
            schema.put("description", spelling.wanted()).put("pattern", spelling.pattern());
        }
        return schema;
    }

    private void fields(ObjectCodec<?> section, ObjectNode schema) {
        schema.put("additionalProperties", false);
        List<String> required = section.fields().stream()
                .filter(ObjectCodec.Field::required)
                .map(ObjectCodec.Field::name)
                .toList();
        if (!partial && !required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        ObjectNode properties = schema.putObject("properties");
        section.fields().forEach(field -> properties.set(field.name(), of(field.form(), partial || !field.required())));
    }

    private static String type(Codec<?> form) {
        if (form instanceof ObjectCodec<?>) {
            return "object";
        } else if (form instanceof ListOf<?>) {
            return "array";
        } else if (form instanceof Flag) {
            return "boolean";
        }
        return form instanceof IntCodec ? "integer" : form instanceof RatioCodec ? "number" : "string";
    }
}
