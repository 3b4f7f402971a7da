package io.disputetriage.format;

import io.disputetriage.decision.OrderTable;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code rules/policy/order.yaml}: which of several sound actions comes first. */
public final class OrderTableReader {
    private static final String CODE = "POL-190";

    private OrderTableReader() {}

    /**
     * Reads the table; every fault has the code POL-190.
     *
     * @param file how diagnostics name the file
     */
    public static OrderTableResult read(String yaml, String file) {
        YamlResult result = YamlReader.read(yaml, file, CODE);
        if (result instanceof YamlResult.Faulty faulty) {
            return new OrderTableResult.Faulty(faulty.diagnostics());
        }
        YamlTree tree = ((YamlResult.Parsed) result).tree();
        Reading reading = new Reading();
        OrderTable table = OrderTableForm.read(tree.root(), reading);
        return reading.sound()
                ? new OrderTableResult.Read(table, rows(tree))
                : new OrderTableResult.Faulty(reading.faults().stream()
                        .map(fault -> tree.error(CODE, "", fault))
                        .sorted()
                        .toList());
    }

    private static List<OrderTableResult.NamedRow> rows(YamlTree tree) {
        List<OrderTableResult.NamedRow> rows = new ArrayList<>(rows(tree, "/groups"));
        tree.root().path("ladders").fieldNames().forEachRemaining(kind -> rows.addAll(rows(tree, "/ladders/" + kind)));
        return rows;
    }

    private static List<OrderTableResult.NamedRow> rows(YamlTree tree, String groups) {
        List<OrderTableResult.NamedRow> rows = new ArrayList<>();
        for (int i = 0; i < tree.root().at(groups).size(); i++) {
            String list = groups + "/" + i + "/playbook";
            for (int j = 0; j < tree.root().at(list).size(); j++) {
                String at = list + "/" + j;
                rows.add(new OrderTableResult.NamedRow(tree.root().at(at).asText(), tree.place(at)));
            }
        }
        return rows;
    }
}
