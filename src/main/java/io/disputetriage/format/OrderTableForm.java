package io.disputetriage.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.decision.OrderGroup;
import io.disputetriage.decision.OrderGroup.Timing;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code order.yaml}, field by field. */
final class OrderTableForm {
    private static final Codec<List<OrderGroup>> GROUPS = ListOf.of(ObjectCodec.<OrderGroup>of(s -> {
        var name = s.required("name", Text.PLAIN_LINE, OrderGroup::name);
        var timing = s.optional("timing", EnumCodec.of(Timing.class), OrderGroup::timing);
        var actions = s.required("actions", ListOf.of(EnumCodec.of(Action.class)), OrderGroup::actions);
        var playbook = s.optional("playbook", ListOf.of(Text.PLAIN_LINE), OrderGroup::playbook);
        return v -> new OrderGroup(
                v.get(name),
                v.get(timing) == null ? Timing.ANY : v.get(timing),
                v.get(actions) == null ? List.of() : v.get(actions),
                v.get(playbook) == null ? List.of() : v.get(playbook));
    }));

    private static final ObjectCodec<Map<Kind, List<OrderGroup>>> LADDERS = ObjectCodec.of(s -> {
        Map<Kind, ObjectCodec.Field<Map<Kind, List<OrderGroup>>, List<OrderGroup>>> fields = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            fields.put(kind, s.optional(kind.name(), GROUPS, ladders -> ladders.get(kind)));
        }
        return v -> {
            Map<Kind, List<OrderGroup>> ladders = new EnumMap<>(Kind.class);
            fields.forEach((kind, field) -> {
                if (v.get(field) != null) {
                    ladders.put(kind, v.get(field));
                }
            });
            return ladders;
        };
    });

    static final ObjectCodec<OrderTable> TABLE = ObjectCodec.of(s -> {
        var groups = s.required("groups", GROUPS, OrderTable::groups);
        var ladders = s.optional("ladders", LADDERS, OrderTable::ladders);
        return v -> new OrderTable(
                v.get(groups) == null ? List.of() : v.get(groups), v.get(ladders) == null ? Map.of() : v.get(ladders));
    });

    private OrderTableForm() {}

    static OrderTable read(JsonNode root, Reading reading) {
        OrderTable table = TABLE.read(root, reading);
        reading.enter("groups");
        noActionTwice(root.path("groups"), reading);
        reading.leave();
        reading.enter("ladders");
        root.path("ladders").properties().forEach(ladder -> {
            reading.enter(ladder.getKey());
            noActionTwice(ladder.getValue(), reading);
            reading.leave();
        });
        reading.leave();
        return table;
    }

    /** On the tree, because a table with other faults has lost the places of its actions. */
    private static void noActionTwice(JsonNode groups, Reading reading) {
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            JsonNode group = groups.path(i);
            String stated = group.path("timing").asText(Timing.ANY.name());
            List<String> timings = stated.equals(Timing.ANY.name())
                    ? List.of(Timing.NOW.name(), Timing.LATER.name())
                    : List.of(stated);
            for (int j = 0; j < group.path("actions").size(); j++) {
                String action = group.path("actions").path(j).asText();
                String name = group.path("name").asText();
                String earlier = null;
                for (String timing : timings) {
                    String before = places.putIfAbsent(action + " " + timing, name);
                    earlier = earlier == null ? before : earlier;
                }
                if (earlier != null) {
                    reading.enter(i);
                    reading.enter("actions");
                    reading.enter(j);
                    reading.fault(
                            action + " already has a place at this timing, in the group " + Quote.of(earlier) + ".",
                            "Leave one of them out, or give one group the timing NOW and the other LATER.");
                    reading.leave();
                    reading.leave();
                    reading.leave();
                }
            }
        }
    }
}
