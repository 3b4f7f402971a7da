package io.disputetriage.format.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Platform;
import io.disputetriage.facts.Stage;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.InputFault;
import io.disputetriage.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes one fact sheet of platforms' payloads and the seller's own facts. The same input gives an equal sheet. */
public final class Intake {
    static final List<PayloadMapper> MAPPERS = List.of(
            new StripeMapper(),
            new PayPalMapper(),
            new EbayInquiryMapper(),
            new EbayReturnMapper(),
            new EbayPaymentDisputeMapper(),
            new AliexpressMapper(),
            new AmazonMapper(),
            new ShopifyMapper(),
            new ShopifyGraphMapper(),
            new AdyenMapper(),
            new BraintreeMapper(),
            new SquareMapper(),
            new KlarnaMapper(),
            new AfterShipMapper(),
            new SeventeenTrackMapper(),
            new EasyPostMapper());

    /** For sheets that nobody sees. */
    private static final String NOBODYS = "-";

    private final Policy policy;
    private final Instant now;
    private final List<InputFault> faults = new ArrayList<>();

    private Intake(Policy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /**
     * Reads.
     *
     * @param facts the seller's own: a fact sheet of which anything may be left out, {@code caseRef} and {@code complaint.kind} too
     * @param payloads may be of several platforms and trackers; what they disagree on is warned of
     * @param now the instant of evaluation if the facts name none; tables are read as of the instant of evaluation
     */
    public static IntakeResult read(ObjectNode facts, List<Payload> payloads, Policy policy, Instant now) {
        return new Intake(policy, now).read(facts, payloads);
    }

    private IntakeResult read(ObjectNode facts, List<Payload> payloads) {
        FactSheetResult own = FactSheetReader.read(complete(facts.deepCopy(), NOBODYS), now, policy.platforms());
        if (own instanceof FactSheetResult.Faulty faulty) {
            faulty.faults()
                    .forEach(fault ->
                            faults.add(new InputFault("/facts" + fault.pointer(), fault.message(), fault.hint())));
        }
        Instant stated = PayloadTimes.instant(PayloadNode.root(facts.path("asOf")));
        Instant asOf = stated == null ? now : stated;
        String parcel = number(facts);
        List<PayloadFacts> read = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            Payload payload = payloads.get(i);
            mapper(payload, "/payloads/" + i).ifPresent(mapper -> read.add(read(payload, mapper, asOf, parcel)));
        }
        return faults.isEmpty() ? merge(facts, read) : new IntakeResult.Faulty(faults);
    }

    private IntakeResult merge(ObjectNode facts, List<PayloadFacts> read) {
        List<IntakeWarning> warnings = new ArrayList<>();
        List<PayloadFacts> ordered = PayloadOrder.of(ofOneParcel(facts, read, warnings));
        String caseRef = caseRef(ordered);
        if (caseRef == null && isUnknown(facts.path("caseRef"))) {
            return new IntakeResult.Faulty(List.of(new InputFault(
                    "/facts/caseRef",
                    "No payload names a dispute, so the case has no name.",
                    "Give it one: caseRef.")));
        }
        FactMerge merge = FactMerge.of(facts, ordered);
        FactSheetResult result = FactSheetReader.read(complete(merge.sheet(), caseRef), now, policy.platforms());
        if (result instanceof FactSheetResult.Faulty faulty) {
            return new IntakeResult.Faulty(faulty.faults());
        }
        read.forEach(each -> warnings.addAll(each.warnings()));
        warnings.addAll(merge.warnings());
        FactSheet sheet = ((FactSheetResult.Read) result).sheet();
        return new IntakeResult.Read(sheet, merge.sources(), warnings, isOpen(sheet) ? null : outcome(ordered));
    }

    private PayloadFacts read(Payload payload, PayloadMapper mapper, Instant asOf, String parcel) {
        PayloadFacts facts = new PayloadFacts(payload, mapper.platform(), mapper.role(), policy, asOf, parcel);
        PayloadNode root = PayloadNode.root(payload.body());
        if (mapper.role() == FactSource.Role.PLATFORM) {
            facts.platform(policy.platforms().contains(mapper.platform()) ? mapper.platform() : Platform.OTHER, root);
        }
        mapper.read(root, facts);
        keepWhatASheetHolds(facts);
        return facts;
    }

