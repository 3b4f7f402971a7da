package io.disputetriage.facts;

import java.math.BigDecimal;

/**
 * What is known of the goods. A null component is unknown.
 *
 * @param issueDetailKnown true whenever issueDetail is given
 * @param complaintRate 0 to 1
 * @param replaceable false: one of its kind, or used
 */
public record Product(
        String id,
        String title,
        Boolean inspectedBeforeShipping,
        Boolean defectConfirmed,
        Boolean packagingDamaged,
        Boolean issueDetailKnown,
        IssueDetail issueDetail,
        BigDecimal complaintRate,
        Boolean replaceable) {
    /** Nothing is known. */
    public static final Product UNKNOWN = new Product(null, null, null, null, null, null, null, null, null);

    /** For the rule language, which takes the record's own accessor for the {@code is} form of a property "sueDetail". */
    public IssueDetail getIssueDetail() {
        return issueDetail;
    }

    /** As {@link #getIssueDetail}. */
    public Boolean getIssueDetailKnown() {
        return issueDetailKnown;
    }

    /** The same product with {@code issueDetailKnown} as implied by a given detail. */
    public Product withIssueDetailKnown(Boolean implied) {
        return new Product(
                id,
                title,
                inspectedBeforeShipping,
                defectConfirmed,
                packagingDamaged,
                implied,
                issueDetail,
                complaintRate,
                replaceable);
    }
}
