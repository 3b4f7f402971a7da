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
import org.junit.jupiter.api.Test;

/** Rows of the shipped tables, changed one at a time. */
class ChangedRowTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    @Test
    void a_row_that_begins_later_shows_or_is_named() {
        List<String> unseen = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Table> table :
                PolicyReader.tables(Books.SHIPPED_FILES.texts()).entrySet()) {
            List<Table.Line> lines = table.getValue().lines();
            int step = Math.max(1, lines.size() / SCALE);
            for (int i = 0; i < lines.size(); i += step) {
                Map<String, String> texts = new TreeMap<>(Books.SHIPPED_FILES.texts());
                List<String> rows =
                        new ArrayList<>(texts.get(table.getKey()).lines().toList());
                int at = lines.get(i).number() - 1;
                rows.set(at, rows.get(at).replace("2000-01-01", "2011-04-01"));
                texts.put(table.getKey(), String.join("\n", rows) + "\n");
                RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
                if (Rulebook.interpreted(files) instanceof Rulebook.Ready ready) {
                    tried++;
                    DiffReport diff = DiffReport.of(
                            Books.SHIPPED, ready.rulebook(), new Search(List.of(), 1_000, n -> {}), Set.of());
                    diff.unseen().forEach(each -> unseen.add(each.what()));
                }
            }
        }
        assertThat(unseen).as("of %d", tried).isEmpty();
    }
}
