package io.disputetriage.policy;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of payloads of which mappers look a word up; whatever a table says of others is never asked for. */
public final class PayloadFields {
    private static final Map<String, Set<String>> READ = Map.ofEntries(
            Map.entry("ADYEN", Set.of("defendable", "disputeStatus", "eventCode", "eventCode of no dispute")),
            Map.entry("AFTERSHIP", Set.of("subtag", "tag")),
            Map.entry(
                    "ALIEXPRESS",
                    Set.of(
                            "action_type",
                            "buyer_solution",
                            "issue_status",
                            "reached_solution",
                            "reached_type",
                            "receive_goods",
                            "seller_solution",
                            "solution_status")),
            Map.entry("AMAZON", Set.of("claimStatus", "decision", "decisionBefore")),
            Map.entry("BRAINTREE", Set.of("kind", "status")),
            Map.entry("EASYPOST", Set.of("status", "status_detail")),
            Map.entry(
                    "EBAY",
                    Set.of(
                            "availableChoice",
                            "caseStatus",
                            "caseType",
                            "closureReason",
                            "eligibleForAppeal",
                            "evidenceType",
                            "inquiryStatus",
                            "paymentDisputeStatus",
                            "reasonForClosure",
                            "returnCloseReason",
                            "returnState",
                            "returnStatus",
                            "returnType",
                            "sellerAvailableOption",
                            "sellerResponse",
                            "trackingStatus")),
            Map.entry(
                    "KLARNA",
                    Set.of("dispute_outcome", "preliminary_outcome", "representment.state", "state 3", "state 4")),
            Map.entry(
                    "PAYPAL",
                    Set.of(
                            "adjudication",
                            "dispute_life_cycle_stage",
                            "evidence_type",
                            "issue_type",
                            "item_type",
                            "link",
                            "offer_made",
                            "offer_type",
                            "outcome",
                            "outcome_code",
                            "product_received",
                            "status",
                            "sub_reason")),
            Map.entry("SEVENTEENTRACK", Set.of("status", "sub_status")),
            Map.entry("SHOPIFY", Set.of("status", "type")),
            Map.entry("SQUARE", Set.of("state")),
            Map.entry("STRIPE", Set.of("case_type", "status")));

    private PayloadFields() {}

    /** Those of a platform or tracker, sorted; empty if it has no mapper. */
    public static SortedSet<String> of(String platform) {
        return new TreeSet<>(READ.getOrDefault(platform, Set.of()));
    }

    /** Whether a mapper looks up words of that field, or there is none that could; compared as rows of words are. */
    public static boolean isRead(String platform, String field) {
        Set<String> read = READ.get(platform);
        return read == null || read.stream().map(PlatformReasons::fold).anyMatch(PlatformReasons.fold(field)::equals);
    }
}
