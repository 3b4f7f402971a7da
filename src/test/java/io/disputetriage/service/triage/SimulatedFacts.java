package io.disputetriage.service.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Action;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** What is true of a made-up complaint, of which the seller knows a part at first. */
final class SimulatedFacts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where complaints are made, and at which stage they begin there. */
    private static final String[] PLATFORMS = {
        "PAYPAL INQUIRY",
        "PAYPAL INQUIRY",
        "PAYPAL INQUIRY",
        "PAYPAL CLAIM",
        "PAYPAL CONTACT",
        "EBAY INQUIRY",
        "EBAY INQUIRY",
        "EBAY CONTACT",
        "EBAY CLAIM",
        "STRIPE CHARGEBACK",
        "STRIPE CHARGEBACK",
        "SHOPIFY CHARGEBACK",
        "STRIPE WARNING",
        "AMAZON CLAIM",
        "AMAZON CONTACT",
        "ALIEXPRESS INQUIRY",
        "OWN_STORE CONTACT",
        "OWN_STORE CONTACT"
    };

    private static final String[] KINDS = {
        "NOT_RECEIVED",
        "NOT_RECEIVED",
        "NOT_RECEIVED",
        "NOT_RECEIVED",
        "NOT_RECEIVED",
        "NOT_RECEIVED",
        "ARRIVED_LATE",
        "NOT_AS_DESCRIBED",
        "NOT_AS_DESCRIBED",
        "DEFECTIVE",
        "DAMAGED",
        "MISSING_PARTS",
        "WRONG_ITEM",
        "COUNTERFEIT",
        "USAGE_PROBLEM",
        "DISSATISFIED",
        "CANCELLATION",
        "REFUND_NOT_PROCESSED",
        "DUPLICATE_CHARGE",
        "UNAUTHORISED",
        "SUBSCRIPTION_CANCELLED",
        "CUSTOMS_CHARGE"
    };

    /** How many days a platform gives at a stage. */
    private static final Map<String, Integer> DAYS =
            Map.of("INQUIRY", 10, "CLAIM", 7, "CHARGEBACK", 14, "WARNING", 3, "APPEAL", 10);

    private final Random random;
    private final Instant start;
    final String platform;
    final String stage;
    final String kind;
    final BigDecimal total;
    final int patience;
    final int talkative;
    final boolean quiet;
    boolean detailKnown;
    private final int agreeable;
    private final boolean tracked;
    private final Instant shippedAt;
    private final Instant arrival;
    private final String fate;
    private final boolean stated;

    SimulatedFacts(Random random, Instant start) {
        this.random = random;
        this.start = start;
        String[] where = pick(PLATFORMS).split(" ");
        platform = where[0];
        stage = where[1];
        kind = pick(KINDS);
        total = new BigDecimal(5 + random.nextInt(random.nextInt(4) == 0 ? 900 : 60) + ".90");
        patience = 4 + random.nextInt(25);
        talkative = pick(0, 50, 80, 80, 95);
        quiet = talkative == 0 || random.nextInt(3) == 0;
        agreeable = 10 + random.nextInt(80);
        tracked = random.nextInt(3) > 0;
        boolean here = !kind.equals("NOT_RECEIVED");
        shippedAt = start.minus(Duration.ofDays(4 + random.nextInt(60)));
        fate = here ? "DELIVERED" : pick("DELIVERED", "DELIVERED", "DELIVERED", "LOST", "RETURNED");
        arrival = here
                ? start.minus(Duration.ofHours(10 + random.nextInt(80)))
                : start.plus(Duration.ofDays(random.nextInt(35) - 4L));
        stated = random.nextInt(4) > 0;
    }

    String sheet(String caseRef) {
        ObjectNode sheet = JSON.objectNode()
                .put("caseRef", caseRef)
                .put("platform", platform)
                .put("stage", stage)
                .put("turn", "SELLER")
                .put("openedAt", start.minus(Duration.ofHours(3)).toString());
        if (DAYS.containsKey(stage) && random.nextInt(8) > 0) {
            sheet.putObject("responseDue")
                    .put("at", start.plus(Duration.ofDays(days(stage))).toString());
        }
        sheet.putObject("complaint").put("kind", kind);
        ObjectNode order = sheet.putObject("order").put("buyerCountry", pick("BR", "US", "DE", "RU", "FR"));
        order.putObject("total").put("amount", total.toPlainString()).put("currency", "USD");
        ObjectNode shipment = sheet.putObject("shipment").put("shippedAt", shippedAt.toString());
        shipment.put("tracked", tracked);
        if (stated) {
            shipment.setAll(state(start));
        }
        if (random.nextInt(3) == 0) {
            sheet.putArray("evidence")
                    .addObject()
                    .put("kind", "SHIPMENT_RECEIPT")
                    .put("ref", "r");
        }
        return sheet.toString();
    }

    int days(String at) {
        return DAYS.getOrDefault(at, 10);
    }

    /** Where a buyer goes who has waited in vain; null: nowhere. */
    String next(String from) {
        return switch (platform) {
            case "PAYPAL", "EBAY", "ALIEXPRESS" ->
                Map.of("CONTACT", "INQUIRY", "INQUIRY", "CLAIM").get(from);
            case "AMAZON" -> Map.of("CONTACT", "CLAIM").get(from);
            default -> Map.of("CONTACT", "CHARGEBACK", "WARNING", "CHARGEBACK").get(from);
        };
    }

    /** What the carrier tells by itself, and when. */
    Map<Instant, ObjectNode> parcelNews() {
        Map<Instant, ObjectNode> news = new TreeMap<>();
        if (tracked && arrival.isAfter(start) && !fate.equals("LOST")) {
            news.put(arrival, JSON.objectNode().put("type", "PARCEL_" + fate));
        }
        return news;
    }

    /** What a search of the carrier brings. */
    ObjectNode traced() {
        return JSON.objectNode().put("type", "PARCEL_" + fate);
    }

    boolean agrees() {
        return random.nextInt(100) < agreeable;
    }

    /** In how many of ten such disputes the seller wins. */
    int strength() {
        return kind.equals("NOT_RECEIVED") ? fate.equals("DELIVERED") && tracked ? 8 : 2 : 4;
    }

    ObjectNode lookedUp(Action action, Instant now) {
        ObjectNode patch = JSON.objectNode();
        if (random.nextInt(6) == 0) {
            return patch;
        }
        switch (action) {
            case LOOKUP_TRACKING -> patch.set("shipment", state(now));
            case VERIFY_DELIVERY_ADDRESS ->
                put(patch, "shipment.deliveryAddressMatch", JSON.textNode(pick("MATCH", "MATCH", "MISMATCH")));
            case VERIFY_SIGNER -> put(patch, "shipment.signedBy", JSON.textNode(pick("Ana Souza", "R. Lima")));
            case CONFIRM_NUMBER_WITH_FORWARDER ->
                put(patch, "shipment.trackingNumberValid", JSON.booleanNode(random.nextBoolean()));
            case INSPECT_RETURN -> put(patch, "return.condition", JSON.textNode(pick("AS_SENT", "USED")));
            default -> {}
        }
        return patch;
    }

    /** What the seller can find out about a fact; empty: nothing. */
    Optional<JsonNode> value(String fact, Instant now) {
        return Optional.ofNullable(
                switch (fact) {
                    case "order.alreadyRefunded" ->
                        JSON.objectNode().put("amount", "0.00").put("currency", "USD");
                    case "shipment.state" -> tracked ? state(now).get("state") : JSON.textNode("UNTRACKED");
                    case "shipment.trackingNumber" -> tracked ? JSON.textNode("RB123456785CN") : null;
                    case "shipment.trackingNumberValid" -> tracked ? JSON.booleanNode(true) : null;
                    case "shipment.deliveredAt" ->
                        fate.equals("DELIVERED") && arrival.isBefore(now) ? JSON.textNode(arrival.toString()) : null;
                    case "shipment.carrier" -> JSON.textNode("China Post");
                    case "shipment.service" -> JSON.textNode(tracked ? "REGISTERED_POST" : "SMALL_PACKET_UNREGISTERED");
                    case "shipment.deliveryAddressMatch" -> fate.equals("DELIVERED") ? JSON.textNode("MATCH") : null;
                    case "order.recipientName" -> JSON.textNode("Ana Souza");
                    case "order.addressQuality" -> JSON.textNode(pick("COMPLETE", "COMPLETE", "INCOMPLETE"));
                    case "order.dropShipped", "order.frozenByPlatform", "buyer.demandsProof" -> JSON.booleanNode(false);
                    case "order.promisedDeliveryDays" -> JSON.numberNode(pick(15, 30, 45));
                    case "product.inspectedBeforeShipping",
                            "product.defectConfirmed",
                            "product.packagingDamaged",
                            "product.replaceable" -> JSON.booleanNode(random.nextBoolean());
                    case "product.issueDetail" ->
                        detailKnown
                                ? JSON.textNode(pick("UNUSABLE", "DAMAGED", "COLOUR_DIFFERENCE", "SIZE", "OTHER"))
                                : null;
                    default -> null;
                });
    }

    /** Where the parcel is. */
    private ObjectNode state(Instant now) {
        ObjectNode state = JSON.objectNode();
        if (!tracked) {
            return state.put("state", "UNTRACKED");
        }
        if (arrival.isAfter(now) || fate.equals("LOST")) {
            return state.put("state", "IN_TRANSIT")
                    .put("lastEventAt", shippedAt.plus(Duration.ofDays(3)).toString());
        }
        state.put("state", fate).put("lastEventAt", arrival.toString());
        return fate.equals("DELIVERED") ? state.put("deliveredAt", arrival.toString()) : state;
    }

    static void put(ObjectNode patch, String fact, JsonNode value) {
        int dot = fact.indexOf('.');
        if (dot < 0) {
            patch.set(fact, value);
        } else {
            patch.withObject("/" + fact.substring(0, dot)).set(fact.substring(dot + 1), value);
        }
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    @Override
    public String toString() {
        return platform + " " + stage + " " + kind + " " + total + (tracked ? " tracked " : " untracked ") + fate;
    }
}
