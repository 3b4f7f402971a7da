package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.SheetWords;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.Quote;
import io.disputetriage.policy.MinorUnit;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.WordEffect;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What one payload says, as its mapper reads it. Said twice, a fact is what was said last; a list grows. */
final class PayloadFacts {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,80}");
    private final Payload payload;
    private final String platform;
    private final FactSource.Role role;
    private final Policy policy;
    private final Instant asOf;
    private final String parcel;
    private final Map<String, FactChange> changes = new LinkedHashMap<>();
    private final PayloadWarnings warnings;
    private final PayloadWords words;
    private Instant occurredAt;
    private String disputeId;
    private String disputeField;
    private String paymentId;
    private Boolean live;
    private String outcome;
    private boolean summary;

    /** {@code parcel}: the tracking number that the seller states; null: none. */
    PayloadFacts(Payload payload, String platform, FactSource.Role role, Policy policy, Instant asOf, String parcel) {
        this.payload = payload;
        this.platform = platform;
        this.role = role;
        this.policy = policy;
        this.asOf = asOf;
        this.parcel = parcel;
        this.occurredAt = payload.occurredAt();
        this.warnings = new PayloadWarnings(payload.name());
        this.words = new PayloadWords(platform, policy, asOf, warnings);
    }

    /** The platform's own time of what the payload tells, null for none; to be said before the facts. */
    void occurredAt(Instant time) {
        occurredAt = time == null ? payload.occurredAt() : time;
    }

    /** Whether the seller states this tracking number; blanks and hyphens don't count. */
    boolean isParcelOfSeller(PayloadNode number) {
        return parcel != null && number.text() != null && letters(parcel).equals(letters(number.text()));
    }

    /** Whether it tracks another parcel than the one that the seller names. */
    boolean isOfOtherParcel() {
        FactChange own = changes.get("shipment.trackingNumber");
        return parcel != null && tracks() && own != null && !isParcelOfSeller(PayloadNode.root(own.value()));
    }

    /** The letters and digits of a name or number, which is all that tells it from another: china-post is China Post. */
    static String letters(String number) {
        return number.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
    }

    /** The platform as a fact sheet names it. */
    void platform(String word, PayloadNode root) {
        put("platform", TextNode.valueOf(word), root);
    }

    /** The platform's own id of the dispute; one that no case can be named by is passed over. */
    void dispute(PayloadNode id) {
        disputeId = id(id.text());
        disputeField = id.pointer().substring(id.pointer().lastIndexOf('/') + 1);
    }

    /** The platform's own id of the payment that the dispute is about; like that of the dispute. */
    void payment(PayloadNode id) {
        payment(id.text());
    }

    /** The same for one that is made of several places; null: there is none. */
    void payment(String id) {
        paymentId = id(id);
    }

    private static String id(String text) {
        return text != null && ID.matcher(text).matches() ? text : null;
    }

    /** Whether it is real, and not of the platform's test mode. */
    void live(PayloadNode node) {
        live = node.flag();
    }

    /** Says that the payload leaves out what the whole object has. */
    void summary(PayloadNode place, String text) {
        summary = true;
        warn(IntakeWarning.Concern.SUMMARY_ONLY, place, text);
    }

    void warn(IntakeWarning.Concern kind, PayloadNode place, String text) {
        warnings.add(kind, place.pointer(), text);
    }

    void text(String fact, PayloadNode node) {
        if (node.text() != null) {
            put(fact, TextNode.valueOf(node.text()), node);
        }
    }

    void flag(String fact, PayloadNode node) {
        if (node.flag() != null) {
            flag(fact, node.flag(), node);
        }
    }

    void flag(String fact, boolean value, PayloadNode node) {
        put(fact, BooleanNode.valueOf(value), node);
    }

    void count(String fact, PayloadNode node) {
        BigDecimal number = node.number();
        if (number != null) {
            try {
                put(fact, IntNode.valueOf(number.intValueExact()), node);
            } catch (ArithmeticException noCount) {
                notUnderstood(fact, node, "It is no whole number.");
            }
        }
    }

    void count(String fact, int value, PayloadNode node) {
        put(fact, IntNode.valueOf(value), node);
    }

    /** An instant that {@link PayloadTimes} read at this place; null is passed over, with a warning if something stands there. */
    void instant(String fact, Instant instant, PayloadNode node) {
        if (instant != null) {
            put(fact, TextNode.valueOf(instant.toString()), node);
        } else if (!node.isAbsent()) {
            notUnderstood(fact, node, "It is no point in time from 1970 to 2200 with an offset.");
        }
    }

    /** {@code responseDue} and its like: an instant. */
    void moment(String fact, Instant instant, PayloadNode node) {
        if (instant == null) {
            instant(fact, null, node);
        } else if (fact.equals("responseDue")) {
            put(fact, NODES.objectNode().put("at", instant.toString()), node);
        } else {
            instant(fact, instant, node);
        }
    }

    /** {@code responseDue}: a calendar day, in {@code zone} if that is not null, else in the platform's. */
    void due(LocalDate day, ZoneId zone, PayloadNode node) {
        if (day == null) {
            instant("responseDue", null, node);
            return;
        }
        ObjectNode due = NODES.objectNode().put("at", day.toString());
        if (zone != null) {
            due.put("zone", zone.getId());
        }
        put("responseDue", due, node);
    }

    /** A word of ours that follows from the structure of the payload and not from one of its words. */
    void set(String fact, Enum<?> word, PayloadNode node) {
        put(fact, TextNode.valueOf(word.name()), node);
    }

    /** An amount in whole units with its decimals; {@code currency} in letters of any case. */
    void amount(String fact, PayloadNode amount, PayloadNode currency) {
        if (!amount.isAbsent() || !currency.isAbsent()) {
            amount(fact, amount.number(), amount, currency);
        }
    }

    /** The same for an amount that was computed. */
    void amount(String fact, BigDecimal amount, PayloadNode place, PayloadNode currency) {
        money(fact, PayloadMoney.of(amount, code(currency), unit(currency)), place, currency);
    }

    /** An amount in the smallest unit that the platform counts. */
    void minorUnits(String fact, PayloadNode amount, PayloadNode currency) {
        if (amount.text() != null && amount.text().contains(".")) {
            notUnderstood(fact, amount, "An amount in the smallest unit has no point.");
        } else if (!amount.isAbsent() || !currency.isAbsent()) {
            minorUnits(fact, amount.number(), amount, currency);
        }
    }

    /** The same for an amount that was computed. */
    void minorUnits(String fact, BigDecimal amount, PayloadNode place, PayloadNode currency) {
        money(fact, PayloadMoney.ofMinorUnits(amount, code(currency), unit(currency)), place, currency);
    }

    private void money(String fact, PayloadMoney money, PayloadNode place, PayloadNode currency) {
        if (money.value() == null) {
            notUnderstood(fact, PayloadMoney.isCurrency(code(currency)) ? place : currency, money.text());
            return;
        }
        if (money.text() != null) {
            warn(IntakeWarning.Concern.AMOUNT_ROUNDED, place, fact + ": " + money.text());
        }
        put(fact, money.value(), place);
    }

    private MinorUnit unit(PayloadNode currency) {
        return currency.text() == null
                ? null
                : policy.minorUnit(platform, code(currency), asOf).orElse(null);
    }

    private static String code(PayloadNode currency) {
        return currency.text() == null ? null : currency.text().toUpperCase(Locale.ROOT);
    }

    /** Sets what the word at this place means; without a place or a word nothing. */
    void word(String field, PayloadNode node) {
        if (node.text() != null) {
            meaning(field, node.text(), node);
        }
    }

    /** Sets what a word that is made of several places means. */
    void word(String field, String word, PayloadNode node) {
        if (word != null) {
            meaning(field, word, node);
        }
    }

    /** Whether a table has the word at this place, whatever it says. */
    boolean knows(String field, PayloadNode node) {
        return words.knows(field, node.text());
    }

    /** What the word at this place says of a fact, without setting it; null where it says nothing of it. */
    String meant(String fact, String field, PayloadNode node) {
        if (node.text() == null) {
            return null;
        }
        return words.effects(field, node.text(), node).stream()
                .filter(effect -> effect.fact().equals(fact))
                .map(WordEffect::value)
                .findFirst()
                .orElse(null);
    }

    /** What the platform allows now, by the words of a list; a list that is there and empty allows nothing. */
    void allowed(String field, List<PayloadNode> actions, PayloadNode list) {
        allowNothing(list);
        actions.forEach(word -> word(field, word));
    }

    /** The platform takes no answer. */
    void allowNothing(PayloadNode node) {
        put("allowedActions", NODES.arrayNode(), node);
    }

    /** Takes words out of a list that was read. */
    void forbid(Collection<? extends Enum<?>> actions) {
        FactChange allowed = changes.get("allowedActions");
        if (allowed != null) {
            ArrayNode left = NODES.arrayNode();
            allowed.value().forEach(word -> {
                if (actions.stream().noneMatch(each -> each.name().equals(word.asText()))) {
                    left.add(word);
                }
            });
            changes.put("allowedActions", new FactChange("allowedActions", left, allowed.source()));
        }
    }

    /** The platform's raw reason, and the likeliest kind that it may stand for; a sub-reason stands after a slash. */
    void reason(String reason, PayloadNode node) {
        if (reason == null) {
            return;
        }
        put("complaint.platformReason", TextNode.valueOf(reason), node);
        words.kind(reason, node).ifPresent(kind -> set("complaint.kind", kind, node));
    }

    /** Evidence that lies with the platform. */
    void evidence(EvidenceKind kind, PayloadNode node) {
        add("evidence", kind.name(), node, kind.name());
    }

    boolean says(String fact, Enum<?> word) {
        return changes.containsKey(fact) && changes.get(fact).value().asText().equals(word.name());
    }

    boolean says(String fact) {
        return changes.containsKey(fact);
    }

    /** Null: not told. */
    Stage stage() {
        return says("stage") ? Stage.valueOf(changes.get("stage").value().asText()) : null;
    }

    /** Whether it may be the seller's turn: a word that is new leaves that open, and a date to answer by counts. */
    boolean mayAskSeller() {
        return !says("turn") || says("turn", Turn.SELLER);
    }

    void forget(String fact) {
        changes.remove(fact);
    }

    private void meaning(String field, String word, PayloadNode node) {
        for (WordEffect effect : words.effects(field, word, node)) {
            if (effect.fact().equals(SheetWords.OUTCOME)) {
                outcome = effect.value();
            } else if (SheetWords.BY_PATH.get(effect.fact()).several()) {
                add(effect.fact(), effect.value(), node, word);
            } else {
                JsonNode value = effect.value().equals("yes") || effect.value().equals("no")
                        ? BooleanNode.valueOf(effect.value().equals("yes"))
                        : TextNode.valueOf(effect.value());
                put(effect.fact(), value, node, word);
            }
        }
    }

    private void add(String fact, String value, PayloadNode node, String word) {
        ArrayNode list = NODES.arrayNode();
        FactChange before = changes.get(fact);
        if (before != null) {
            list.addAll((ArrayNode) before.value());
        }
        JsonNode element = fact.equals("evidence") ? NODES.objectNode().put("kind", value) : TextNode.valueOf(value);
        if (!contains(list, element)) {
            list.add(element);
        }
        put(fact, list, node, word);
    }

    static boolean contains(ArrayNode list, JsonNode element) {
        boolean there = false;
        for (JsonNode each : list) {
            there |= each.equals(element);
        }
        return there;
    }

    private void put(String fact, JsonNode value, PayloadNode node) {
        put(fact, value, node, node.text());
    }

    private void put(String fact, JsonNode value, PayloadNode node, String word) {
        changes.put(
                fact,
                new FactChange(
                        fact,
                        value,
                        new FactSource(
                                role,
                                platform,
                                payload.name(),
                                node.pointer(),
                                word == null ? null : Quote.shown(word),
                                occurredAt)));
    }

    private void notUnderstood(String fact, PayloadNode node, String why) {
        warnings.notUnderstood(fact, node.pointer(), why);
    }

    /** The changes that a fact sheet can hold; others become warnings. */
    List<FactChange> changes() {
        return List.copyOf(changes.values());
    }

    void refuse(FactChange change, String why) {
        changes.remove(change.fact());
        warnings.notUnderstood(change.fact(), change.source().pointer(), why);
    }

    FactChange change(String fact) {
        return changes.get(fact);
    }

    List<IntakeWarning> warnings() {
        return warnings.all();
    }

    Payload payload() {
        return payload;
    }

    String platform() {
        return platform;
    }

    boolean tracks() {
        return role == FactSource.Role.TRACKER;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String disputeId() {
        return disputeId;
    }

    /** The name of the field that the id stands in: eBay calls the ids of an inquiry, a return and a case by names of their own. */
    String disputeField() {
        return disputeField;
    }

    /** Whether it tells where a platform's dispute stands, or what it is about. */
    boolean isOfDispute() {
        return !tracks() && (says("stage") || says("turn") || says("complaint.kind"));
    }

    /** Null: not told. */
    String paymentId() {
        return paymentId;
    }

    /** Null: not told. */
    Boolean live() {
        return live;
    }

    String outcome() {
        return outcome;
    }

    boolean isSummary() {
        return summary;
    }
}
