package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.service.cases.Insights;
import io.disputetriage.service.cases.Insights.Line;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a period as texts. */
final class InsightText {
    private InsightText() {}

    /** A line for each number. */
    static String csv(List<Line> lines) {
        return Stream.concat(
                        Stream.of("part,name,of,cases,amount"), lines.stream().map(line -> Stream.of(
                                        line.part(),
                                        line.name(),
                                        line.of(),
                                        line.cases(),
                                        line.amount() == null
                                                ? null
                                                : line.amount().toPlainString())
                                .map(cell -> cell == null ? "" : cell.toString())
                                .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The same in groups; a group of which there is none is empty. */
    static ObjectNode json(Insights insights, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("from", Json.instant(insights.from()));
        json.put("to", Json.instant(insights.to()));
        json.put("asOf", Json.instant(now));
        ObjectNode opened = json.putObject("opened");
        List.of("byKind", "byPlatform", "byRule").forEach(opened::putObject);
        opened.putArray("disputed");
        ObjectNode deadlines = json.putObject("deadlines");
        List.of("answeredInTime", "endedBefore", "answeredLate", "unanswered", "lostBySilence")
                .forEach(how -> deadlines.put(how, 0));
        json.putArray("actions");
        ObjectNode closed = json.putObject("closed");
        List.of("byOutcome", "byRule", "hours").forEach(closed::putObject);
        List.of("disputed", "refunded", "recovered", "cost").forEach(closed::putArray);
        insights.lines().forEach(line -> put(json, line));
        return json;
    }

    private static void put(ObjectNode json, Line line) {
        String[] part = line.part().split("\\.");
        ObjectNode group = part.length == 1 ? json : (ObjectNode) json.get(part[0]);
        String name = part[part.length - 1];
        if (group.get(name) instanceof ArrayNode list) {
            ObjectNode entry = list.addObject();
            if (line.amount() == null) {
                entry.put("recommended", line.name()).put("taken", line.of()).put("times", line.cases());
            } else {
                entry.put("amount", line.amount().toPlainString())
                        .put("currency", line.name())
                        .put("cases", line.cases());
            }
        } else if (line.of() != null) {
            ((ObjectNode) group.get(name)).withObject("/" + line.name()).put(line.of(), line.cases());
        } else if (line.amount() != null) {
            ((ObjectNode) group.get(name)).put(line.name(), line.amount());
        } else {
            ((ObjectNode) group.get(name)).put(line.name(), line.cases());
        }
    }
}
