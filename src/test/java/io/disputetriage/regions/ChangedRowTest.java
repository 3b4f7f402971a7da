package io.disputetriage.regions;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.policy.Table;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RulesetFiles;
import io.disputetriage.wire.PolicyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rows of the shipped tables, changed one at a time. A row may decide nothing, such as the first of a setting, which holds before its day, too. */
class ChangedRowTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    @Test
    void a_row_that_begins_later_shows_or_is_named() {
        List<String> silent = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, Table> table :
                PolicyReader.tables(Books.SHIPPED_FILES.texts()).entrySet()) {
            List<Table.Line> lines = table.getValue().lines();
            int step = Math.max(1, lines.size() / SCALE);
            for (int i = 0; i < lines.size(); i += step) {
                Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
                List<String> rows =
                        new ArrayList<>(texts.get(table.getKey()).lines().toList());
                int at = lines.get(i).number() - 1;
                if (!rows.get(at).contains("2000-01-01")) {
                    continue;
                }
                rows.set(at, rows.get(at).replace("2000-01-01", "2011-04-01"));
                texts.put(table.getKey(), String.join("\n", rows) + "\n");
                RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
                if (Rulebook.interpreted(files) instanceof Rulebook.Ready ready) {
                    DiffReport diff = DiffReport.of(
                            Books.SHIPPED, ready.rulebook(), new Search(List.of(), 1_000, n -> {}), Set.of());
                    if (diff.regions().isEmpty() && diff.unseen().isEmpty()) {
                        silent.add(rows.get(at));
                    }
                    if (!diff.regions().isEmpty()) {
                        shown.add(table.getKey());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(shown)
                .contains(
                        "policy/response-times.csv",
                        "policy/transit-days.csv",
                        "policy/value-limits.csv",
                        "policy/promised-days.csv");
    }
}
