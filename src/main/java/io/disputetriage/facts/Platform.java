package io.disputetriage.facts;

/** Where the complaint was made. */
public enum Platform {
    PAYPAL,
    STRIPE,
    EBAY,
    SHOPIFY,
    AMAZON,
    ALIEXPRESS,
    BAIDU_AICAIGOU,
    OWN_STORE,
    OTHER
}
