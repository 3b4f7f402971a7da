package io.disputetriage.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Guard;
import io.disputetriage.decision.OrderGroup;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.Property;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody who doesn't read rule files is shown of the rules. */
class CatalogueTest {
    private static final String RULES =
            """
            package playbooks.lost-parcels

            import io.disputetriage.facts.*
            import io.disputetriage.decision.*

            // chapter: Delivery & more
            // Parcels that <nobody> has seen.

            rule "Lost on the way: wait"
                @id("lost-parcels.wait")
                @owner("logistics")
                @playbook("S1-05, S1-06")
            when
                Case( kind in ( Kind.NOT_RECEIVED, Kind.ARRIVED_LATE ),
                      shipment.tracked == null || shipment.tracked == false,
                      derived.elapsedDays > derived.usualTransitDays && order.total != null,
                      evidence not contains EvidenceKind.SIGNATURE,
                      shipment.carrier == "A & B" || turn == Turn.SELLER,
                      $until : derived.waitUntil )
            then
                insert( Recommendation.of( Action.WAIT )
                    .until( $until )
                    .needsHuman( true )
                    .because( "Day {shipment.elapsedDays}" ) );
            end

            rule "Lost on the way: ask"
                @id("lost-parcels.ask")
                @owner("logistics")
                @playbook("S1-05")
            when
                Case( shipment.signedBy == null )
            then
                insert( Advice.of( AdviceKind.MONITOR_SHIPMENTS )
                    .because( "Who signed?" ) );
            end
            """
                    .replace("lost-parcels\n\nimport", "lostparcels\n\nimport");
    private static final String ASK =
            Rules.rule("ask", "kind == Kind.DEFECTIVE", "Recommendation.of( Action.ASK_CLARIFY ).because( \"Ask\" )");
    private static final String SCENARIOS =
            """
            cases:
              - id: one
                title: A parcel that waits
                expect: {playbook: [S1-06]}
              - id: two
                title: Nobody knows who signed
                expect: {playbook: [S1-05]}
            """;

    @Test
    void a_rule_is_told_in_words() {
        String page = CatalogueMarkdown.of(small());

        assertThat(page)
                .contains(
                        """
                        ## Delivery & more

                        <a id="lost-parcels"></a>

                        ### Lost parcels

                        `playbooks/lost-parcels.drl`: Parcels that \\<nobody\\> has seen.
                        """)
                .contains(
                        """
                        #### Lost on the way: wait

                        `lost-parcels.wait`, line 9, owned by logistics, rows [S1-05](#row-S1-05), [S1-06](#row-S1-06)

                        If
                        - kind is NOT\\_RECEIVED or ARRIVED\\_LATE
                        - shipment.tracked is unknown or false
                        - derived.elapsedDays is more than derived.usualTransitDays and order.total is known
                        - evidence has no SIGNATURE
                        - shipment.carrier is "A & B", or turn is SELLER

                        then it **recommends WAIT** (until: derived.waitUntil; needs human: true):

                        > Day {shipment.elapsedDays}

                        Coverage: fired in 3 cases

                        Scenarios:
                        - Nobody knows who signed (`playbooks/lost-parcels.scenarios.yaml:5`)
                        - A parcel that waits (`playbooks/lost-parcels.scenarios.yaml:2`)
                        """)
                .contains("then it **advises MONITOR\\_SHIPMENTS**:")
                .contains("- Nobody knows who signed (`playbooks/lost-parcels.scenarios.yaml:5`)");
    }

