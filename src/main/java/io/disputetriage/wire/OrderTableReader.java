package io.disputetriage.wire;

import io.disputetriage.decision.OrderTable;

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
                ? new OrderTableResult.Read(table)
                : new OrderTableResult.Faulty(reading.faults().stream()
                        .map(fault -> tree.error(CODE, "", fault))
                        .sorted()
                        .toList());
    }
}
