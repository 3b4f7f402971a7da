package io.disputetriage.format;

import io.disputetriage.decision.ActionWords;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.ActionTaken;
import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.BookedFact;
import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.CancelledBy;
import io.disputetriage.facts.CaseRecord;
import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.Demand;
import io.disputetriage.facts.Evidence;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Goods;
import io.disputetriage.facts.History;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Negotiation;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Penalty;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.RefundState;
import io.disputetriage.facts.Report;
import io.disputetriage.facts.ReportSource;
import io.disputetriage.facts.Return;
import io.disputetriage.facts.ReturnCondition;
import io.disputetriage.facts.ReturnState;
import io.disputetriage.facts.RoundOutcome;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Threat;
import io.disputetriage.facts.Turn;
import java.util.List;
import java.util.Set;

/** The fact sheet of the contract, field by field. */
final class FactSheetForm {
    private static final Codec<List<Action>> ACTIONS = ListOf.of(EnumCodec.of(Action.class));

    private static final Codec<String> ACTION_WORD = new StringCodec<>(
            "A word of an action's parameter",
            "^[A-Za-z]+:[A-Z0-9_]+$",
            text -> ActionWords.ALL.contains(text) ? text : null,
            word -> word,
            text -> Suggestion.nearest(text, ActionWords.ALL)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("The parameter's name and the word, such as topic:DELAY."));

    static final ObjectCodec<Money> MONEY = ObjectCodec.checked(s -> {
        var amount = s.required("amount", Spellings.AMOUNT, Money::amount);
        var currency = s.required("currency", Spellings.CURRENCY, Money::currency);
        return (v, reading) -> {
            if (v.get(amount) == null || v.get(currency) == null) {
                return null;
            }
            int digits = v.get(currency).getDefaultFractionDigits();
            if (v.get(amount).scale() > digits) {
                reading.enter("amount");
                reading.fault(
                        "The amount has more digits after the point than " + v.get(currency) + " has.",
                        "At most " + digits + ".");
                reading.leave();
                return null;
            }
            return new Money(v.get(amount), v.get(currency));
        };
    });

    private static final ObjectCodec<Moment> RESPONSE_DUE = ObjectCodec.of(s -> {
        var at = s.optional("at", Spellings.MOMENT, moment -> moment);
        var zone = s.optional("zone", Spellings.ZONE, m -> m instanceof Moment.Day day ? day.zone() : null);
        return v -> v.get(at) instanceof Moment.Day day ? new Moment.Day(day.date(), v.get(zone)) : v.get(at);
    });

    private static final ObjectCodec<Complaint> COMPLAINT = ObjectCodec.of(s -> {
        var kind = s.required("kind", EnumCodec.of(Kind.class), Complaint::kind);
        var amount = s.optional("amount", MONEY, Complaint::amount);
        var platformReason = s.optional("platformReason", Text.PLAIN_LINE, Complaint::platformReason);
        var demands = s.optional("demands", ListOf.of(EnumCodec.of(Demand.class)), c -> given(c.demands()));
        var statement = s.optional("statement", new Text(20_000, true, true), Complaint::statement);
        var refunded = s.optional("alreadyRefunded", MONEY, Complaint::alreadyRefunded);
        var fee = s.optional("fee", MONEY, Complaint::fee);
        var separate = s.optional("separateOrders", Flag.FORM, Complaint::separateOrders);
        var recurring = s.optional("recurring", Flag.FORM, Complaint::recurring);
        var cancelledAt = s.optional("cancelledAt", Spellings.INSTANT, Complaint::cancelledAt);
        var chargedAt = s.optional("chargedAt", Spellings.INSTANT, Complaint::chargedAt);
        var withdrawn = s.optional("withdrawn", Flag.FORM, Complaint::withdrawn);
        var outcome = s.optional("previousOutcome", EnumCodec.of(RoundOutcome.class), Complaint::previousOutcome);
        var previousKind = s.optional("previousKind", EnumCodec.of(Kind.class), Complaint::previousKind);
        return v -> new Complaint(
                v.get(kind),
                v.get(amount),
                v.get(platformReason),
                v.get(demands),
                v.get(statement),
                v.get(refunded),
                v.get(fee),
                v.get(separate),
                v.get(recurring),
                v.get(cancelledAt),
                v.get(chargedAt),
                v.get(withdrawn),
                v.get(outcome),
                v.get(previousKind));
    });

