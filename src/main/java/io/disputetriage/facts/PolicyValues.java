package io.disputetriage.facts;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The policy values in force for one case, taken from the tables under {@code rules/policy}. Rules
 * read them as {@code policy.…}, so that no rule holds a constant an ops team might change.
 *
 * @param waitExtensionDays how many days a buyer is asked to wait; at least 1
 * @param deadlineBuffer what is kept free before a platform's deadline
 * @param partialRefundCeiling share of what remains that a partial refund may reach, for this kind of complaint
 * @param monitorEvery how often a waiting case is looked at
 * @param delistComplaintRate the complaint rate from which a product should be delisted
 * @param promisedDaysCeiling the longest delivery time to promise to the buyer's country; null: none known
 * @param complaintAddress the e-mail address of this platform's complaints department; null: none known
 * @param language which one this platform's people read, a tag such as {@code zh}; null: none is said
 * @param evidenceOnce true where the platform usually takes evidence only once
 * @param ownShop true where the platform is the seller's own shop
 * @param manualOnly true where the platform offers no interface to act through
 * @param dispatchProtects true where dispatch to the address of the payment answers a payment not authorised
 * @param silentDays after how many days without an event a parcel under way is looked for
 * @param repeatedClaims from how many earlier disputes of a buyer on a person looks
 * @param maxReturnDeduction the share of what is at stake that may be kept back for goods that came back worse
 */
public record PolicyValues(
        Integer waitExtensionDays,
        Duration deadlineBuffer,
        BigDecimal partialRefundCeiling,
        Duration monitorEvery,
        BigDecimal delistComplaintRate,
        Integer promisedDaysCeiling,
        String complaintAddress,
        String language,
        Boolean ownShop,
        Boolean evidenceOnce,
        Boolean manualOnly,
        Boolean dispatchProtects,
        Integer silentDays,
        Integer repeatedClaims,
        BigDecimal maxReturnDeduction) {}
