package io.disputetriage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.Golden;
import io.disputetriage.ShippedFiles;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import io.disputetriage.rules.vocabulary.WordCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MutantsTest {
    /** Outside of soak, the mutants of one rule in so many. */
    private static final int STRIDE = Integer.getInteger("checks.scale", 1) == 1 ? 6 : 1;

    private static final String RULE = Rules.rule(
            "test.all",
            """
            kind in ( Kind.NOT_RECEIVED, Kind.ARRIVED_LATE ),
            turn == Turn.SELLER,
            shipment.tracked == true || ( shipment.tracked == null && order.buyerCountry == null ),
            derived.elapsedDays >= 30,
            product.complaintRate < policy.delistComplaintRate,
            evidence contains EvidenceKind.SIGNATURE && evidence not contains EvidenceKind.CHAT_LOG,
            allowedActions contains Action.OFFER_RESEND,
            $limit : derived.limitEndsAt""",
            """
            Recommendation.of( Action.WAIT ).until( $limit ).reassure( true ).requires( EvidenceKind.INVOICE, EvidenceKind.CHAT_LOG )
            .because( "Because" )""");

    @Test
    void every_small_change_of_a_rule_is_made_once_and_shown_where_it_stands() {
        String shown = mutants(RULE).stream()
                .map(mutant -> mutant.place().line() + ":" + mutant.place().column() + " "
                        + mutant.operator().words() + ": " + mutant.text())
                .collect(Collectors.joining("\n"));

        Golden.assertMatches("mutation/mutants.txt", shown);
    }

    @Test
    void days_added_to_a_date_are_tried_one_more_and_one_less_but_never_none() {
        assertThat(mutants(Rules.rule(
                        "test.days",
                        "asOf > plusDays( shipment.lastEventAt, 10 ), asOf < plusDays( order.placedAt, 1 )",
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"B\" )")))
                .filteredOn(mutant -> mutant.operator() == MutationOperator.NUMBER)
                .extracting(mutant -> mutant.text().replaceAll(".*→ ", ""))
                .containsExactly(
                        "asOf > plusDays( shipment.lastEventAt, 11 )",
                        "asOf > plusDays( shipment.lastEventAt, 9 )",
                        "asOf < plusDays( order.placedAt, 2 )");
    }

    @Test
    void a_changed_rule_names_only_words_that_exist() {
        List<Rule> shipped = outlines(ShippedFiles.all());

        assertThat(IntStream.range(0, shipped.size())
                        .filter(i -> i % STRIDE == 0)
                        .mapToObj(shipped::get)
                        .flatMap(rule -> Mutation.mutants(rule, FactSheets.PLATFORMS).stream())
                        .map(Mutant::changed)
                        .flatMap(Optional::stream)
                        .flatMap(rule -> WordCheck.check(List.of(rule), FactSheets.PLATFORMS).stream()))
                .isEmpty();
    }

    @Test
    void a_rule_with_one_constraint_that_is_dropped_fires_always() {
        List<Mutant> dropped = mutants(Rules.rule(
                        "test.one", "turn == Turn.SELLER", "Advice.of( AdviceKind.RECORD_LESSON ).because( \"B\" )"))
                .stream()
                .filter(mutant -> mutant.operator() == MutationOperator.DROPPED_CONSTRAINT)
                .toList();

        assertThat(dropped).singleElement().satisfies(mutant -> assertThat(
                        mutant.changed().orElseThrow().constraints())
                .extracting(Constraint::text)
                .containsExactly("kind != null"));
    }

    private static List<Mutant> mutants(String rule) {
        return Mutation.mutants(
                outlines(Rules.files(Map.of(Rules.FILE, Rules.file(rule)))).get(0), FactSheets.PLATFORMS);
    }

    private static List<Rule> outlines(RulesetFiles files) {
        return ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines();
    }
}
