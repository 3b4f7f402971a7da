package io.disputetriage.rules.drl;

import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.Map;

/** Rule files for tests. */
public final class Rules {
    /** Where the one file of most tests stands. */
    public static final String FILE = "playbooks/test.drl";

    private Rules() {}

    /** A file with these rules. */
    public static String file(String... rules) {
        return """
                package playbooks.test

                import io.disputetriage.facts.*
                import io.disputetriage.decision.*

                """
                + String.join("\n", rules);
    }

    /** A rule; its first line is line 6 of a file that starts with it. */
    public static String rule(String id, String condition, String insert) {
        return """
                rule "The rule %s"
                    @id("%s")
                    @owner("logistics")
                    @playbook("S1-05, S1-06")
                when
                    Case( %s )
                then
                    insert( %s );
                end
                """
                .formatted(id, id, condition, insert);
    }

    /** Files that must pass the envelope. */
    public static RulesetFiles files(Map<String, String> texts) {
        if (RulesetFiles.of(texts) instanceof RulesetFiles.Read read) {
            return read.files();
        }
        throw new AssertionError(RulesetFiles.of(texts));
    }
}
