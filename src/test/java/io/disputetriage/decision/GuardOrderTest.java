package io.disputetriage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.GeneratedDisputes.Dispute;
import io.disputetriage.decision.GuardOrder.Dependency;
import io.disputetriage.facts.Case;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of guards matters where it is documented, and nowhere else. */
class GuardOrderTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final int DISPUTES = SCALE == 1 ? 1_500 : 10_000 * SCALE;
    private static final int SEARCHED = 100_000;
    private static final DecidedDisputes DECIDED = new DecidedDisputes();

    @Test
    void in_every_order_that_the_dependencies_allow_a_decision_is_the_same() {
        Random random = new Random(23L + SCALE);
        Set<Guard> named = EnumSet.noneOf(Guard.class);
        for (int i = 0; i < DISPUTES; i++) {
            Dispute dispute = GeneratedDisputes.one(random);
            GuardOrder order = any(GuardOrder.DEPENDENCIES, random);
            Decision shipped = dispute.decide();
            assertThat(withoutWhyProposed(dispute.decide(order)))
                    .as("%d: %s", i, order)
                    .isEqualTo(withoutWhyProposed(shipped));
            shipped.withheld().forEach(each -> Stream.of(Guard.values())
                    .filter(guard -> guard.row().equals(each.by()))
                    .forEach(named::add));
        }
        assertThat(named).isEqualTo(EnumSet.allOf(Guard.class));
    }

    @ParameterizedTest
    @MethodSource("dependencies")
    void without_a_dependency_some_decision_is_another(Dependency dependency) {
        List<Dependency> reversed = new ArrayList<>(GuardOrder.DEPENDENCIES);
        reversed.remove(dependency);
        reversed.add(new Dependency(dependency.then(), dependency.first(), "reversed"));
        assertThat(changesSomeDecision(random -> any(reversed, random))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("askedAfterChoosing")
    void what_is_asked_after_the_choosing_would_decide_otherwise_before(Guard guard) {
        List<Guard> before = new ArrayList<>(GuardOrder.SHIPPED.beforeChoosing());
        List<Guard> after = new ArrayList<>(GuardOrder.SHIPPED.afterChoosing());
        after.remove(guard);
        before.add(guard);
        assertThat(changesSomeDecision(random -> new GuardOrder(before, after, GuardOrder.SHIPPED.last())))
                .isTrue();
    }

    @Test
    void what_is_asked_last_would_decide_otherwise_right_after_the_choosing_and_before_it() {
        assertThat(GuardOrder.SHIPPED.last()).isNotEmpty().allSatisfy(guard -> {
            List<Guard> before = new ArrayList<>(GuardOrder.SHIPPED.beforeChoosing());
            List<Guard> after = new ArrayList<>(GuardOrder.SHIPPED.afterChoosing());
            before.add(guard);
            after.add(guard);
            assertThat(changesSomeDecision(
                            random -> new GuardOrder(before, GuardOrder.SHIPPED.afterChoosing(), List.of())))
                    .isTrue();
            assertThat(changesSomeDecision(
                            random -> new GuardOrder(GuardOrder.SHIPPED.beforeChoosing(), after, List.of())))
                    .isTrue();
        });
    }

    @Test
    void the_shipped_order_asks_every_guard_once_and_keeps_to_the_dependencies() {
        List<Guard> shipped = shipped();
        assertThat(shipped)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.range(Guard.CHOICE_WITHOUT_OFFERS, Guard.values()[Guard.values().length - 1]));
        assertThat(GuardOrder.DEPENDENCIES)
                .allMatch(each -> shipped.indexOf(each.first()) < shipped.indexOf(each.then()));
    }

    private static List<Dependency> dependencies() {
        return GuardOrder.DEPENDENCIES;
    }

    private static List<Guard> askedAfterChoosing() {
        return GuardOrder.SHIPPED.afterChoosing();
    }

    private static List<Guard> shipped() {
        return Stream.of(
                        GuardOrder.SHIPPED.beforeChoosing(),
                        GuardOrder.SHIPPED.afterChoosing(),
                        GuardOrder.SHIPPED.last())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean changesSomeDecision(Function<Random, GuardOrder> order) {
        Random random = new Random(5);
        for (int i = 0; i < SEARCHED; i++) {
            Decided decided = DECIDED.at(i);
            if (!withoutWhyProposed(decided.by(order.apply(random))).equals(decided.shipped())) {
                return true;
            }
        }
        return false;
    }

    /** A dispute with its case and what is decided in the shipped order, which all searches compare with. */
    private record Decided(Dispute dispute, Case facts, Decision shipped) {
        static Decided of(Dispute dispute) {
            Case facts = dispute.facts().build();
            return new Decided(dispute, facts, withoutWhyProposed(dispute.decide(facts, GuardOrder.SHIPPED)));
        }

        Decision by(GuardOrder order) {
            return dispute.decide(facts, order);
        }
    }

    /** Disputes in a fixed order, of which the first ones, that most searches end with, are decided once. */
    private static final class DecidedDisputes {
        private static final int KEPT = 5_000;
        private final List<Decided> kept = new ArrayList<>();
        private final Random first = new Random(5);

        synchronized Decided at(int place) {
            if (place >= KEPT) {
                return Decided.of(GeneratedDisputes.one(new Random(place)));
            }
            while (kept.size() <= place) {
                kept.add(Decided.of(GeneratedDisputes.one(first)));
            }
            return kept.get(place);
        }
    }

    /** A random order that these dependencies allow. */
    private static GuardOrder any(List<Dependency> dependencies, Random random) {
        return new GuardOrder(
                any(GuardOrder.SHIPPED.beforeChoosing(), dependencies, random),
                any(GuardOrder.SHIPPED.afterChoosing(), dependencies, random),
                any(GuardOrder.SHIPPED.last(), dependencies, random));
    }

    private static List<Guard> any(List<Guard> guards, List<Dependency> dependencies, Random random) {
        List<Guard> left = new ArrayList<>(guards);
        List<Guard> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Guard> free = left.stream()
                    .filter(guard -> dependencies.stream()
                            .noneMatch(each -> each.then() == guard && left.contains(each.first())))
                    .toList();
            Guard next = free.get(random.nextInt(free.size()));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** All that a decision says, but for the reasons for which rules proposed what is withheld. */
    private static Decision withoutWhyProposed(Decision decision) {
        return new Decision(
                decision.caseRef(),
                decision.asOf(),
                decision.urgency(),
                decision.actions(),
                decision.advice(),
                decision.impact(),
                decision.warnings(),
                decision.withheld().stream()
                        .map(each ->
                                new Decision.Withheld(each.action(), each.by(), each.text(), each.missing(), List.of()))
                        .toList(),
                decision.questions(),
                decision.derived(),
                decision.responseDue(),
                decision.reviewAt(),
                decision.revision(),
                decision.logic());
    }
}
