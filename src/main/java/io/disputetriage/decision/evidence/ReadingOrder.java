package io.disputetriage.decision.evidence;

import io.disputetriage.facts.EvidenceKind;
import java.util.List;

/**
 * The order in which an adjudicator reads: what was sold and to whom, what shows that it arrived, what the buyer wrote, what was shown before
 * the sale, what was refunded or sent again, how the parcel travelled, and the rest.
 */
final class ReadingOrder {
    /** Every kind, the first read first. */
    static final List<EvidenceKind> KINDS = List.of(
            EvidenceKind.INVOICE,
            EvidenceKind.OTHER_ORDER_RECORD,
            EvidenceKind.AUTHENTICATION_RECORD,
            EvidenceKind.ACCOUNT_HISTORY,
            EvidenceKind.LISTING_SNAPSHOT,
            EvidenceKind.AUTHENTICITY_PROOF,
            EvidenceKind.INSPECTION_RECORD,
            EvidenceKind.SIGNATURE,
            EvidenceKind.DELIVERY_CONFIRMATION,
            EvidenceKind.HANDOVER_RECORD,
            EvidenceKind.SIGNER_SCREENSHOT,
            EvidenceKind.ACCESS_LOG,
            EvidenceKind.SERVICE_RECORD,
            EvidenceKind.BUYER_ACKNOWLEDGEMENT,
            EvidenceKind.WITHDRAWAL_LETTER,
            EvidenceKind.CHAT_LOG,
            EvidenceKind.BUYER_PHOTOS,
            EvidenceKind.TERMS_DISCLOSED,
            EvidenceKind.NOTICE_DISCLOSED,
            EvidenceKind.METHOD_CHANGE_CONSENT,
            EvidenceKind.CANCELLATION_RECORD,
            EvidenceKind.REFUND_RECEIPT,
            EvidenceKind.RESEND_CONSENT,
            EvidenceKind.RESHIPMENT_PROOF,
            EvidenceKind.TRACKING_RECORD,
            EvidenceKind.SHIPMENT_RECEIPT,
            EvidenceKind.PARCEL_PHOTO,
            EvidenceKind.CARRIER_STATEMENT,
            EvidenceKind.CUSTOMS_DOCUMENT,
            EvidenceKind.CUSTOMS_FEE_RECEIPT,
            EvidenceKind.RETURN_LABEL,
            EvidenceKind.RETURN_TRACKING,
            EvidenceKind.RETURN_INSPECTION,
            EvidenceKind.MALICIOUS_REPORT_PROOF);

    private ReadingOrder() {}
}
