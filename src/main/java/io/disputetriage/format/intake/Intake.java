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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param payloads may be of several platforms and trackers; what they disagree on is warned of. Two disputes of one platform are
     *     faulty
     * @param now the instant of evaluation if the facts name none; tables are read as of the instant of evaluation
     */
    public static IntakeResult read(ObjectNode facts, List<Payload> payloads, Policy policy, Instant now) {
        return new Intake(policy, now).read(facts, payloads);
    }

    /** The platforms and trackers of which payloads are known. */
    public static List<String> platforms() {
        return MAPPERS.stream().map(PayloadMapper::platform).distinct().toList();
    }

    /** Whether a payload has a shape that is known; {@link #read} refuses others. */
    public static boolean recognises(Payload payload) {
        return recognising(payload).findFirst().isPresent();
    }

    /**
     * Says what a payload is about. Unlike {@link #read}, it knows nothing of the seller's parcel.
     *
     * @param now tables are read as of it
     * @return faulty as {@link #read} is for a payload whose shape is unknown
     */
    public static SubjectResult subject(Payload payload, Policy policy, Instant now) {
        Intake intake = new Intake(policy, now);
        return intake.mapper(payload, "/payloads/0")
                .<SubjectResult>map(
                        mapper -> new SubjectResult.Read(PayloadSubject.of(intake.read(payload, mapper, now, null))))
                .orElseGet(() -> new SubjectResult.Faulty(intake.faults));
    }

    /**
     * The seller's own part of a sheet that {@link #read} made, so that it can be read again beside more payloads: the sheet without
     * {@code asOf}, {@code case} and each fact that still is as it was told. A fact that somebody has changed since stays, and what a
     * sheet leaves out as usual, such as goods that are PHYSICAL, is said where something else was told.
     *
     * @param sheet as {@code FactSheetWriter} writes it; one that is no sheet is taken as it stands
     * @param told {@link IntakeResult.Read#told()}
     */
    public static ObjectNode withoutTold(ObjectNode sheet, ObjectNode told) {
        return ToldFacts.without(sheet, told);
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
        if (faults.isEmpty()) {
            faults.addAll(OneDispute.faults(read));
        }
        return own instanceof FactSheetResult.Read sound && faults.isEmpty()
                ? merge(facts, sound.sheet(), read)
                : new IntakeResult.Faulty(faults);
    }

    private IntakeResult merge(ObjectNode facts, FactSheet own, List<PayloadFacts> read) {
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
        Map<String, FactSource> sources = merge.sources();
        return new IntakeResult.Read(
                sheet, sources, warnings, isOpen(sheet) ? null : outcome(ordered), ToldFacts.of(sheet, own, sources));
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
        Optional<PayloadMapper> able = recognising(payload).findFirst();
        if (able.isPresent()) {
            return able;
        }
        PayloadNode root = PayloadNode.root(payload.body());
        long listed =
                MAPPERS.stream().mapToLong(mapper -> mapper.listed(root)).max().orElse(0);
        if (listed > 1) {
            fault(
                    place,
                    "It is a list of " + listed + " disputes, and one fact sheet is about one.",
                    "Send the one row of the list, or fetch the one dispute.");
            return Optional.empty();
        }
        List<String> platforms = platforms();
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

    private static Stream<PayloadMapper> recognising(Payload payload) {
        PayloadNode root = PayloadNode.root(payload.body());
        return MAPPERS.stream()
                .filter(mapper ->
                        payload.platform() == null || mapper.platform().equals(payload.platform()))
                .filter(mapper -> mapper.recognises(root));
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