    private Optional<PayloadMapper> mapper(Payload payload, String place) {
        PayloadNode root = PayloadNode.root(payload.body());
        List<PayloadMapper> able = MAPPERS.stream()
                .filter(mapper ->
                        payload.platform() == null || mapper.platform().equals(payload.platform()))
                .filter(mapper -> mapper.recognises(root))
                .toList();
        if (!able.isEmpty()) {
            return Optional.of(able.get(0));
        }
        List<String> platforms =
                MAPPERS.stream().map(PayloadMapper::platform).distinct().toList();
        if (payload.platform() != null && !platforms.contains(payload.platform())) {
            fault(
                    place,
                    "No payloads of " + payload.platform() + " are known.",
                    Suggestion.hint(payload.platform(), platforms));
        } else if (payload.platform() != null) {
            fault(
                    place,
                    "This is no payload of " + payload.platform() + " that is known.",
                    "Send a dispute, or an event about one, as the platform gives it.");
        } else {
            fault(
                    place,
                    "No platform and no tracker has a payload of this shape.",
                    "Send it as it came, whole. Known are " + String.join(", ", platforms) + ".");
        }
        return Optional.empty();
    }

    private void fault(String place, String message, String hint) {
        faults.add(new InputFault(place, message, hint));
    }

    /** One payload alone as a sheet: what the form of a fact sheet refuses stays unknown. */
    private void keepWhatASheetHolds(PayloadFacts facts) {
        for (boolean sound = false; !sound; ) {
            ObjectNode alone = complete(
                    FactMerge.of(JsonNodeFactory.instance.objectNode(), List.of(facts))
                            .sheet(),
                    NOBODYS);
            FactSheetResult result = FactSheetReader.read(alone, now, policy.platforms());
            sound = !(result instanceof FactSheetResult.Faulty faulty) || !refuse(facts, faulty.faults());
        }
    }

    /** Whether there was anything to take out. */
    private static boolean refuse(PayloadFacts facts, List<InputFault> faults) {
        boolean refused = false;
        for (InputFault fault : faults) {
            String path = fault.pointer()
                    .substring(Math.min(1, fault.pointer().length()))
                    .replace('/', '.');
            for (FactChange change : facts.changes()) {
                if (path.equals(change.fact()) || path.startsWith(change.fact() + ".")) {
                    facts.refuse(change, fault.message());
                    refused = true;
                }
            }
        }
        return refused;
    }

    /** A tracker may be asked about several parcels; the seller says which one the complaint is about. */
    private static List<PayloadFacts> ofOneParcel(
            JsonNode seller, List<PayloadFacts> payloads, List<IntakeWarning> warnings) {
        List<PayloadFacts> ofIt = new ArrayList<>();
        for (PayloadFacts each : payloads) {
            if (!each.isOfOtherParcel()) {
                ofIt.add(each);
                continue;
            }
            FactChange own = each.change("shipment.trackingNumber");
            warnings.add(new IntakeWarning(
                    IntakeWarning.Concern.OTHER_PARCEL,
                    "It is about the parcel %s, and the seller's shipment.trackingNumber is %s; nothing of it was taken."
                            .formatted(own.value().asText(), number(seller)),
                    each.payload().name(),
                    own.source().pointer(),
                    null));
        }
        return ofIt;
    }

    private static String number(JsonNode seller) {
        return PayloadNode.root(seller).at("shipment", "trackingNumber").text();
    }

    /** {@code caseRef} may be null: then a sheet without one is faulty. */
    private static ObjectNode complete(ObjectNode sheet, String caseRef) {
        if (caseRef != null && isUnknown(sheet.path("caseRef"))) {
            sheet.put("caseRef", caseRef);
        }
        if (isUnknown(sheet.path("complaint"))) {
            sheet.putObject("complaint");
        }
        if (sheet.get("complaint") instanceof ObjectNode complaint && isUnknown(complaint.path("kind"))) {
            complaint.put("kind", Kind.UNKNOWN.name());
        }
        return sheet;
    }

    private static boolean isUnknown(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String caseRef(List<PayloadFacts> ordered) {
        return ordered.stream()
                .filter(each -> each.disputeId() != null)
                .reduce((before, after) -> after)
                .map(each -> each.platform() + "-" + each.disputeId())
                .orElse(null);
    }

    /** Also one that was closed before: its outcome was not the end. */
    private static boolean isOpen(FactSheet sheet) {
        return sheet.stage() != null && sheet.stage() != Stage.CLOSED;
    }

    private static String outcome(List<PayloadFacts> ordered) {
        return ordered.stream()
                .map(PayloadFacts::outcome)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
