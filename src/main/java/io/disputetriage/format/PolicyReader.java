package io.disputetriage.format;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.policy.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the CSV files of the policy folder; see {@link PolicyTables} for what they must hold. */
public final class PolicyReader {
    private PolicyReader() {}

    /**
     * The policy, or every fault of every file.
     *
     * @param filesByPath text by path below the rules folder; only the CSV files of {@code policy/} and {@code intake/} are looked at
     */
    public static PolicyResult read(Map<String, String> filesByPath) {
        Map<String, Table> tables = new TreeMap<>();
        List<Diagnostic> unreadable = new ArrayList<>();
        new TreeMap<>(filesByPath).forEach((path, text) -> {
            if (!PolicyTables.isTable(path)) {
                return;
            }
            CsvResult result = CsvReader.read(text, path);
            if (result instanceof CsvResult.Read read) {
                tables.put(path, read.table());
            } else if (result instanceof CsvResult.Faulty faulty) {
                unreadable.addAll(faulty.faults());
            }
        });
        return PolicyTables.read(tables, unreadable);
    }

    /** The tables that can be read, by path, for whoever looks at the policy row by row. */
    public static SortedMap<String, Table> tables(Map<String, String> filesByPath) {
        SortedMap<String, Table> tables = new TreeMap<>();
        filesByPath.forEach((path, text) -> {
            if (PolicyTables.isTable(path) && CsvReader.read(text, path) instanceof CsvResult.Read read) {
                tables.put(path, read.table());
            }
        });
        return tables;
    }

    /**
     * The rows of the playbooks that the rules of these files may name: those of the program, and those of the files' own
     * table if there is one. Never null; the faults of that table are told by {@link #read}.
     */
    public static PlaybookRows rows(Map<String, String> filesByPath) {
        String text = filesByPath.get(PolicyTables.PLAYBOOK_ROWS);
        if (text == null) {
            return PlaybookRows.shipped();
        }
        return CsvReader.read(text, PolicyTables.PLAYBOOK_ROWS) instanceof CsvResult.Read read
                ? PolicyTables.rows(read.table())
                : PlaybookRows.shipped().andUnread();
    }

    /** The platforms that these files list, in their order; empty if that can't be read, which {@link #read} tells. Never null. */
    public static List<String> platforms(Map<String, String> filesByPath) {
        String text = filesByPath.get(PolicyTables.PLATFORMS);
        return text != null && CsvReader.read(text, PolicyTables.PLATFORMS) instanceof CsvResult.Read read
                ? PolicyTables.platforms(read.table())
                : List.of();
    }
}
