package io.disputetriage.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree of a rule says what its text says, and nothing else. */
class RuleTreeTest {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"B\" )";

    @Test
    void a_rule_that_is_printed_and_read_again_is_the_same_rule() {
        for (Rule rule : outlines(RulesetFiles.read(Path.of("rules")))) {
            String condition = rule.constraints().stream()
                    .map(constraint -> constraint.condition().shown())
                    .collect(Collectors.joining(", "));

            Rule again = rule(condition, rule.insertion().shown());

            assertThat(again.insertion()).isEqualTo(rule.insertion());
            assertThat(again.constraints())
                    .extracting(Constraint::condition)
                    .isEqualTo(rule.constraints().stream()
                            .map(Constraint::condition)
                            .toList());
        }
    }

    @Test
    void parentheses_decide_what_belongs_together() {
        String a = "kind == Kind.NOT_RECEIVED";
        String b = "shipment.tracked == true";
        String c = "turn == Turn.SELLER";

        assertThat(condition(a + " || " + b + " && " + c)).isEqualTo(condition(a + " || ( " + b + " && " + c + " )"));
        assertThat(condition("( " + a + " || " + b + " ) && " + c))
                .isNotEqualTo(condition(a + " || " + b + " && " + c))
                .extracting(Condition::shown)
                .isEqualTo("( " + a + " || " + b + " ) && " + c);
    }

    @Test
    void every_part_knows_where_it_stands() {
        Constraint constraint = rule("kind == Kind.NOT_RECEIVED,\n  turn in ( Turn.SELLER, Turn.BUYER )", ADVICE)
                .constraints()
                .get(1);
        Condition.Test test = (Condition.Test) constraint.condition();

        assertThat(constraint.span().line()).isEqualTo(test.left().span().line());
        assertThat(constraint.span().column()).isEqualTo(3);
        assertThat(test.sign().column()).isEqualTo(8);
        assertThat(test.right().get(1).span().column()).isEqualTo(26);
        assertThat(test.right().get(1).span().last().column()).isEqualTo(31);
    }

    private static Condition condition(String text) {
        return rule(text, ADVICE).constraints().get(0).condition();
    }

    private static Rule rule(String condition, String consequence) {
        return outlines(Rules.files(Map.of(Rules.FILE, Rules.file(Rules.rule("t.one", condition, consequence)))))
                .get(0);
    }

    private static List<Rule> outlines(Object files) {
        RulesetFiles read = files instanceof RulesetFiles.Read found ? found.files() : (RulesetFiles) files;
        return ((RulesetParser.Outlined) RulesetParser.of(read, PlaybookRows.shipped())).outlines();
    }
}
