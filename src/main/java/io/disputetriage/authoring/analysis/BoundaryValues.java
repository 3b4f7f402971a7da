package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.rules.drl.PossibleValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A few values that stand for all: every word of an enum, both sides of a flag, and for numbers, money
 * and times those at and just beside each literal of the rules and each threshold of the policy.
 */
final class BoundaryValues {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LocalDate TODAY = Draft.AS_OF.atZone(ZoneOffset.UTC).toLocalDate();

    /** Their own values are chosen by what the policy holds them against. */
    private static final Set<String> JUDGED = Set.of("shipment.carrierLimitDays", "order.promisedDeliveryDays");

    /** As many as a fact sheet may have after the point. */
    private static final int SHARE_DIGITS = 9;

    private final Literals literals;
    private final PolicyThresholds landmarks;
    private final SortedSet<Integer> days = new TreeSet<>();
    private final int limit;

    BoundaryValues(Literals literals, PolicyThresholds landmarks) {
        this.literals = literals;
        this.landmarks = landmarks;
        days.addAll(landmarks.days);
        days.addAll(wholes(
                literals.numbers("derived.elapsedDays", "derived.usualTransitDays", "shipment.carrierLimitDays")));
        // A carrier's own limit beyond every usual time, so that a parcel can be between the two.
        limit = days.isEmpty() ? 30 : days.last() + 15;
        days.add(limit);
    }

    /** What the fact may be besides unknown, or what absent means, in a fixed order; empty where nothing tells values apart. */
    Collection<?> of(Fact fact) {
        Set<Object> all = new LinkedHashSet<>(alone(fact));
        for (String other : literals.compared(fact.path())) {
            if (fact.type() == Integer.class && (Fact.exists(other) || !JUDGED.contains(fact.path()))) {
                all.addAll(around(compared(other)));
            } else if (Fact.exists(other) && Fact.at(other).type() == fact.type()) {
                alone(Fact.at(other)).forEach(value -> all.addAll(beside(value)));
            }
        }
        if (!fact.path().equals("asOf")) {
            literals.days(fact.path()).forEach(days -> all.addAll(besideDays(days)));
        }
        all.removeIf(value -> SheetShape.isAbsent(fact.path(), value));
        return all;
    }

    /** Just before, at and after so many days from now, and from the day before now. */
    private static List<Duration> besideDays(int number) {
        List<Duration> all = new ArrayList<>();
        for (int day : List.of(-number, number - 1, number)) {
            all.add(Duration.ofDays(day).minus(SECOND));
            all.add(Duration.ofDays(day));
            all.add(Duration.ofDays(day).plus(SECOND));
        }
        return all;
    }

    /** Whole numbers that a fact may be compared with: below, equal and above must be possible on either side. */
    private Collection<Integer> compared(String other) {
        SortedSet<Integer> all = new TreeSet<>(List.of(1));
        all.addAll(wholes(literals.numbers(other)));
        if (other.startsWith("derived.")) {
            all.addAll(days);
        } else if (other.startsWith("policy.")) {
            all.addAll(landmarks.promisedDays);
            all.addAll(landmarks.waitDays);
        }
        return all;
    }

    private static List<Object> beside(Object value) {
        if (value instanceof Duration distance) {
            return List.of(distance.minus(SECOND), distance, distance.plus(SECOND));
        }
        return List.of(value);
    }

    private Collection<?> alone(Fact fact) {
        return switch (fact.path()) {
            case "asOf" -> evaluations();
            case "openedAt" -> List.of(hours(-1), hours(-4 * 24 - 1), hours(-40 * 24), hours(1));
            case "responseDue" -> deadlines();
            case "complaint.amount" -> ofBaseCurrency("5.00");
            case "complaint.chargedAt" -> List.of(hours(-48), hours(-24));
            case "complaint.cancelledAt" -> List.of(hours(-36));
            case "shipment.lastEventAt" -> silences();
            case "order.total" -> totals();
            case "order.alreadyRefunded" -> refunds();
            case "order.buyerCountry" -> countries();
            case "order.promisedDeliveryDays" -> promised();
            case "shipment.shippedAt" -> dispatches();
            case "shipment.carrierLimitDays" -> limits();
            case "shipment.deliveredAt", "order.placedAt" -> List.of(hours(-24));
            case "shipment.pickupDeadline" -> List.of(hours(-24), hours(72));
            case "report.reportedAt" -> reports();
            case "history.waitAskedUntil" -> List.of(hours(-24), Duration.ZERO, SECOND, hours(24), hours(10 * 24));
            case "product.complaintRate" -> shares();
            case "order.recipientName" -> List.of("Ana Souza");
            case "shipment.signedBy" -> List.of("Ana Souza", "Carlos Lima", "Reception");
            default -> byType(fact);
        };
    }

