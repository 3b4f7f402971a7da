package io.disputetriage.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.policy.PlaybookRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The one layout: it moves words and comments, and changes none. */
class RuleLayoutTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final SortedMap<String, String> SHIPPED = ShippedFiles.all().texts("", ".drl");

    @Test
    void the_shipped_rules_are_laid_out() {
        assertThat(SHIPPED).isNotEmpty().allSatisfy((file, text) -> assertThat(RuleLayout.of(text))
                .isEqualTo(text));
    }

    @Test
    void every_part_has_its_line_and_every_comment_its_place() {
        assertThat(
                        RuleLayout.of(
                                """
                // Of all.
                package playbooks.test;import io.disputetriage.facts.*
                // Words.


                import io.disputetriage.decision.*
                // First.
                /* Second,
                   in two lines. */

                rule "One" // named
                @id ( "one" ) @owner("logistics")
                    // rows
                    @playbook("S1-05") when // holds
                Case(kind in(Kind.OTHER,Kind.DEFECTIVE),(turn==Turn.SELLER||// why
                  turn==null)&&stage==Stage.CONTACT,//last
                  $days:derived.elapsedDays)then
                insert(Recommendation.of(Action.WAIT).days($days).needsHuman(true).kinds( EvidenceKind.SIGNATURE,EvidenceKind.CHAT_LOG )
                /* reason */ .because("a,  b")  )  ;
                end // done
                // Right above.
                rule "Two" @id("two") @owner("logistics") @playbook("S1-05")
                when Case(derived.elapsedDays<0||derived.elapsedDays>=derived.usualTransitDays||shipment.state==ShipmentState.IN_TRANSIT||shipment.state==null,
                 shipment.state in (ShipmentState.IN_TRANSIT,ShipmentState.OUT_FOR_DELIVERY,ShipmentState.DELIVERY_FAILED,ShipmentState.RETURNED))
                then insert(Advice.of(AdviceKind.RECORD_LESSON).because("b"));end
                // Last.
                """))
                .isEqualTo(
                        """
                // Of all.
                package playbooks.test

                import io.disputetriage.facts.*

                // Words.

                import io.disputetriage.decision.*

                // First.
                /* Second,
                   in two lines. */

                rule "One" // named
                    @id("one")
                    @owner("logistics")
                    // rows
                    @playbook("S1-05")
                when // holds
                    Case( kind in ( Kind.OTHER, Kind.DEFECTIVE ),
                          // why
                          ( turn == Turn.SELLER || turn == null ) && stage == Stage.CONTACT, //last
                          $days : derived.elapsedDays )
                then
                    insert( Recommendation.of( Action.WAIT )
                        .days( $days )
                        .needsHuman( true )
                        .kinds( EvidenceKind.SIGNATURE, EvidenceKind.CHAT_LOG )
                        /* reason */
                        .because( "a,  b" ) );
                end // done

                // Right above.
                rule "Two"
                    @id("two")
                    @owner("logistics")
                    @playbook("S1-05")
                when
                    Case( derived.elapsedDays < 0 || derived.elapsedDays >= derived.usualTransitDays || shipment.state == ShipmentState.IN_TRANSIT
                              || shipment.state == null,
                          shipment.state in ( ShipmentState.IN_TRANSIT, ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERY_FAILED,
                                              ShipmentState.RETURNED ) )
                then
                    insert( Advice.of( AdviceKind.RECORD_LESSON )
                        .because( "b" ) );
                end

                // Last.
                """);
    }

    @Test
    void whatever_the_layout_was_the_rules_and_comments_stay_and_a_second_time_changes_nothing() {
        List<String> files = new ArrayList<>(SHIPPED.keySet());
        for (int seed = 0; seed < 200 * SCALE; seed++) {
            Random random = new Random(seed);
            String file = files.get(random.nextInt(files.size()));
            String scattered = scattered(SHIPPED.get(file), random);

            String laidOut = RuleLayout.of(scattered);

            assertThat(rules(file, laidOut)).as("seed %d", seed).isEqualTo(rules(file, scattered));
            assertThat(comments(laidOut)).as("seed %d", seed).isEqualTo(comments(scattered));
            assertThat(RuleLayout.of(laidOut)).as("seed %d", seed).isEqualTo(laidOut);
        }
    }

    /** The same words with other white space between them, and comments thrown in. */
    private static String scattered(String text, Random random) {
        StringBuilder scattered = new StringBuilder();
        int end = 0;
        boolean header = true;
        for (Token token : Lexer.tokens(text)) {
            String gap = text.substring(end, token.start());
            scattered.append(header || gap.contains("//") ? gap : gap(random, gap));
            header &= !token.is("rule");
            scattered.append(text, token.start(), token.end());
            end = token.end();
        }
        return scattered.toString();
    }

    private static String gap(Random random, String gap) {
        return switch (random.nextInt(12)) {
            case 0 -> "\n";
            case 1 -> "\n\n   ";
            case 2 -> " // why " + random.nextInt(9) + "\n";
            case 3 -> "\n/* so\n   it is " + random.nextInt(9) + " */\n";
            case 4 -> " /* " + random.nextInt(9) + " */ ";
            case 5 -> gap.isEmpty() ? gap : " ";
            default -> gap;
        };
    }

    private static List<?> rules(String file, String text) {
        RulesetParser.OutlineResult result =
                RulesetParser.readOnce(Rules.files(Map.of(file, text)), PlaybookRows.shipped());
        return ((RulesetParser.Outlined) result)
                .outlines().stream()
                        .map(rule -> List.of(
                                rule.name(),
                                rule.id(),
                                rule.owner(),
                                rule.playbook(),
                                rule.constraints(),
                                rule.insertion()))
                        .toList();
    }

    private static List<String> comments(String text) {
        return Lexer.comments(text).stream().map(Comment::text).toList();
    }
}
