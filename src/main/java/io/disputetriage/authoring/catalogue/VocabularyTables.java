package io.disputetriage.authoring.catalogue;

import io.disputetriage.rules.drl.Rule;
import java.util.List;

/**
 * Every word that a rule or a message may use, as tables to look it up in. They are read off the types that rules are made of, so that
 * a word which is here is one that the check takes, and the other way round.
 */
public record VocabularyTables(List<VocabularyTable> tables) {
    public VocabularyTables {
        tables = List.copyOf(tables);
    }

    /**
     * The words of this program, and the platforms that the rules list; {@code rules} show which parameters their actions
     * carry, and may be none.
     */
    public static VocabularyTables of(List<Rule> rules, List<String> platforms) {
        return new VocabularyTables(List.of(
                ConsequenceWords.actions(rules),
                ConsequenceWords.parameters(),
                ConsequenceWords.notes(),
                ConditionWords.facts(platforms),
                ConditionWords.derived(),
                ConditionWords.policy(),
                ConditionWords.placeholders(),
                MessageWords.values()));
    }

    /** How many words are explained, each a row. */
    public int size() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
