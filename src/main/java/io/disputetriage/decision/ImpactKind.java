package io.disputetriage.decision;

/** What the complaint costs the seller besides the order. */
public enum ImpactKind {
    BUYER_EXPERIENCE,
    TRUST_LOSS,
    ORDER_FROZEN,
    RANKING_DROP,
    SHOP_LEVEL_AT_RISK,
    PAYOUT_DELAYED,
    MARKETING_QUOTA_CUT,
    ACCOUNT_LIMITED
}
