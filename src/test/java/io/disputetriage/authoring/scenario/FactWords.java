package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fact sheets that differ from another in one fact. */
final class FactWords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int[] DAYS = {-100, -70, -40, -20, -10, -3, -1, 1, 3, 20, 60};

    private FactWords() {}

    /** The sheet with each word that the fact may have, or values all over its range; none if the fact is stated already. */
    static List<FactSheet> with(FactSheet sheet, String path) {
        ObjectNode tree = FactSheetWriter.tree(sheet);
        if (!tree.at(pointer(path)).isMissingNode()) {
            return List.of();
        }
        List<FactSheet> all = new ArrayList<>();
        for (JsonNode word : words(sheet, path)) {
            ObjectNode more = tree.deepCopy();
            section(more, path).set(path.substring(path.indexOf('.') + 1), word);
            read(more, sheet).ifPresent(all::add);
        }
        return all;
    }

    /** The sheet without each fact that it states and that may be unknown. */
    static List<FactSheet> without(FactSheet sheet) {
        List<FactSheet> all = new ArrayList<>();
        for (String path : SheetPaths.ASKED) {
            ObjectNode less = FactSheetWriter.tree(sheet);
            if (!less.at(pointer(path)).isMissingNode()) {
                section(less, path).remove(path.substring(path.indexOf('.') + 1));
                read(less, sheet).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<FactSheet> read(ObjectNode tree, FactSheet like) {
        return FactSheetReader.read(tree, like.asOf()) instanceof FactSheetResult.Read read
                ? Optional.of(read.sheet())
                : Optional.empty();
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    private static ObjectNode section(ObjectNode tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return tree;
        }
        String name = path.substring(0, dot);
        return tree.get(name) instanceof ObjectNode there ? there : tree.putObject(name);
    }

    private static List<JsonNode> words(FactSheet sheet, String path) {
        if (path.equals("allowedActions") || path.equals("responseDue")) {
            throw new IllegalArgumentException(path + " has no single words");
        } else if (path.equals("order.buyerCountry")) {
            return texts("BR", "DE", "US", "AQ");
        }
        Class<?> type = Property.at(path).type();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .<JsonNode>map(word -> JSON.textNode(((Enum<?>) word).name()))
                    .toList();
        } else if (type == Boolean.class) {
            return List.of(JSON.booleanNode(true), JSON.booleanNode(false));
        } else if (type == Integer.class) {
            return Stream.of(0, 1, 5, 15, 30, 60, 120)
                    .<JsonNode>map(JSON::numberNode)
                    .toList();
        } else if (type == BigDecimal.class) {
            return Stream.of("0", "0.05", "1")
                    .<JsonNode>map(share -> JSON.numberNode(new BigDecimal(share)))
                    .toList();
        } else if (type == Instant.class || type == Moment.class) {
            return IntStream.of(DAYS)
                    .mapToObj(days -> sheet.asOf().plus(Duration.ofDays(days)).toString())
                    .<JsonNode>map(JSON::textNode)
                    .toList();
        } else if (type == Money.class) {
            return Stream.of("5.00", "500.00")
                    .<JsonNode>map(
                            amount -> JSON.objectNode().put("amount", amount).put("currency", "USD"))
                    .toList();
        }
        List<JsonNode> names = new ArrayList<>(texts("Jane Roe", "RR123456785CN"));
        Stream.of(sheet.order().recipientName(), sheet.shipment().signedBy())
                .filter(name -> name != null)
                .forEach(name -> names.add(JSON.textNode(name)));
        return names;
    }

    private static List<JsonNode> texts(String... texts) {
        return Stream.of(texts).<JsonNode>map(JSON::textNode).toList();
    }
}
