package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.WaitReason;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.SheetPaths;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact that by itself changes what to do is asked: tried with each word of each unknown fact, close to each rule. */
class AskedFactsTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    /** Of pairs of a scenario and a fact, and of rules, one in so many is tried; under soak all of them. */
    private static final int SHARE = SCALE == 1 ? 128 : 1;

    private static final int SHARE_OF_RULES = SCALE == 1 ? 9 : 1;
    private static final Rulebook RULES = ((Rulebook.Ready) RulebookLoader.interpreted(ShippedRules.FILES)).rulebook();
    private static final List<FactSheet> GIVEN = ShippedRules.SUITES.stream()
            .flatMap(suite -> suite.scenarios().stream())
            .filter(scenario -> scenario.given() instanceof Given.Facts)
            .map(scenario -> ((Given.Facts) scenario.given()).sheet())
            .toList();

    /** What the platform lays down reaches the actions through guards, whatever the rules say; an amount has a default. */
    private static final Set<String> LAID_DOWN = Set.of(
            "allowedActions",
            "responseDue",
            "complaint.amount",
            "return.dueBy",
            "return.requestedAt",
            "return.arrivedAt");

    /** Exceptions that are stated where they are met: asked only where something speaks for them. */
    private static final Set<String> EXCEPTIONS = Set.of("order.dropShipped", "return.state", "shipment.service");

    /** Stated where it happened and never asked, or asked about parcels alone: see policy/questions.csv. */
    private static final Set<String> NEVER_ASKED = ShippedRules.questions("asked", "NEVER");

    private static final Set<String> OF_PARCELS = ShippedRules.questions("parcel", "yes");

    private static final Set<ShipmentState> MAY_HAVE_A_WRONG_NUMBER =
            EnumSet.of(ShipmentState.LABEL_CREATED, ShipmentState.NO_TRACKING_INFO);

    @Test
    void a_fact_that_changes_the_actions_of_a_scenario_is_asked() {
        Trial trial = new Trial();
        for (int i = 0; i < GIVEN.size(); i++) {
            for (int fact = 0; fact < SheetPaths.ASKED.size(); fact++) {
                if ((i + fact) % SHARE == 0) {
                    trial.tryOut(GIVEN.get(i), SheetPaths.ASKED.get(fact));
                }
            }
        }

        assertThat(trial.unasked).isEmpty();
        assertThat(trial.changes).isGreaterThan(SCALE == 1 ? 40 : 150);
    }

    @Test
    void a_fact_that_changes_the_actions_one_step_from_a_rule_is_asked() {
        Trial trial = new Trial();
        List<Set<String>> fired =
                GIVEN.stream().map(sheet -> rules(RULES.decide(sheet))).toList();
        int rules = 0;
        for (int at = 0; at < RULES.outlines().size(); at += SHARE_OF_RULES) {
            Rule rule = RULES.outlines().get(at);
            List<FactSheet> near = new ArrayList<>();
            for (int i = 0; i < GIVEN.size(); i++) {
                if (fired.get(i).contains(rule.id())) {
                    FactWords.without(GIVEN.get(i)).stream()
                            .filter(less -> !rules(RULES.decide(less)).contains(rule.id()))
                            .forEach(near::add);
                }
            }
            Random random = new Random(rule.id().hashCode());
            for (int i = 0; i < SCALE && !near.isEmpty(); i++) {
                FactSheet sheet = near.get(random.nextInt(near.size()));
                SheetPaths.ASKED.forEach(fact -> trial.tryOut(sheet, fact));
                rules++;
            }
        }

        assertThat(trial.unasked).isEmpty();
        assertThat(rules).isGreaterThan(100 / SHARE_OF_RULES);
        assertThat(trial.changes).isGreaterThan(180 / SHARE_OF_RULES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            shipment.service | "order": {"buyerCountry": "BR"}, "shipment": {"state": "UNTRACKED", "shippedAt": "2026-01-20T00:00:00Z"}
            shipment.deliveryAddressMatch | "order": {"buyerCountry": "DE"}, "shipment": {"state": "IN_TRANSIT", "shippedAt": "2026-03-05T00:00:00Z"}
            shipment.methodUsed | "order": {"buyerCountry": "DE"}, "shipment": {"state": "IN_TRANSIT", "shippedAt": "2026-03-05T00:00:00Z", "service": "REGISTERED_POST"}
            shipment.deliveryAddressMatch | "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER", "order": {"addressQuality": "COMPLETE"}, "shipment": {"state": "DELIVERED", "reason": "SIGNED"}, "evidence": [{"kind": "SIGNATURE"}]
            shipment.signedBy | "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER", "shipment": {"state": "DELIVERED", "tracked": true}, "evidence": [{"kind": "TRACKING_RECORD"}]
            shipment.reason | "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER", "shipment": {"state": "DELIVERED", "tracked": true}, "evidence": [{"kind": "TRACKING_RECORD"}]
            shipment.reason | "platform": "STRIPE", "stage": "CHARGEBACK", "turn": "SELLER", "shipment": {"state": "RETURNED", "tracked": true}, "evidence": [{"kind": "TRACKING_RECORD"}]
            shipment.lastEventAt | "platform": "PAYPAL", "stage": "CLAIM", "turn": "SELLER", "shipment": {"state": "OUT_FOR_DELIVERY", "shippedAt": "2026-01-05T00:00:00Z"}, "order": {"buyerCountry": "DE"}
            shipment.coveredByPlatform | "platform": "AMAZON", "stage": "CLAIM", "turn": "SELLER", "shipment": {"state": "EXCEPTION", "reason": "LOST"}
            order.dispatchPromisedBy | "platform": "PAYPAL", "stage": "INQUIRY", "turn": "SELLER", "shipment": {"state": "NOT_SHIPPED"}
            complaint.previousOutcome | "platform": "EBAY", "stage": "APPEAL", "turn": "SELLER", "shipment": {"state": "RETURNED", "reason": "INVALID_ADDRESS"}
            complaint.fee | "platform": "EBAY", "stage": "APPEAL", "turn": "SELLER", "order": {"total": {"amount": "60.00", "currency": "USD"}}, "shipment": {"state": "DELIVERED"}, "evidence": [{"kind": "SIGNATURE"}]
            """)
    void a_fact_behind_a_derived_one_that_has_a_value_or_behind_a_guard_is_asked(String fact, String facts) {
        String text = "{\"caseRef\": \"x\", \"asOf\": \"2026-03-10T09:00:00Z\","
                + " \"complaint\": {\"kind\": \"NOT_RECEIVED\"}, " + facts + "}";
        FactSheet sheet = ((FactSheetResult.Read) FactSheetReader.read(text, Instant.EPOCH)).sheet();

        assertThat(asked(RULES.decide(sheet))).contains(fact);
    }

    @Test
    void a_scenario_is_asked_few_questions() {
        int questions = GIVEN.stream()
                .mapToInt(sheet -> RULES.decide(sheet).questions().size())
                .sum();

        assertThat((double) questions / GIVEN.size()).isBetween(3.0, 5.0);
    }

    private static Set<String> asked(Decision decision) {
        return new TreeSet<>(decision.questions().stream().map(Question::fact).toList());
    }

    private static Set<String> rules(Decision decision) {
        Set<String> rules = new TreeSet<>();
        decision.actions()
                .forEach(step -> step.because().stream().map(Reason::rule).forEach(rules::add));
        return rules;
    }

    /** What was tried, and what came of it. */
    private static final class Trial {
        private final List<String> unasked = new ArrayList<>();
        private int changes;

        void tryOut(FactSheet sheet, String fact) {
            Case facts = RULES.derive(sheet);
            if (isExcluded(facts, fact)) {
                return;
            }
            Decision before = RULES.decide(sheet);
            for (FactSheet with : FactWords.with(sheet, fact)) {
                Decision now = RULES.decide(with);
                if (differ(before, now) && !contradicts(facts, with)) {
                    changes++;
                    if (!asked(before).contains(fact)) {
                        unasked.add(fact + " of " + FactSheetWriter.tree(with) + "\n  " + actions(before) + "\n  "
                                + actions(now));
                        return;
                    }
                }
            }
        }

        /** As the page about questions says: of a closed case, implied, asked under another name, or of no parcel that has a number. */
        private static boolean isExcluded(Case facts, String fact) {
            ShipmentState state = facts.shipment().state();
            return facts.derived().closed()
                    || LAID_DOWN.contains(fact)
                    || NEVER_ASKED.contains(fact)
                    || EXCEPTIONS.contains(fact)
                    || OF_PARCELS.contains(fact)
                            && (!facts.derived().physical() || FittingQuestionsTest.CHARGES.contains(facts.kind()))
                    || facts.implied().containsKey(fact)
                    || fact.equals("shipment.reason") && state == null
                    || fact.equals("shipment.customsCause") && state != ShipmentState.CUSTOMS_HELD
                    || fact.equals("shipment.trackingNumberValid")
                            && state != null
                            && !MAY_HAVE_A_WRONG_NUMBER.contains(state);
        }

        /** An answer that can't be true beside what is known. */
        private static boolean contradicts(Case facts, FactSheet answered) {
            return RULES.derive(answered).contradictions().size()
                    > facts.contradictions().size();
        }

        /** Just any date ahead is waited for while it is the other side's turn, and of several waits the longest stays. */
        private static boolean differ(Decision before, Decision now) {
            Set<String> one = actions(before);
            Set<String> other = actions(now);
            if (waitsForOthers(before) || waitsForOthers(now)) {
                one.removeIf(action -> action.startsWith(Action.WAIT + " "));
                other.removeIf(action -> action.startsWith(Action.WAIT + " "));
            }
            return !one.equals(other);
        }

        private static boolean waitsForOthers(Decision decision) {
            return decision.actions().stream()
                    .anyMatch(step -> step.params().get(Param.REASON) == WaitReason.OTHER_SIDES_TURN);
        }

        /** Without amounts, which every total changes. */
        private static Set<String> actions(Decision decision) {
            Set<String> actions = new TreeSet<>();
            for (Decision.Step step : decision.actions()) {
                StringBuilder text = new StringBuilder(step.action() + " " + step.notBefore() + " " + step.after());
                step.params().forEach((param, value) -> {
                    if (param != Param.AMOUNT) {
                        text.append(' ').append(param).append(inAnyOrder(value));
                    }
                });
                actions.add(text.toString());
            }
            return actions;
        }

        private static Object inAnyOrder(Object value) {
            return value instanceof Collection<?> words
                    ? new TreeSet<>(words.stream().map(Object::toString).toList())
                    : value;
        }
    }
}
