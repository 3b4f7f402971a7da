package io.disputetriage.decision;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Threat;
import io.disputetriage.facts.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Disputes, recommendations and order tables that no sane ops team would write, and some it would. */
public final class GeneratedDisputes {
    private static final List<Instant> INSTANTS = instants();

    /** One generated input of the resolution. */
    record Dispute(Cases facts, Findings findings, OrderTable order) {
        Decision decide() {
            return decide(GuardOrder.SHIPPED);
        }

        Decision decide(GuardOrder guards) {
            return decide(facts.build(), guards);
        }

        /** @param built of the facts */
        Decision decide(Case built, GuardOrder guards) {
            return Resolution.resolve(built, findings, Cases.NOTHING_TO_ASK, order, "revision", guards);
        }
    }

    private GeneratedDisputes() {}

    static Arbitrary<Dispute> disputes() {
        return Arbitraries.longs().map(seed -> one(new Random(seed)));
    }

    /** One dispute; the same state of {@code random} gives the same dispute. */
    static Dispute one(Random random) {
        Dispute first = new Dispute(facts(random), findings(random), order(random));
        if (random.nextInt(3) == 0) {
            first.facts().rest = takenOf(first.decide(), first.facts().sheet(), random);
        }
        return first;
    }

    /** The sheet of a case in which some of what a decision says was done since; some of the offers were refused. */
    public static FactSheet takenOf(Decision decision, FactSheet sheet, Random random) {
        List<ActionTaken> taken = new ArrayList<>(sheet.history().actionsTaken());
        for (Decision.Step step : decision.actions()) {
            if (random.nextInt(4) > 0) {
                taken.add(new ActionTaken(
                        step.action(),
                        maybe(random, Cases.NOW.minus(Duration.ofHours(random.nextInt(72)))),
                        random.nextInt(6) == 0 ? one(random, Stage.values()) : maybe(random, sheet.stage()),
                        maybe(random, step.words()),
                        random.nextInt(5) == 0));
            }
        }
        return Records.with(sheet, "history", Records.with(sheet.history(), "actionsTaken", taken));
    }

    private static Cases facts(Random random) {
        Cases facts = Cases.aCase();
        facts.rest = FactSheets.one(random);
        facts.kind = random.nextInt(3) == 0 ? Kind.NOT_RECEIVED : one(random, Kind.values());
        facts.platform = maybe(random, one(random, FactSheets.PLATFORMS.toArray(String[]::new)));
        facts.stage = maybe(random, one(random, Stage.values()));
        facts.turn = maybe(random, one(random, Turn.values()));
        facts.due = maybe(random, one(random, INSTANTS.toArray(Instant[]::new)));
        facts.total = maybe(random, money(random));
        facts.refunded = maybe(random, random.nextInt(4) == 0 ? facts.total : money(random));
        facts.disputed = random.nextInt(4) == 0 ? money(random) : null;
        facts.resent = random.nextInt(5) == 0;
        facts.state = maybe(random, one(random, ShipmentState.values()));
        ShipmentReason[] reasons = facts.state == null
                ? new ShipmentReason[0]
                : facts.state.reasons().stream().sorted().toArray(ShipmentReason[]::new);
        facts.reason = reasons.length == 0 ? null : maybe(random, one(random, reasons));
        facts.allowed = random.nextInt(3) == 0 ? Set.copyOf(some(random, Action.values(), 12)) : null;
        facts.evidence = Set.copyOf(some(random, EvidenceKind.values(), 6));
        facts.demands = List.copyOf(some(random, Demand.values(), 3));
        facts.threatens = List.copyOf(some(random, Threat.values(), 2));
        return facts;
    }

    /** Recommendations of rules that may be out of their senses. */
    public static Findings findings(Random random) {
        List<Proposal<Recommendation>> proposals = new ArrayList<>();
        int count = random.nextInt(9);
        for (int i = 0; i < count; i++) {
            Reason reason =
                    new Reason("rule-" + i, List.of("S1-0" + (1 + i % 9)), "playbooks/x.drl", i + 1, "because " + i);
            proposals.add(new Proposal<>(recommendation(random), reason));
        }
        return new Findings(proposals, List.of(), List.of(), List.of(), List.of());
    }