    @Test
    void files_stand_under_the_chapter_that_they_name() {
        RulesetFiles files = Rules.files(Map.of(
                "playbooks/lost-parcels.drl", RULES,
                "playbooks/found.drl", Rules.file(ASK).replace("playbooks.test", "playbooks.found"),
                "playbooks/seen.drl",
                        Rules.file("// chapter: Delivery & more\n// Seen.\n\n" + ASK.replace("\"ask", "\"seen.ask"))
                                .replace("playbooks.test", "playbooks.seen")
                                .replace("The rule ask", "The rule seen")));
        List<Rule> rules = ((RulesetParser.Outlined) RulesetParser.readOnce(files, PlaybookRows.shipped())).outlines();
        Catalogue catalogue = CatalogueReader.read(files, rules, order(), Map.of());

        assertThat(CatalogueMarkdown.of(catalogue))
                .contains(
                        """
                        - [Delivery & more](#chapter-delivery-more)
                          - [Lost parcels](#lost-parcels), 2
                          - [Seen](#seen), 1
                        - [Rules](#chapter-rules)
                          - [Found](#found), 1
                        """)
                .doesNotContain("chapter:");
        assertThat(CatalogueHtml.of(catalogue))
                .contains(
                        "<h2 id=\"chapter-delivery-more\">Delivery &amp; more</h2>\n<section aria-labelledby=\"lost-parcels\">");
    }

    @Test
    void a_row_names_the_rules_the_guard_or_the_group_of_the_order_that_carry_it() {
        assertThat(CatalogueMarkdown.of(small()))
                .containsPattern(
                        "S1-05 \\| .*\\[lost-parcels.wait\\]\\(#lost-parcels.wait\\)<br>\\[lost-parcels.ask\\]")
                .containsPattern("S1-02 \\| .*policy/order.yaml, group \"sorry\" \\|")
                .containsPattern("G-DEADLINE \\| .*guard WAIT\\\\_PAST\\\\_DEADLINE<br>guard WAIT\\\\_WITHOUT")
                .containsPattern("G-PRIVACY \\| .*guard, in the code of decision")
                .containsPattern("S2-01 \\| .*\\*\\*nothing\\*\\*");
    }

    @Test
    void the_guards_are_told_in_the_order_in_which_they_are_named_and_with_what_they_are_asked_before() {
        String page = CatalogueMarkdown.of(small());

        assertThat(found("\n\\| `([A-Z_]+)` \\| ", page))
                .containsExactlyElementsOf(
                        Stream.of(Guard.values()).map(Guard::name).toList());
        assertThat(page)
                .contains(
                        "| `SECOND_RESEND` | OFFER\\_RESEND | The goods were already sent a second time, or the buyer has agreed to it | G-DOUBLE |");
        assertThat(page).contains("Before the choosing; before UNWINNABLE: of what is taken out");
        assertThat(CatalogueHtml.of(small()))
                .contains("id=\"guards-SECOND_RESEND\"", "<td>every action</td><td>The case is closed</td>");
    }

    @Test
    void the_page_of_html_stands_alone_and_says_the_same() {
        String page = CatalogueHtml.of(small());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .containsPattern(
                        "<li><a [^>]+>shipment.carrier</a> is &quot;A &amp; B&quot;, or <a [^>]+>turn</a> is SELLER</li>")
                .contains("Parcels that &lt;nobody&gt; has seen.")
                .contains("<blockquote>Day {shipment.elapsedDays}</blockquote>")
                .doesNotContain("<script", "src=", "http://", "https://", "@import", "url(");
    }

    @Test
    void what_a_condition_reads_is_explained_where_it_stands_and_once_at_the_end() {
        String meaning = FactMeanings.BY_PATH.get("shipment.tracked");

        assertThat(CatalogueHtml.of(small()))
                .contains("<li><a href=\"#facts-shipment.tracked\" title=\"" + meaning
                        + "\">shipment.tracked</a> is unknown or false</li>")
                .containsOnlyOnce("<td>" + meaning + "</td>")
                .doesNotContain("facts-derived.waitUntil");
        assertThat(CatalogueMarkdown.of(small()))
                .containsOnlyOnce("| `shipment.tracked` | " + meaning + " |")
                .doesNotContain("| `derived.waitUntil` |");
    }

    @Test
    void a_text_that_reads_like_a_fact_is_none() {
        String page = CatalogueHtml.of(small(RULES.replace("\"A & B\"", "\"turn\"")));

        assertThat(page).contains("</a> is &quot;turn&quot;, or <a ");
    }

    @Test
    void only_the_facts_of_the_rules_that_a_search_finds_are_explained() {
        assertThat(CatalogueHtml.searched(small(), "signedBy"))
                .contains("id=\"facts-shipment.signedBy\"")
                .doesNotContain("id=\"facts-shipment.tracked\"");
    }