    private Collection<?> byType(Fact fact) {
        Class<?> type = fact.type();
        if (fact.form() == Fact.Form.MEMBER) {
            return List.of(true);
        } else if (fact.form() == Fact.Form.ACTIONS) {
            return permissions();
        } else if (type.isEnum()) {
            return Arrays.asList(type.getEnumConstants());
        } else if (type == Boolean.class) {
            return List.of(true, false);
        } else if (type == Integer.class) {
            return around(wholes(literals.numbers(fact.path())));
        } else if (type == Money.class) {
            return ofBaseCurrency("1.00", "5.00");
        } else if (type == Moment.class || type == Instant.class) {
            return List.of(hours(-24), hours(72));
        } else if (type == String.class) {
            Set<String> texts = new LinkedHashSet<>(literals.texts(fact.path()));
            if (fact.path().equals("shipment.carrier")) {
                texts.addAll(landmarks.carriers);
            }
            texts.add("some text");
            return texts;
        }
        return List.of();
    }

    /** As long ago as each limit of the policy, and a day longer. */
    private List<Duration> silences() {
        List<Duration> all = new ArrayList<>();
        all.add(hours(-24));
        for (int days : landmarks.silences) {
            all.add(Duration.ofDays(-days));
            all.add(Duration.ofDays(-days - 1));
        }
        return all;
    }

    private List<Instant> evaluations() {
        List<Instant> all = new ArrayList<>();
        all.add(Draft.AS_OF);
        for (LocalDate day : landmarks.changes) {
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            all.add(start.minus(SECOND));
            all.add(start);
        }
        return all;
    }

    /** At the borders of the urgencies, of the buffer, and of the room for a wait. */
    private Collection<Object> deadlines() {
        SortedSet<Duration> borders = new TreeSet<>(List.of(Duration.ZERO, hours(24), hours(72), hours(168)));
        for (Duration buffer : landmarks.buffers) {
            borders.add(buffer);
            landmarks.waitDays.forEach(wait -> borders.add(buffer.plusDays(wait)));
        }
        literals.numbers("derived.hoursLeft").forEach(hours -> {
            borders.add(hours(hours.longValue()));
            borders.add(hours(hours.longValue() + 1));
        });
        SortedSet<Duration> all = new TreeSet<>();
        borders.forEach(border -> {
            all.add(border.minus(SECOND));
            all.add(border);
        });
        all.add(hours(-48));
        all.add(hours(60 * 24));
        List<Object> moments = new ArrayList<>(all);
        moments.add(new Moment.Day(TODAY.plusDays(2), null));
        return moments;
    }

    private List<Money> ofBaseCurrency(String... amounts) {
        List<Money> all = new ArrayList<>();
        for (String amount : amounts) {
            all.add(money(amount, baseCurrency()));
        }
        landmarks
                .limits
                .getOrDefault(baseCurrency(), new TreeSet<>())
                .forEach(limit -> all.add(money(limit.toPlainString(), baseCurrency())));
        return all;
    }

    private Collection<Money> refunds() {
        Set<Money> all = new LinkedHashSet<>(ofBaseCurrency("0.00", "5.00", "100000.00"));
        totals().stream()
                .filter(total -> total.currency().getCurrencyCode().equals(baseCurrency()))
                .forEach(all::add);
        all.add(money("5", "JPY"));
        return all;
    }

