package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.FactSheet;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Moves every date of a case by the same number of days, so that it is the same case at another date. Whole days keep the times of day
 * in UTC. A text of which nothing else is said than a date or an instant is one, wherever it stands.
 *
 * @param days forward; negative: back
 */
public record DateShift(long days) {

    /** The least shift by which a case as of {@code asOf} is not before {@code goal}, and less than a day after it. */
    public static DateShift between(Instant asOf, Instant goal) {
        Duration day = Duration.ofDays(1);
        return new DateShift(-Math.floorDiv(Duration.between(goal, asOf).toNanos(), day.toNanos()));
    }

    /**
     * The sheet with all its dates moved.
     *
     * @throws DateTimeException if one of them leaves the years that fact sheets allow
     */
    public FactSheet of(FactSheet sheet) {
        if (days == 0) {
            return sheet;
        }
        FactSheetResult moved = FactSheetReader.read(of(FactSheetWriter.tree(sheet)), sheet.asOf());
        if (moved instanceof FactSheetResult.Read read) {
            return read.sheet();
        }
        throw new DateTimeException(
                "Moved by " + days + " days, a date of " + sheet.caseRef() + " leaves the years 1970 to 2200");
    }

    /** The tree with all dates in it moved; with 0 days the tree itself. */
    public JsonNode of(JsonNode tree) {
        if (days == 0) {
            return tree;
        }
        if (tree instanceof ObjectNode object) {
            return of(object);
        }
        if (tree.isArray()) {
            ArrayNode moved = JsonNodeFactory.instance.arrayNode();
            tree.forEach(entry -> moved.add(of(entry)));
            return moved;
        }
        return tree.isTextual() ? TextNode.valueOf(of(tree.textValue())) : tree;
    }

    /** As for any other tree. */
    public ObjectNode of(ObjectNode object) {
        if (days == 0) {
            return object;
        }
        ObjectNode moved = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> moved.set(field.getKey(), of(field.getValue())));
        return moved;
    }

    private String of(String text) {
        LocalDate day = Rfc3339.day(text);
        if (day != null) {
            return day.plusDays(days).toString();
        }
        Instant instant = Rfc3339.instant(text);
        return instant == null ? text : Rfc3339.text(instant.plus(Duration.ofDays(days)));
    }
}