    private static final ObjectCodec<Buyer> BUYER = ObjectCodec.of(s -> {
        var name = s.optional("name", Text.PERSONAL_LINE, Buyer::name);
        var language = s.optional("language", Spellings.LANGUAGE, Buyer::language);
        var reachable = s.optional("reachable", Flag.FORM, Buyer::reachable);
        var refusesToWait = s.optional("refusesToWait", Flag.FORM, Buyer::refusesToWait);
        var demandsProof = s.optional("demandsProof", Flag.FORM, Buyer::demandsProof);
        var cooperates = s.optional("cooperates", Flag.FORM, Buyer::cooperates);
        var threatens = s.optional("threatens", ListOf.of(EnumCodec.of(Threat.class)), b -> given(b.threatens()));
        var priorDisputes = s.optional("priorDisputes", IntCodec.COUNT, Buyer::priorDisputes);
        var acknowledged = s.optional("acknowledgedReceipt", Flag.FORM, Buyer::acknowledgedReceipt);
        return v -> new Buyer(
                v.get(name),
                v.get(language),
                v.get(reachable),
                v.get(refusesToWait),
                v.get(demandsProof),
                v.get(cooperates),
                v.get(threatens),
                v.get(priorDisputes),
                v.get(acknowledged));
    });

    private static final ObjectCodec<Order> ORDER = ObjectCodec.of(s -> {
        var id = s.optional("id", Text.PLAIN_LINE, Order::id);
        var placedAt = s.optional("placedAt", Spellings.INSTANT, Order::placedAt);
        var total = s.optional("total", MONEY, Order::total);
        var buyerCountry = s.optional("buyerCountry", Spellings.COUNTRY, Order::buyerCountry);
        var recipientName = s.optional("recipientName", Text.PERSONAL_LINE, Order::recipientName);
        var addressQuality = s.optional("addressQuality", EnumCodec.of(AddressQuality.class), Order::addressQuality);
        var dropShipped = s.optional("dropShipped", Flag.FORM, Order::dropShipped);
        var promised = s.optional("promisedDeliveryDays", IntCodec.DAYS, Order::promisedDeliveryDays);
        var alreadyRefunded = s.optional("alreadyRefunded", MONEY, Order::alreadyRefunded);
        var resendMade = s.optional("resendAlreadyMade", Flag.FORM, o -> given(o.resendAlreadyMade()));
        var frozen = s.optional("frozenByPlatform", Flag.FORM, Order::frozenByPlatform);
        var goods = s.optional("goods", EnumCodec.of(Goods.class), o -> o.goods() == Goods.PHYSICAL ? null : o.goods());
        var dispatch = s.optional("dispatchPromisedBy", Spellings.MOMENT, Order::dispatchPromisedBy);
        var extended = s.optional("promiseExtendedAlone", Flag.FORM, Order::promiseExtendedAlone);
        var held = s.optional("heldByPlatform", MONEY, Order::heldByPlatform);
        var refundState = s.optional(
                "refundState",
                EnumCodec.of(RefundState.class),
                o -> o.refundState() == RefundState.CONFIRMED ? null : o.refundState());
        var cancelledBy = s.optional("cancelledBy", EnumCodec.of(CancelledBy.class), Order::cancelledBy);
        var addressChange = s.optional("addressChangeRequested", Flag.FORM, Order::addressChangeRequested);
        return v -> new Order(
                v.get(id),
                v.get(placedAt),
                v.get(total),
                v.get(buyerCountry),
                v.get(recipientName),
                v.get(addressQuality),
                v.get(dropShipped),
                v.get(promised),
                v.get(alreadyRefunded),
                v.get(resendMade),
                v.get(frozen),
                v.get(goods),
                v.get(dispatch),
                v.get(extended),
                v.get(held),
                v.get(refundState),
                v.get(cancelledBy),
                v.get(addressChange));
    });

    private static final ObjectCodec<Product> PRODUCT = ObjectCodec.of(s -> {
        var id = s.optional("id", Text.PLAIN_LINE, Product::id);
        var title = s.optional("title", Text.PLAIN_LINE, Product::title);
        var inspected = s.optional("inspectedBeforeShipping", Flag.FORM, Product::inspectedBeforeShipping);
        var defect = s.optional("defectConfirmed", Flag.FORM, Product::defectConfirmed);
        var packaging = s.optional("packagingDamaged", Flag.FORM, Product::packagingDamaged);
        var detailKnown = s.optional("issueDetailKnown", Flag.FORM, Product::issueDetailKnown);
        var detail = s.optional("issueDetail", EnumCodec.of(IssueDetail.class), Product::issueDetail);
        var rate = s.optional("complaintRate", new RatioCodec(), Product::complaintRate);
        var replaceable = s.optional("replaceable", Flag.FORM, Product::replaceable);
        return v -> new Product(
                v.get(id),
                v.get(title),
                v.get(inspected),
                v.get(defect),
                v.get(packaging),
                v.get(detailKnown),
                v.get(detail),
                v.get(rate),
                v.get(replaceable));
    });

