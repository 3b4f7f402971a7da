package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Two rules that name two times to whoever waits: the buyer would be told two dates. */
class DifferentWaitsTest {
    private static final String WHEN = "kind == Kind.NOT_RECEIVED";

    @Property(tries = 6)
    void two_rules_clash_where_they_ask_the_buyer_to_wait_for_different_times_while_the_case_is_open(
            @ForAll @IntRange(min = 1, max = 5) int one,
            @ForAll @IntRange(min = 1, max = 5) int other,
            @ForAll Stage stage) {
        String when = WHEN + ", stage == Stage." + stage;
        Rulebook book = new Playbook()
                .rule(when, ask(one))
                .rule(when + ", buyer.reachable == true", ask(other))
                .book();

        List<Diagnostic> clashes = clashes(book);

        assertThat(clashes).hasSize(one == other || stage == Stage.CLOSED ? 0 : 1);
        clashes.forEach(clash -> {
            Decision decision = book.decide(example(clash));
            assertThat(clash.message()).contains("own.1 and own.2 propose ASK_BUYER_TO_WAIT");
            assertThat(decision.actions())
                    .filteredOn(step -> step.action() == Action.ASK_BUYER_TO_WAIT)
                    .singleElement()
                    .satisfies(step -> assertThat(step.params()).containsEntry(Param.DAYS, Math.max(one, other)));
        });
    }

    @Example
    void a_wait_of_the_seller_doesnt_clash_with_one_that_the_buyer_is_asked_for() {
        Rulebook book = new Playbook()
                .rule(WHEN, ask(3))
                .rule(WHEN, "Recommendation.of( Action.WAIT ).days( 5 )")
                .book();

        assertThat(clashes(book)).isEmpty();
    }

    @Example
    void waits_that_never_come_together_dont_clash() {
        Rulebook book = new Playbook()
                .rule(WHEN + ", buyer.reachable == true", ask(3))
                .rule(WHEN + ", buyer.reachable == false", ask(5))
                .book();

        assertThat(clashes(book)).isEmpty();
    }

    @Example
    void against_the_rules_before_only_the_clash_of_the_new_rule_is_found() {
        Playbook playbook = new Playbook().rule(WHEN, ask(3)).rule(WHEN, ask(5));
        Rulebook before = playbook.book();
        Rulebook after = playbook.rule("kind == Kind.ARRIVED_LATE", ask(3))
                .rule("kind == Kind.ARRIVED_LATE", ask(4))
                .book();

        assertThat(clashes(after)).hasSize(2);
        assertThat(clashes(after, Optional.of(before))).singleElement().satisfies(clash -> assertThat(clash.message())
                .contains("own.3 and own.4"));
    }

    private static String ask(int days) {
        return "Recommendation.of( Action.ASK_BUYER_TO_WAIT ).days( " + days + " )";
    }

    private static List<Diagnostic> clashes(Rulebook book) {
        return clashes(book, Optional.empty());
    }

    private static List<Diagnostic> clashes(Rulebook book, Optional<Rulebook> before) {
        return GapReport.of(book, before, new Search(List.of(), 1, looked -> {})).findings().stream()
                .filter(finding -> finding.code().equals("GAP-110"))
                .toList();
    }

    private static FactSheet example(Diagnostic clash) {
        String json = clash.hint().substring(clash.hint().indexOf('{'));
        return ((FactSheetResult.Read) FactSheetReader.read(json, Instant.EPOCH)).sheet();
    }
}
