package io.disputetriage.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Fact sheets for property tests, as varied as the contract allows: most facts unknown in one sheet
 * and most known in the next, with instants that gather around {@link #NOW} and on its boundaries.
 */
public final class FactSheets {
    /** The instant around which everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static final String[] AMOUNTS = {"0", "0.01", "6.90", "18.90", "20.00", "20.01", "120.00", "999999999999.99"
    };
    private static final String[] CURRENCIES = {"USD", "USD", "USD", "EUR", "GBP", "CNY", "JPY", "BHD", "CHF"};
    private static final String[] COUNTRIES = {"BR", "RU", "US", "DE", "FR", "CN", "AQ"};
    private static final String[] LANGUAGES = {"en", "pt-BR", "zh-Hans-CN", "de-DE-1996", "es-419"};
    private static final String[] ZONES = {"UTC", "America/Los_Angeles", "Asia/Shanghai", "Pacific/Apia"};
    private static final String[] NAMES = {
        "Maria Silva", "SILVA, M.", "José Pérez", "reception", "\"O'Neil\" \\ 王", "😀"
    };
    private static final Integer[] DAYS = {0, 1, 2, 3, 15, 35, 36, 90, 365};
    private static final long[] SECONDS = {
        0, 1, 3_600, 43_200, 86_399, 86_400, 86_401, 2 * 86_400, 3 * 86_400, 7 * 86_400
    };
    private static final double[] DENSITIES = {0.05, 0.3, 0.6, 0.95};

    private final Random random;
    private final double density;

    /** Those of the shipped table, in its order. */
    public static final List<String> PLATFORMS = List.of(
            "PAYPAL",
            "STRIPE",
            "EBAY",
            "SHOPIFY",
            "AMAZON",
            "ALIEXPRESS",
            "BAIDU_AICAIGOU",
            "ADYEN",
            "BRAINTREE",
            "SQUARE",
            "KLARNA",
            "OWN_STORE",
            "OTHER");

    private FactSheets(Random random) {
        this.random = random;
        this.density = DENSITIES[random.nextInt(DENSITIES.length)];
    }

    /** Sheets that a reader accepts; all of them have {@code asOf} {@link #NOW}. */
    public static Arbitrary<FactSheet> any() {
        return Arbitraries.randomValue(FactSheets::one);
    }

    /** One sheet; the same state of {@code random} gives the same sheet. */
    public static FactSheet one(Random random) {
        return new FactSheets(random).sheet();
    }

    private FactSheet sheet() {
        return new FactSheet(
                "ORD-" + random.nextInt(1_000_000),
                NOW,
                word(PLATFORMS.toArray(String[]::new)),
                word(Stage.values()),
                word(Turn.values()),
                instant(),
                maybe(() -> moment(true)),
                maybe(() -> Set.copyOf(words(Action.values()))),
                rarely(() -> pick(Penalty.values())),
                complaint(),
                maybe(this::buyer),
                maybe(this::order),
                maybe(this::shipment),
                maybe(this::product),
                maybe(this::report),
                maybe(this::evidence),
                maybe(() -> drawn(
                        History.class,
                        Map.of(
                                "offersMade", () -> maybe(() -> words(Action.values())),
                                "evidenceSubmitted", () -> maybe(() -> words(EvidenceKind.values())),
                                "problemSolved", () -> rarely(() -> true),
                                "resendAgreed", () -> rarely(() -> true),
                                "actionsTaken", () -> rarely(this::actionsTaken)))),
                rarely(() -> drawn(
                        Return.class,
                        Map.of("trackingNumber", () -> maybe(() -> "RB" + random.nextInt(1_000_000) + "CN")))),
                rarely(this::recorded));
    }

    private CaseRecord recorded() {
        return new CaseRecord(
                maybe(() -> Set.copyOf(words(BookedFact.values()))),
                maybe(() -> new UUID(random.nextLong(), random.nextLong())),
                instant(),
                maybe(() -> Set.copyOf(words(Action.values()))));
    }

    private Complaint complaint() {
        return drawn(
                Complaint.class,
                Map.of(
                        "kind", () -> pick(Kind.values()),
                        "amount", () -> rarely(this::money),
                        "platformReason",
                                () -> rarely(() ->
                                        pick("INR", "product_not_received", "CREDIT_NOT_PROCESSED", "unheard of")),
                        "demands", () -> maybe(() -> words(Demand.values())),
                        "statement", () -> maybe(() -> "It never came.\n\t" + pick(NAMES)),
                        "alreadyRefunded", () -> rarely(this::money),
                        "fee", () -> rarely(this::money)));
    }

    private Buyer buyer() {
        return drawn(
                Buyer.class,
                Map.of(
                        "language", () -> maybe(() -> pick(LANGUAGES)),
                        "threatens", () -> maybe(() -> words(Threat.values()))));
    }

    private Order order() {
        return drawn(
                Order.class,
                Map.of(
                        "id", () -> maybe(() -> "O-" + random.nextInt(1_000)),
                        "total", () -> maybe(this::money),
                        "buyerCountry", () -> maybe(() -> pick(COUNTRIES)),
                        "alreadyRefunded", () -> rarely(this::money),
                        "resendAlreadyMade", () -> rarely(() -> true)));
    }

    private Shipment shipment() {
        ShipmentState state = word(ShipmentState.values());
        List<ShipmentReason> reasons =
                state == null ? List.of() : state.reasons().stream().sorted().toList();
        return drawn(
                Shipment.class,
                Map.of(
                        "state", () -> state,
                        "reason",
                                () -> reasons.isEmpty()
                                        ? null
                                        : maybe(() -> pick(reasons.toArray(ShipmentReason[]::new))),
                        "carrier", () -> maybe(() -> pick("China Post", "DHL", "USPS")),
                        "trackingNumber", () -> maybe(() -> "RB" + random.nextInt(1_000_000) + "CN"),
                        "methodAgreed", () -> maybe(() -> pick("EMS", "air mail")),
                        "methodUsed", () -> maybe(() -> pick("EMS", "sea mail")),
                        "failedAttempts", () -> maybe(() -> random.nextInt(4)),
                        // Not drawn: what is generated after it stays as it was.
                        "pickupPlace",
                                () -> state == ShipmentState.AVAILABLE_FOR_PICKUP ? "Post office, 1 Main Street" : null,
                        "customsReason", () -> maybe(() -> "duty unpaid")));
    }

    private Product product() {
        return drawn(
                Product.class,
                Map.of(
                        "id", () -> maybe(() -> "P-" + random.nextInt(1_000)),
                        "title", () -> maybe(() -> "LED flashlight"),
                        "complaintRate",
                                () -> maybe(() -> new BigDecimal(pick("0", "0.049999999", "0.05", "0.5", "1")))));
    }

    private Report report() {
        return drawn(Report.class, Map.of("reportedAt", () -> maybe(() -> moment(false))));
    }

    /** What isn't drawn in a way of its own is drawn by its type, so that a new fact varies without an edit here. */
    private <R extends Record> R drawn(Class<R> type, Map<String, Supplier<?>> own) {
        for (String name : own.keySet()) {
            if (Stream.of(type.getRecordComponents())
                    .noneMatch(each -> each.getName().equals(name))) {
                throw new IllegalArgumentException("A " + type.getSimpleName() + " has no " + name);
            }
        }
        return Records.drawn(type, component -> own.getOrDefault(component.getName(), () -> byType(component.getType()))
                .get());
    }

    private Object byType(Class<?> type) {
        if (type == Boolean.class) {
            return flag();
        } else if (type == Instant.class) {
            return instant();
        } else if (type == Integer.class) {
            return maybe(() -> pick(DAYS));
        } else if (type == String.class) {
            return maybe(() -> pick(NAMES));
        } else if (type == Money.class) {
            return rarely(this::money);
        } else if (type == Moment.class) {
            return rarely(() -> moment(false));
        } else if (type.isEnum()) {
            return word(type.getEnumConstants());
        }
        throw new IllegalArgumentException("How is a " + type.getSimpleName() + " drawn?");
    }

    private List<Evidence> evidence() {
        List<Evidence> pieces = new ArrayList<>();
        words(EvidenceKind.values()).forEach(kind -> pieces.add(new Evidence(kind, maybe(() -> "E-1"), instant())));
        return pieces;
    }

    private List<ActionTaken> actionsTaken() {
        return words(Action.values()).stream()
                .map(action -> new ActionTaken(
                        action,
                        instant(),
                        word(Stage.values()),
                        maybe(() -> words(new String[] {"kinds:SIGNATURE", "topic:DELAY", "options:OFFER_RESEND"})),
                        rarely(() -> true)))
                .toList();
    }

    private Money money() {
        Currency currency = Currency.getInstance(pick(CURRENCIES).toUpperCase(Locale.ROOT));
        BigDecimal amount = new BigDecimal(pick(AMOUNTS));
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), java.math.RoundingMode.DOWN), currency);
    }

    private Moment moment(boolean zoned) {
        if (random.nextBoolean()) {
            return new Moment.At(someInstant());
        }
        LocalDate day = pick(
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2026, 3, 29));
        return new Moment.Day(day, zoned ? maybe(() -> ZoneId.of(pick(ZONES))) : null);
    }

    private Instant instant() {
        return maybe(this::someInstant);
    }

    private Instant someInstant() {
        return switch (random.nextInt(8)) {
            case 0 -> NOW.plusSeconds(SECONDS[random.nextInt(SECONDS.length)]);
            case 1 -> NOW.minusSeconds(SECONDS[random.nextInt(SECONDS.length)]);
            case 2 -> NOW.minusSeconds(86_400L * pick(DAYS));
            case 3 -> NOW.minusSeconds(86_400L * pick(DAYS)).minusMillis(random.nextInt(1_000));
            case 4 -> NOW.plusSeconds(random.nextInt(60 * 86_400));
            case 5 -> pick(Instant.EPOCH, Instant.parse("2200-12-31T23:59:59.999999999Z"));
            default -> NOW.minusSeconds(random.nextInt(120 * 86_400));
        };
    }

    private Boolean flag() {
        return maybe(random::nextBoolean);
    }

    private <E> E word(E[] words) {
        return maybe(() -> pick(words));
    }

    private <E> List<E> words(E[] words) {
        Set<E> some = new LinkedHashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            some.add(pick(words));
        }
        return List.copyOf(some);
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextDouble() < density ? value.get() : null;
    }

    private <T> T rarely(Supplier<T> value) {
        return random.nextDouble() < density / 3 ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
