package io.disputetriage.decision.messages;

import io.disputetriage.decision.AskFor;
import io.disputetriage.decision.AskWhom;
import io.disputetriage.decision.ClaimType;
import io.disputetriage.decision.EscalationReason;
import io.disputetriage.decision.GoodwillForm;
import io.disputetriage.decision.Ground;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.PhotoSubject;
import io.disputetriage.decision.messages.MessageValue.Form;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.CustomsCause;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Property;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.Service;
import io.disputetriage.facts.ShipmentReason;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The closed list of what a message may name. Nothing else of a case reaches a text that is sent to somebody. */
public final class MessageValues {
    private static final SortedMap<String, MessageValue> ALL = new TreeMap<>();

    static {
        facts(Form.TEXT, "caseRef", "order.id", "shipment.carrier");
        facts(Form.TEXT, "shipment.methodAgreed", "shipment.methodUsed", "product.title");
        personal(Form.TEXT, "buyer.name", "order.recipientName", "shipment.trackingNumber", "shipment.customsReason");
        personal(Form.TEXT, "shipment.pickupPlace", "return.trackingNumber");
        personal(Form.MASKED_NAME, "shipment.signedBy");
        facts(Form.DAY, "order.placedAt", "shipment.shippedAt", "shipment.deliveredAt", "report.reportedAt");
        facts(Form.INSTANT, "order.dispatchPromisedBy", "shipment.lastEventAt");
        fact("shipment.pickupDeadline", Form.INSTANT, List.of(), false, MessageValues::pickupDeadline);
        facts(Form.INSTANT, "shipment.suspendedUntil", "return.buyerDueBy");
        facts(Form.INSTANT, "complaint.cancelledAt", "complaint.chargedAt");
        facts(Form.MONEY, "complaint.amount", "order.total");
        fact("order.alreadyRefunded", Form.MONEY, List.of(), false, MessageValues::refunded);
        fact("platform", Form.TEXT, List.of(), false, MessageValues::platform);
        fact("shipment.service", Form.SERVICE, words(Service.class), false);
        words("shipment.state", ShipmentState.class);
        words("shipment.reason", ShipmentReason.class);
        words("shipment.customsCause", CustomsCause.class);
        words("stage", Stage.class);
        add(new MessageValue(MessageValue.EVIDENCE, null, words(EvidenceKind.class), false, null, about -> about.facts()
                .evidence()));
        add(new MessageValue("complaint.kind", Form.KIND, words(Kind.class), false, null, about -> about.facts()
                .kind()));
        param(Param.UNTIL, Form.INSTANT, List.of());
        param(Param.BY, Form.INSTANT, "shipment.pickupDeadline");
        param(Param.SHIPPED_AT, Form.DAY, "shipment.shippedAt");
        param(Param.ETA, Form.DAY, List.of());
        param(Param.DAYS, Form.DAYS, List.of());
        param(Param.TRANSIT_DAYS, Form.DAYS, List.of());
        param(Param.METHOD, Form.TEXT, List.of());
        param(Param.CARRIER, Form.TEXT, "shipment.carrier");
        add(new MessageValue(
                path(Param.TRACKING_NUMBER),
                Form.TEXT,
                List.of(),
                true,
                "shipment.trackingNumber",
                about -> about.param(Param.TRACKING_NUMBER)));
        param(Param.AMOUNT, Form.MONEY, "order.total");
        evidence(Param.PROVIDE);
        evidence(Param.KINDS);
        evidence(Param.EVIDENCE);
        evidence(Param.ATTACH);
        param(Param.CHOICES, Form.CHOICE, choices());
        param(Param.OPTIONS, Form.REMEDY, remedies());
        param(Param.THEN, null, remedies());
        param(Param.FORM, Form.FORM, words(GoodwillForm.class));
        param(Param.ASK, Form.ASK, both(words(AskWhom.class), words(AskFor.class)));
        param(Param.EXPLAIN, null, List.of("ADDRESS_INCOMPLETE", "ADDRESS_INCORRECT"));
        param(Param.REASON, null, words(EscalationReason.class));
        param(Param.GROUND, null, words(Ground.class));
        param(Param.TYPE, null, words(ClaimType.class));
        param(Param.OF, null, words(PhotoSubject.class));
        add(new MessageValue("dueAt", Form.INSTANT, List.of(), false, "responseDue", about -> about.step()
                .dueAt()));
    }

    private MessageValues() {}

    /** That of a path; null if no message may name it. */
    static MessageValue at(String path) {
        return ALL.get(path);
    }

    /** By path, sorted. */
    public static SortedMap<String, MessageValue> byPath() {
        return Collections.unmodifiableSortedMap(ALL);
    }

    private static void facts(Form form, String... paths) {
        Stream.of(paths).forEach(path -> fact(path, form, List.of(), false));
    }

    private static void personal(Form form, String... paths) {
        Stream.of(paths).forEach(path -> fact(path, form, List.of(), true));
    }

    private static void words(String path, Class<? extends Enum<?>> type) {
        fact(path, null, words(type), false);
    }

    private static void fact(String path, Form form, List<String> words, boolean personal) {
        fact(path, form, words, personal, Property.at(path)::of);
    }

    private static void fact(
            String path, Form form, List<String> words, boolean personal, Function<Case, Object> from) {
        add(new MessageValue(path, form, words, personal, path, about -> from.apply(about.facts())));
    }

    /** What the buyer has got by now: a refund that failed or is on its way is none. */
    private static Object refunded(Case facts) {
        Money refunded = facts.order().alreadyRefunded();
        boolean arrived = facts.order().refundState() == RefundState.CONFIRMED;
        return refunded == null || refunded.isZero() || !arrived ? null : refunded;
    }

    /** Nobody is sent to an office by a day that is over. */
    private static Object pickupDeadline(Case facts) {
        Instant until = facts.shipment().pickupDeadline();
        return until == null || until.isBefore(facts.asOf()) ? null : until;
    }

    private static Object platform(Case facts) {
        return Platform.OTHER.equals(facts.platform()) ? null : facts.platform();
    }

    private static void param(Param param, Form form, String fact) {
        add(new MessageValue(path(param), form, List.of(), false, fact, about -> about.param(param)));
    }

    private static void param(Param param, Form form, List<String> words) {
        add(new MessageValue(path(param), form, words, false, null, about -> about.param(param)));
    }

    /** Only what is on record: a message says of nothing that it is attached which isn't there. */
    private static void evidence(Param param) {
        add(new MessageValue(
                path(param), Form.EVIDENCE, words(EvidenceKind.class), false, null, about -> about.kinds(param).stream()
                        .filter(about::isOnRecord)
                        .toList()));
    }

    private static void add(MessageValue value) {
        ALL.put(value.path(), value);
    }

    private static String path(Param param) {
        return "params." + param.json();
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }

    /** What a buyer may be asked to choose from: details of the goods, and complaints. */
    private static List<String> choices() {
        return both(words(IssueDetail.class), words(Kind.class));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<String> remedies() {
        return Action.all(Action.Trait.OPTION).stream().map(Action::name).toList();
    }
}
