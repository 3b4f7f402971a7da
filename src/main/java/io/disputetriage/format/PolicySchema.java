package io.disputetriage.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.policy.Column;
import io.disputetriage.policy.PolicyTables;
import java.util.List;
import java.util.stream.Stream;

/** What the tables of the policy hold, from the columns by which they are read. */
final class PolicySchema {
    private PolicySchema() {}

    static ObjectNode tables(List<String> platforms) {
        ObjectNode schema = object();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        PolicyTables.columns().forEach((file, columns) -> properties
                .putObject(file)
                .put("type", "array")
                .set("items", row(columns, file.equals(PolicyTables.PLATFORMS) ? List.of() : platforms)));
        return schema;
    }

    private static ObjectNode row(List<Column> columns, List<String> platforms) {
        ObjectNode schema = object();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (Column column : columns) {
            properties.set(column.name(), cell(column, platforms));
            if (column.needed()) {
                required.add(column.name());
            }
        }
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode cell(Column column, List<String> platforms) {
        ObjectNode cell = JsonNodeFactory.instance.objectNode();
        List<String> listed = column.form() == Column.Form.WORD && !platforms.isEmpty()
                ? Stream.concat(platforms.stream(), column.words().stream()).toList()
                : column.words();
        if (!listed.isEmpty()) {
            ArrayNode words = cell.putArray("enum");
            listed.forEach(words::add);
            if (!column.needed()) {
                words.add("");
            }
            return cell;
        }
        cell.put("type", "string");
        String pattern = column.form().pattern();
        return cell.put("pattern", column.needed() ? "^" + pattern + "$" : "^(" + pattern + ")?$");
    }

    private static ObjectNode object() {
        ObjectNode schema =
                JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        schema.putObject("properties");
        return schema;
    }
}
