package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fact sheets for which a changed row of a table gives another case: about what the row is about, evaluated at the days on which it begins
 * and ends, and with the facts that its values are compared with at each of their values.
 */
final class RowSteering {
    private static final Fact PLATFORM = Fact.at("platform");
    private static final Fact OPENED = Fact.at("openedAt");
    private static final Fact DUE = Fact.at("responseDue");
    private static final Fact AS_OF = Fact.at("asOf");
    private static final Duration JUST_OPENED = Duration.ofHours(-1);
    private static final String SETTINGS = "policy/settings.csv";
    private static final int LONGEST_DEADLINE = 10;
    private static final String RESPONSE_TIMES = "policy/response-times.csv";
    /** What the values of a table are compared with, where the row's key doesn't say it. */
    private static final Map<String, List<String>> COMPARED = Map.of(
            "policy/transit-days.csv",
            List.of("shipment.service", "shipment.shippedAt"),
            "policy/disruptions.csv",
            List.of("shipment.shippedAt"),
            "policy/value-limits.csv",
            List.of("order.total"),
            "policy/promised-days.csv",
            List.of("order.promisedDeliveryDays"),
            "policy/partial-refund.csv",
            List.of("order.total"),
            SETTINGS,
            List.of("responseDue", "report.reportedAt", "product.complaintRate"));

    private static final int TRIED_PER_RULE = 200;

    private final FiringSheets firing;
    private final List<Target> targets;
    private final Function<FactSheet, Case> before;

    /** @param targets rules that may say something by what the rows give */
    RowSteering(FiringSheets firing, List<Target> targets, Function<FactSheet, Case> before) {
        this.firing = firing;
        this.targets = targets;
        this.before = before;
    }

    /**
     * At most so many drafts, always the same ones.
     *
     * @param after how the policy derives with that row alone changed
     */
    List<Draft> at(ChangedRow row, Function<FactSheet, Case> after, int most) {
        // As many of each rule, so that the row shows in what many rules say.
        int each = Math.max(1, most / (targets.size() + 2));
        // No derived fact hangs on how people are asked.
        Predicate<Draft> shows = row.isQuestion() ? draft -> true : draft -> differ(draft, after);
        List<Instant> instants = instants(row, after);
        List<Draft> found = new ArrayList<>();
        bases().takeWhile(base -> found.size() < most)
                .forEach(base -> keyed(base, row).ifPresent(draft -> candidates(row, draft, instants)
                        .filter(shows)
                        .limit(each)
                        .forEach(found::add)));
        return found;
    }

    /** Sheets for which the rules say something, and two for which they say little. */
    private Stream<Draft> bases() {
        Stream<Draft> said = FiringSheets.parts(targets)
                .flatMap(part -> part.parallelStream().map(firing::of).toList().stream())
                .flatMap(sheets -> sheets.stream().limit(1));
        return Stream.concat(said, Stream.of(Draft.about(Kind.UNKNOWN), Draft.about(Kind.NOT_RECEIVED)));
    }

    private Stream<Draft> candidates(ChangedRow row, Draft draft, List<Instant> instants) {
        List<Draft> set = new ArrayList<>(List.of(draft));
        if (row.path().equals(SETTINGS)) {
            // Most settings are waits, which a deadline of some days may or may not leave room for.
            IntStream.rangeClosed(1, LONGEST_DEADLINE)
                    .mapToObj(days -> draft.with(DUE, Duration.ofDays(days)))
                    .forEach(set::add);
        }
        for (String name : COMPARED.getOrDefault(row.path(), List.of())) {
            Optional<Dimension> dimension = firing.space().dimensions().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            List<Draft> bases = set;
            if (dimension.isPresent()) {
                set = Stream.concat(
                                bases.stream(), bases.stream().flatMap(base -> settings(dimension.get(), base, row)))
                        .limit(TRIED_PER_RULE)
                        .toList();
            }
        }
        List<Draft> all = set;
        return instants.stream().flatMap(instant -> all.stream().map(each -> each.with(AS_OF, instant)));
    }

    private static Stream<Draft> settings(Dimension dimension, Draft base, ChangedRow row) {
        String currency = row.key().get("currency");
        return Stream.iterate(0, i -> i + 1)
                .limit(dimension.size())
                .filter(i -> currency == null
                        || dimension.settings().get(i).get(0) instanceof Money money
                                && money.currency().getCurrencyCode().equals(currency))
                .map(i -> dimension.set(base, i));
    }

    /** The draft with what the row is about; empty if no sheet can be about that. */
    private static Optional<Draft> keyed(Draft base, ChangedRow row) {
        Draft draft = base;
        for (Map.Entry<String, String> cell : row.key().entrySet()) {
            String word = cell.getValue();
            draft = switch (cell.getKey()) {
                case "platform" -> draft.with(PLATFORM, word);
                case "stage" -> draft.with(Fact.at("stage"), Stage.valueOf(word));
                case "goods" -> draft.with(Fact.at("order.goods"), Goods.valueOf(word));
                case "country", "code" -> draft.with(Fact.at("order.buyerCountry"), word);
                case "carrier" -> draft.with(Fact.at("shipment.carrier"), word);
                case "reason" ->
                    row.key().containsKey("platform") ? draft.with(Fact.at("complaint.platformReason"), word) : draft;
                case "kind" ->
                    word.equals("*") || row.key().containsKey("reason")
                            ? draft
                            : draft.with(Fact.at("complaint.kind"), Kind.valueOf(word));
                case "fact" -> Fact.exists(word) ? draft.with(Fact.at(word), unknown(word)) : draft;
                default -> draft;
            };
        }
        if (row.path().equals(RESPONSE_TIMES)) {
            draft = draft.with(OPENED, JUST_OPENED).with(DUE, null);
        }
        return Optional.of(draft);
    }

    /** A complaint always has a kind, which says itself that it is unknown. */
    private static Object unknown(String fact) {
        return fact.equals("complaint.kind") ? Kind.UNKNOWN : null;
    }

    /** The usual one, those about which the row begins and ends, and days of opening on which a deadline falls otherwise. */
    private List<Instant> instants(ChangedRow row, Function<FactSheet, Case> after) {
        List<Instant> all = new ArrayList<>(List.of(Draft.AS_OF));
        List<LocalDate> days = Stream.concat(
                        row.days("from").stream().map(LocalDate::parse),
                        row.days("until").stream()
                                .map(day -> LocalDate.parse(day).plusDays(1)))
                .distinct()
                .sorted()
                .toList();
        for (LocalDate day : days) {
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            all.add(start.minusSeconds(1));
            all.add(start);
            all.add(start.minus(JUST_OPENED));
        }
        if (row.path().equals(RESPONSE_TIMES)) {
            List<LocalDate> years = new ArrayList<>(List.of(LocalDate.ofInstant(Draft.AS_OF, ZoneOffset.UTC)));
            years.addAll(days);
            Draft opened = keyed(Draft.about(Kind.UNKNOWN), row).orElseThrow();
            years.stream()
                    .flatMap(start -> start.datesUntil(start.plusYears(1)))
                    .map(day -> day.atTime(12, 0).toInstant(ZoneOffset.UTC))
                    .filter(instant -> differ(opened.with(AS_OF, instant), after))
                    .limit(3)
                    .forEach(all::add);
        }
        return all;
    }

    private boolean differ(Draft draft, Function<FactSheet, Case> after) {
        return !Objects.equals(before.apply(draft.sheet()), after.apply(draft.sheet()));
    }
}