    private static final ObjectCodec<Report> REPORT = ObjectCodec.of(s -> {
        var reportedAt = s.optional("reportedAt", Spellings.MOMENT, Report::reportedAt);
        var known = s.optional("reporterKnown", Flag.FORM, Report::reporterKnown);
        var reachable = s.optional("reporterReachable", Flag.FORM, Report::reporterReachable);
        var negotiation = s.optional("negotiation", EnumCodec.of(Negotiation.class), Report::negotiation);
        var malicious = s.optional("malicious", Flag.FORM, Report::malicious);
        var merchants = s.optional("otherMerchantsAvailable", Flag.FORM, Report::otherMerchantsAvailable);
        var entity = s.optional("otherEntityAvailable", Flag.FORM, Report::otherEntityAvailable);
        var source = s.optional("source", EnumCodec.of(ReportSource.class), Report::source);
        return v -> new Report(
                v.get(reportedAt),
                v.get(known),
                v.get(reachable),
                v.get(negotiation),
                v.get(malicious),
                v.get(merchants),
                v.get(entity),
                v.get(source));
    });

    private static final ObjectCodec<Evidence> EVIDENCE = ObjectCodec.of(s -> {
        var kind = s.required("kind", EnumCodec.of(EvidenceKind.class), Evidence::kind);
        var ref = s.optional("ref", Text.PERSONAL_LINE, Evidence::ref);
        var createdAt = s.optional("createdAt", Spellings.INSTANT, Evidence::createdAt);
        return v -> new Evidence(v.get(kind), v.get(ref), v.get(createdAt));
    });

    private static final ObjectCodec<ActionTaken> ACTION_TAKEN = ObjectCodec.of(s -> {
        var action = s.required("action", EnumCodec.of(Action.class), ActionTaken::action);
        var at = s.optional("at", Spellings.INSTANT, ActionTaken::at);
        var stage = s.optional("stage", EnumCodec.of(Stage.class), ActionTaken::stage);
        var words = s.optional("words", ListOf.of(ACTION_WORD), ActionTaken::words);
        var refused = s.optional("refused", Flag.FORM, taken -> given(taken.refused()));
        return v -> new ActionTaken(v.get(action), v.get(at), v.get(stage), v.get(words), v.get(refused));
    });

    private static final ObjectCodec<History> HISTORY = ObjectCodec.of(s -> {
        var until = s.optional("waitAskedUntil", Spellings.INSTANT, History::waitAskedUntil);
        var offersMade = s.optional("offersMade", ACTIONS, h -> given(h.offersMade()));
        var solved = s.optional("problemSolved", Flag.FORM, h -> given(h.problemSolved()));
        var submittedAt = s.optional("evidenceSubmittedAt", Spellings.INSTANT, History::evidenceSubmittedAt);
        var submitted = s.optional(
                "evidenceSubmitted", ListOf.of(EnumCodec.of(EvidenceKind.class)), h -> given(h.evidenceSubmitted()));
        var agreed = s.optional("resendAgreed", Flag.FORM, h -> given(h.resendAgreed()));
        var firstMessage = s.optional("firstMessageAt", Spellings.INSTANT, History::firstMessageAt);
        var taken = s.optional("actionsTaken", ListOf.of(ACTION_TAKEN), h -> given(h.actionsTaken()));
        return v -> new History(
                v.get(until),
                v.get(offersMade),
                v.get(solved),
                v.get(submittedAt),
                v.get(submitted),
                v.get(agreed),
                v.get(firstMessage),
                v.get(taken));
    });