    private static Recommendation recommendation(Random random) {
        Action[] likely = {
            Action.OFFER_CHOICE,
            Action.OFFER_RESEND,
            Action.OFFER_REFUND_FULL,
            Action.OFFER_PARTIAL_REFUND,
            Action.OFFER_REFUND_WITH_RETURN,
            Action.OFFER_GOODWILL,
            Action.ACCEPT_DISPUTE,
            Action.CONTEST,
            Action.SUBMIT_EVIDENCE,
            Action.WAIT,
            Action.ASK_BUYER_TO_WAIT,
            Action.HUMAN_REVIEW
        };
        Action action = random.nextBoolean() ? one(random, likely) : one(random, Action.values());
        Recommendation.Draft draft = Recommendation.of(action);
        if (action == Action.OFFER_CHOICE) {
            draft.options(some(random, Action.values(), 2).toArray(Action[]::new));
            draft.options(some(random, likely, 2).toArray(Action[]::new));
        }
        if (action == Action.WAIT || action == Action.ASK_BUYER_TO_WAIT) {
            draft.until(maybe(random, instant(random))).then(one(random, Action.values()));
            draft.days(maybe(random, 1 + random.nextInt(8)));
        }
        if (action == Action.OFFER_GOODWILL) {
            draft.form(one(random, GoodwillForm.values()));
        }
        if (random.nextBoolean()) {
            // Some take out one of many papers, and say so otherwise if another guard came first.
            int most = random.nextInt(4) == 0 ? EvidenceKind.values().length : 3;
            draft.kinds(some(random, EvidenceKind.values(), most).toArray(EvidenceKind[]::new));
        }
        if (random.nextInt(3) == 0) {
            draft.notBefore(instant(random)).dueAt(maybe(random, instant(random)));
        }
        if (random.nextInt(4) == 0) {
            draft.after(one(random, After.values())).requires(one(random, EvidenceKind.values()));
        }
        return draft.because("because");
    }

    /** A table that puts actions in any order, and leaves some out. */
    public static OrderTable order(Random random) {
        return new OrderTable(
                groups(random), random.nextBoolean() ? Map.of() : Map.of(one(random, Kind.values()), groups(random)));
    }

    private static List<OrderGroup> groups(Random random) {
        List<Action> actions = new ArrayList<>(Arrays.asList(Action.values()));
        Collections.shuffle(actions, random);
        List<OrderGroup> groups = new ArrayList<>();
        for (int from = 0; from < actions.size(); from += 6) {
            if (random.nextInt(6) > 0) {
                List<Action> members = actions.subList(from, Math.min(from + 6, actions.size()));
                List<String> rows = random.nextBoolean() ? List.of() : List.of("S0-13");
                groups.add(new OrderGroup("group " + from, one(random, OrderGroup.Timing.values()), members, rows));
            }
        }
        return groups;
    }

    private static Money money(Random random) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(random.nextInt(6) == 0 ? 3 : 5000), 2);
        return new Money(amount, Currency.getInstance(random.nextInt(8) == 0 ? "EUR" : "USD"));
    }

    private static Instant instant(Random random) {
        return INSTANTS.get(random.nextInt(INSTANTS.size()));
    }

    /** Instants at and around every limit that the guards know. */
    private static List<Instant> instants() {
        List<Instant> all = new ArrayList<>();
        for (long hours : new long[] {-48, -1, 0, 1, 11, 12, 13, 24, 36, 48, 60, 72, 167, 168, 169, 1000}) {
            for (long seconds : new long[] {-1, 0, 1}) {
                all.add(Cases.NOW.plus(Duration.ofHours(hours)).plusSeconds(seconds));
            }
        }
        return all;
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static <T> List<T> some(Random random, T[] values, int most) {
        List<T> all = new ArrayList<>(Arrays.asList(values));
        Collections.shuffle(all, random);
        return all.subList(0, random.nextInt(most + 1));
    }
}
