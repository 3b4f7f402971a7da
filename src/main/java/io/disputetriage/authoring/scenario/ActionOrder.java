package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds for each expected action an entry of the answer, each entry once, in order or in any order. */
final class ActionOrder {
    private static final int NONE = -1;

    private final List<ObjectNode> expected;
    private final List<JsonNode> found;
    private final int[] entryOf;

    private ActionOrder(List<ObjectNode> expected, List<JsonNode> found, int[] entryOf) {
        this.expected = expected;
        this.found = found;
        this.entryOf = entryOf;
    }

    /** The earliest entry that fits comes first: whatever a later choice could reach, this one can too. */
    static ActionOrder inOrder(List<ObjectNode> expected, List<JsonNode> found) {
        int[] entryOf = new int[expected.size()];
        int next = 0;
        for (int i = 0; i < entryOf.length; i++) {
            entryOf[i] = NONE;
            for (int j = next; j < found.size(); j++) {
                if (Match.matches(expected.get(i), found.get(j))) {
                    entryOf[i] = j;
                    next = j + 1;
                    break;
                }
            }
        }
        return new ActionOrder(expected, found, entryOf);
    }

    /** A largest matching: an entry is handed on when its first taker fits another one too. */
    static ActionOrder inAnyOrder(List<ObjectNode> expected, List<JsonNode> found) {
        ActionOrder order = new ActionOrder(expected, found, new int[expected.size()]);
        Arrays.fill(order.entryOf, NONE);
        for (int i = 0; i < expected.size(); i++) {
            order.place(i, new boolean[found.size()]);
        }
        return order;
    }

    private boolean place(int wanted, boolean[] tried) {
        for (int j = 0; j < found.size(); j++) {
            if (!tried[j] && Match.matches(expected.get(wanted), found.get(j))) {
                tried[j] = true;
                int holder = holderOf(j);
                if (holder == NONE || place(holder, tried)) {
                    entryOf[wanted] = j;
                    return true;
                }
            }
        }
        return false;
    }

    private int holderOf(int entry) {
        for (int i = 0; i < entryOf.length; i++) {
            if (entryOf[i] == entry) {
                return i;
            }
        }
        return NONE;
    }

    /** One difference for each expected action without an entry. */
    List<Mismatch> missing() {
        List<Mismatch> differences = new ArrayList<>();
        for (int i = 0; i < entryOf.length; i++) {
            if (entryOf[i] == NONE) {
                differences.add(new Mismatch("actions", ShortText.expected(expected.get(i)), nearest(expected.get(i))));
            }
        }
        return differences;
    }

    /** One difference for each entry that nobody expected. */
    List<Mismatch> surplus() {
        List<Mismatch> differences = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            if (holderOf(j) == NONE) {
                differences.add(new Mismatch("only", "no other action", ShortText.decided(found.get(j))));
            }
        }
        return differences;
    }

    private String nearest(ObjectNode wanted) {
        List<JsonNode> sameWord = found.stream()
                .filter(entry -> entry.path("action").equals(wanted.path("action")))
                .toList();
        if (sameWord.isEmpty()) {
            return "no such action";
        }
        return sameWord.stream().map(entry -> unlike(wanted, entry)).collect(Collectors.joining("; "));
    }

    private static String unlike(ObjectNode wanted, JsonNode entry) {
        List<String> unlike = new ArrayList<>();
        wanted.properties().forEach(field -> {
            JsonNode there = entry.path(field.getKey());
            if (field.getKey().equals("params")) {
                field.getValue().properties().stream()
                        .filter(param -> !Match.matches(param.getValue(), there.get(param.getKey())))
                        .forEach(
                                param -> unlike.add(param.getKey() + " " + ShortText.value(there.get(param.getKey()))));
            } else if (!Match.matches(field.getValue(), there)) {
                unlike.add(field.getKey() + " " + ShortText.value(there));
            }
        });
        String place = "it at rank " + entry.path("rank").asInt();
        return unlike.isEmpty() ? place + ", out of order" : place + " with " + String.join(", ", unlike);
    }
}