    private static final ObjectCodec<Return> RETURN = ObjectCodec.of(s -> {
        var state = s.optional("state", EnumCodec.of(ReturnState.class), Return::state);
        var requestedAt = s.optional("requestedAt", Spellings.INSTANT, Return::requestedAt);
        var dueBy = s.optional("dueBy", Spellings.MOMENT, Return::dueBy);
        var buyerDueBy = s.optional("buyerDueBy", Spellings.MOMENT, Return::buyerDueBy);
        var labelRefused = s.optional("labelRefused", Flag.FORM, Return::labelRefused);
        var number = s.optional("trackingNumber", Text.PERSONAL_LINE, Return::trackingNumber);
        var arrivedAt = s.optional("arrivedAt", Spellings.INSTANT, Return::arrivedAt);
        var condition = s.optional("condition", EnumCodec.of(ReturnCondition.class), Return::condition);
        var value = s.optional("value", MONEY, Return::value);
        var cost = s.optional("cost", MONEY, Return::cost);
        return v -> new Return(
                v.get(state),
                v.get(requestedAt),
                v.get(dueBy),
                v.get(buyerDueBy),
                v.get(labelRefused),
                v.get(number),
                v.get(arrivedAt),
                v.get(condition),
                v.get(value),
                v.get(cost));
    });

    private static final ObjectCodec<CaseRecord> CASE = ObjectCodec.of(s -> {
        var takenOver = s.optional(
                "takenOver",
                ListOf.of(EnumCodec.of(BookedFact.class, BookedFact::path)),
                c -> given(List.copyOf(c.takenOver())));
        var earlier = s.optional("earlierDecision", Spellings.ID, CaseRecord::earlierDecision);
        var earlierAt = s.optional("earlierDecisionAt", Spellings.INSTANT, CaseRecord::earlierDecisionAt);
        var notReported = s.optional("notReported", ACTIONS, c -> given(List.copyOf(c.notReported())));
        return v -> new CaseRecord(set(v.get(takenOver)), v.get(earlier), v.get(earlierAt), set(v.get(notReported)));
    });

    static final ObjectCodec<FactSheet> SHEET = ObjectCodec.of(s -> {
        var caseRef = s.required("caseRef", new Text(120, false, false), FactSheet::caseRef);
        var asOf = s.optional("asOf", Spellings.INSTANT, FactSheet::asOf);
        var platform = s.optional("platform", PlatformWord.FORM, FactSheet::platform);
        var stage = s.optional("stage", EnumCodec.of(Stage.class), FactSheet::stage);
        var turn = s.optional("turn", EnumCodec.of(Turn.class), FactSheet::turn);
        var openedAt = s.optional("openedAt", Spellings.INSTANT, FactSheet::openedAt);
        var responseDue = s.optional("responseDue", RESPONSE_DUE, FactSheet::responseDue);
        var allowed = s.optional(
                "allowedActions",
                ACTIONS,
                sheet -> sheet.allowedActions() == null ? null : List.copyOf(sheet.allowedActions()));
        var penalty = s.optional("penalty", EnumCodec.of(Penalty.class), FactSheet::penalty);
        var complaint = s.required("complaint", COMPLAINT, FactSheet::complaint);
        var buyer = s.optional("buyer", BUYER, FactSheet::buyer);
        var order = s.optional("order", ORDER, FactSheet::order);
        var shipment = s.optional("shipment", ShipmentForm.SECTION, FactSheet::shipment);
        var product = s.optional("product", PRODUCT, FactSheet::product);
        var report = s.optional("report", REPORT, FactSheet::report);
        var evidence = s.optional("evidence", ListOf.of(EVIDENCE), sheet -> given(sheet.evidence()));
        var history = s.optional("history", HISTORY, FactSheet::history);
        var returned = s.optional("return", RETURN, FactSheet::returned);
        var recorded = s.optional("case", CASE, FactSheet::recorded);
        return v -> new FactSheet(
                v.get(caseRef),
                v.get(asOf),
                v.get(platform),
                v.get(stage),
                v.get(turn),
                v.get(openedAt),
                v.get(responseDue),
                set(v.get(allowed)),
                v.get(penalty),
                v.get(complaint),
                v.get(buyer),
                v.get(order),
                v.get(shipment),
                v.get(product),
                v.get(report),
                v.get(evidence),
                v.get(history),
                v.get(returned),
                v.get(recorded));
    });

    private FactSheetForm() {}

    /** The seller's own books: what is not in them is the same as left out. */
    private static <T> List<T> given(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static <T> Set<T> set(List<T> list) {
        return list == null ? null : Set.copyOf(list);
    }

    private static Boolean given(Boolean done) {
        return done ? Boolean.TRUE : null;
    }
}