    @Test
    void a_row_of_the_team_stands_after_those_of_the_program() {
        Map<String, String> texts = Map.of(
                "playbooks/lost-parcels.drl",
                RULES.replace("S1-05, S1-06", "S1-05, T-01"),
                "policy/playbook-rows.csv",
                "row,type,source,summary\nT-01,R,Contract,Wait for <them>\nT-02,P,Contract,Ask | look\n");
        RulesetFiles files = Rules.files(texts);
        List<Rule> rules =
                ((RulesetParser.Outlined) RulesetParser.readOnce(files, PolicyReader.rows(texts))).outlines();

        List<PlaybookRows.Row> shipped = List.copyOf(PlaybookRows.shipped().all());
        String last = shipped.get(shipped.size() - 1).id();

        assertThat(CatalogueMarkdown.of(CatalogueReader.read(files, rules, order(), Map.of())))
                .containsPattern(last + " \\| .*\n.*T-01 \\| Wait for \\\\<them\\\\> \\| Contract \\|"
                        + " \\[lost-parcels.wait\\]\\(#lost-parcels.wait\\) \\|\n"
                        + ".*T-02 \\| Ask \\\\\\| look \\| Contract \\| \\*\\*nothing\\*\\* \\|");
    }

    @Test
    void every_shipped_rule_and_row_is_there_once_and_every_link_leads_somewhere() {
        RulesetFiles files = ShippedFiles.all();
        List<Rule> rules = ((RulesetParser.Outlined) RulesetParser.readOnce(files, PlaybookRows.shipped())).outlines();
        Catalogue catalogue = CatalogueReader.read(files, rules, order(), Map.of());
        String page = CatalogueHtml.of(catalogue);

        List<String> anchors = found("\\bid=\"([^\"]+)\"", page);
        assertThat(anchors)
                .doesNotHaveDuplicates()
                .containsAll(rules.stream().map(Rule::id).toList())
                .containsAll(PlaybookRows.shipped().all().stream()
                        .map(row -> "row-" + row.id())
                        .toList());
        assertThat(found("href=\"#([^\"]+)\"", page)).isNotEmpty().isSubsetOf(anchors);
        String markdown = CatalogueMarkdown.of(catalogue);
        assertThat(rules.stream()
                        .flatMap(rule -> rule.constraints().stream())
                        .flatMap(constraint -> Property.byPath().keySet().stream()
                                .filter(path -> List.of(constraint.text().split("[ (),]+"))
                                                .contains(path)
                                        && !constraint.text().startsWith("$")))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(anchors).contains("facts-" + path))
                .allSatisfy(path -> assertThat(markdown).contains("\n| `" + path + "` | "));
        assertThat(catalogue.chapters()).extracting(Catalogue.Chapter::title).doesNotContain("Rules");
        assertThat(catalogue.themes().stream().flatMap(theme -> theme.rules().stream()))
                .allSatisfy(rule -> assertThat(rule.scenarios()).as(rule.id()).isNotEmpty())
                .allSatisfy(rule -> assertThat(rule.reason()).as(rule.id()).isNotEmpty())
                .allSatisfy(rule -> assertThat(rule.conditions()).as(rule.id()).isNotEmpty());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static Catalogue small() {
        return small(RULES);
    }

    private static Catalogue small(String text) {
        RulesetFiles files = Rules.files(
                Map.of("playbooks/lost-parcels.drl", text, "playbooks/lost-parcels.scenarios.yaml", SCENARIOS));
        List<Rule> rules = ((RulesetParser.Outlined) RulesetParser.readOnce(files, PlaybookRows.shipped())).outlines();
        return CatalogueReader.read(files, rules, order(), Map.of("lost-parcels.wait", "fired in 3 cases"));
    }

    private static OrderTable order() {
        return new OrderTable(
                List.of(new OrderGroup("sorry", OrderGroup.Timing.ANY, List.of(Action.APOLOGISE), List.of("S1-02"))),
                Map.of());
    }
}
