package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.Table;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Rows of the shipped tables, changed one at a time. A row may decide nothing, such as the first of a setting, which holds before its day, too. */
class ChangedRowTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);

    /** A comparison of two rulesets takes seconds: outside of soak, one row of each of these. */
    private static final Set<String> SHOWING = Set.of(
            "policy/response-times.csv",
            "policy/transit-days.csv",
            "policy/value-limits.csv",
            "policy/promised-days.csv");

    private static final int ROWS = Math.max(1, SCALE / 4);

    private static final String EVER = "2000-01-01";
    private static final String QUESTIONS = "policy/questions.csv";

    @Test
    void a_row_that_begins_later_shows_or_is_named() {
        List<String> silent = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (Map.Entry<String, Table> table :
                PolicyReader.tables(Books.FEW_FILES.texts()).entrySet()) {
            if (SCALE == 1 && !SHOWING.contains(table.getKey())) {
                continue;
            }
            List<Table.Line> lines = table.getValue().lines();
            int step = Math.max(1, lines.size() / ROWS);
            for (int i = 0; i < lines.size(); i += step) {
                List<String> rows = rows(table.getKey());
                int at = lines.get(i).number() - 1;
                if (!rows.get(at).contains(EVER)) {
                    continue;
                }
                Optional<DiffReport> diff = laterRow(table.getKey(), at);
                if (diff.isEmpty()) {
                    continue;
                }
                if (diff.get().regions().isEmpty() && diff.get().unseen().isEmpty()) {
                    silent.add(rows.get(at));
                }
                if (!diff.get().regions().isEmpty()) {
                    shown.add(table.getKey());
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(shown).containsAll(SHOWING);
    }

    @Test
    void the_row_of_a_question_about_what_always_has_a_value_shows_as_any_other() {
        List<String> rows = rows(QUESTIONS);
        int kind = rows.indexOf(rows.stream()
                .filter(row -> row.startsWith("complaint.kind,"))
                .findFirst()
                .orElseThrow());
        DiffReport diff = laterRow(QUESTIONS, kind).orElseThrow();
        assertThat(diff.regions().isEmpty() && diff.unseen().isEmpty()).isFalse();
    }

    private static List<String> rows(String table) {
        return Books.FEW_FILES.texts().get(table).lines().toList();
    }

    /** What one row less before its day changes; empty if the tables can't do without it. */
    private static Optional<DiffReport> laterRow(String table, int at) {
        Map<String, String> texts = new TreeMap<>(Books.FEW_FILES.texts());
        List<String> rows = new ArrayList<>(rows(table));
        rows.set(at, rows.get(at).replace(EVER, "2011-04-01"));
        texts.put(table, String.join("\n", rows) + "\n");
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return RulebookLoader.interpreted(files) instanceof Rulebook.Ready ready
                ? Optional.of(
                        RulesetDiff.of(Books.FEW, ready.rulebook(), new Search(List.of(), 1_000, n -> {}), Set.of()))
                : Optional.empty();
    }
}