    private Collection<Money> totals() {
        Set<Money> all = new LinkedHashSet<>();
        landmarks.limits.forEach((code, limits) -> limits.forEach(limit -> {
            BigDecimal step = BigDecimal.ONE.movePointLeft(
                    Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()));
            all.add(money(limit.toPlainString(), code));
            all.add(money(limit.add(step).toPlainString(), code));
        }));
        if (!landmarks.limits.containsKey("JPY")) {
            all.add(money("5000", "JPY"));
        }
        return all;
    }

    private String baseCurrency() {
        return landmarks.limits.containsKey("USD") || landmarks.limits.isEmpty() ? "USD" : landmarks.limits.firstKey();
    }

    /** Those of which the policy knows something, and one of which it doesn't. */
    private Collection<String> countries() {
        Set<String> all = new LinkedHashSet<>(landmarks.countries);
        all.addAll(literals.texts("order.buyerCountry"));
        for (String other : List.of("JP", "NZ", "CL")) {
            if (!all.contains(other)) {
                all.add(other);
                break;
            }
        }
        return all;
    }

    private Collection<Integer> promised() {
        SortedSet<Integer> all = new TreeSet<>(landmarks.promisedDays);
        all.addAll(wholes(literals.numbers("order.promisedDeliveryDays", "policy.promisedDaysCeiling")));
        SortedSet<Integer> around = around(all);
        if (!landmarks.days.isEmpty()) {
            around.add(landmarks.days.first());
        }
        around.add(limit);
        return around;
    }

    /** So long ago that the day of each landmark has just not come, has come, and is over. */
    private Collection<Duration> dispatches() {
        SortedSet<Duration> all = new TreeSet<>();
        all.add(Duration.ofDays(1));
        all.add(Duration.ZERO);
        for (int day : days) {
            all.add(Duration.ofDays(-day).plus(SECOND));
            all.add(Duration.ofDays(-day));
            all.add(Duration.ofDays(-day - 1));
        }
        all.add(Duration.ofDays(
                -Math.max(limit, landmarks.promisedDays.isEmpty() ? 0 : landmarks.promisedDays.last()) - 10));
        return all;
    }

    private Collection<Integer> limits() {
        SortedSet<Integer> all = around(wholes(literals.numbers("shipment.carrierLimitDays")));
        if (!landmarks.days.isEmpty()) {
            all.add(landmarks.days.first());
        }
        all.add(limit);
        return all;
    }

    private Collection<Object> reports() {
        SortedSet<Duration> all = new TreeSet<>();
        all.add(hours(-24));
        landmarks.protection.forEach(period -> {
            long days = TODAY.toEpochDay() - TODAY.minus(period).toEpochDay();
            for (long beside = days - 1; beside <= days + 3; beside++) {
                all.add(Duration.ofDays(-beside));
            }
        });
        all.add(hours(-400 * 24));
        List<Object> moments = new ArrayList<>(all);
        moments.add(new Moment.Day(TODAY.minusDays(1), null));
        return moments;
    }

    /** At each border, beside it, and between any two neighbours, wherever a fact sheet can state it. */
    private Collection<BigDecimal> shares() {
        SortedSet<BigDecimal> borders = new TreeSet<>(landmarks.complaintRates);
        borders.addAll(literals.numbers("product.complaintRate", "policy.delistComplaintRate"));
        SortedSet<BigDecimal> all = new TreeSet<>(PossibleValues.around(borders, false));
        borders.forEach(border -> {
            BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(2, border.scale()));
            all.add(border.subtract(step).max(BigDecimal.ZERO));
            all.add(border.add(step).min(BigDecimal.ONE));
        });
        all.removeIf(share -> share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > SHARE_DIGITS);
        return all;
    }

    /** Nothing, everything, and each word that a rule asks for alone. */
    private Collection<Set<Action>> permissions() {
        List<Set<Action>> all = new ArrayList<>();
        all.add(EnumSet.noneOf(Action.class));
        all.add(EnumSet.allOf(Action.class));
        for (Action action : List.of(Action.OFFER_RESEND, Action.OFFER_REFUND_FULL, Action.SUBMIT_EVIDENCE)) {
            all.add(EnumSet.of(action));
        }
        return all;
    }

    private static SortedSet<Integer> around(Collection<Integer> borders) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int border : borders) {
            all.add(Math.max(0, border - 1));
            all.add(border);
            all.add(border + 1);
        }
        return all;
    }

    private static List<Integer> wholes(Collection<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::intValue).toList();
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
