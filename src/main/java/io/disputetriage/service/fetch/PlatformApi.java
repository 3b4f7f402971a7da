package io.disputetriage.service.fetch;

import io.disputetriage.service.outbound.HostDomain;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a platform is asked for one object: a dispute, or of eBay a public key. */
enum PlatformApi {
    /** Source: docs.stripe.com/api/disputes/retrieve and docs.stripe.com/api/radar/early_fraud_warnings/retrieve. */
    STRIPE("https://api.stripe.com", "stripe.com", "Authorization", "Bearer ") {
        @Override
        String path(String dispute) {
            return (dispute.startsWith("issfr_") ? "/v1/radar/early_fraud_warnings/" : "/v1/disputes/")
                    + escaped(dispute);
        }
    },
    /** Source: developer.paypal.com/docs/api/customer-disputes/v1. */
    PAYPAL("https://api-m.paypal.com", "paypal.com", "Authorization", "Bearer ") {
        @Override
        String path(String dispute) {
            return "/v1/customer/disputes/" + escaped(dispute);
        }
    },
    /** Source: shopify.dev/docs/api/admin-rest, resource Dispute. */
    SHOPIFY(null, "myshopify.com", "X-Shopify-Access-Token", "") {
        @Override
        String path(String dispute) {
            return "/admin/api/2025-10/shopify_payments/disputes/" + escaped(dispute) + ".json";
        }
    },
    /** Source: developer.ebay.com/api-docs/commerce/notification/resources/public_key/methods/getPublicKey. */
    EBAY("https://api.ebay.com", "ebay.com", "Authorization", "Bearer ") {
        @Override
        String path(String kid) {
            return "/commerce/notification/v1/public_key/" + escaped(kid);
        }
    };

    private final String url;
    private final HostDomain hosts;
    private final String header;
    private final String prefix;

    PlatformApi(String url, String domain, String header, String prefix) {
        this.url = url;
        this.hosts = new HostDomain(domain);
        this.header = header;
        this.prefix = prefix;
    }

    abstract String path(String object);

    boolean hasDisputes() {
        return this != EBAY;
    }

    /** Null: each account has its own. */
    String url() {
        return url;
    }

    /** Whether this is an address of the platform. */
    boolean owns(URI address) {
        return hosts.holds(address);
    }

    String header() {
        return header;
    }

    String credentials(String token) {
        return prefix + token;
    }

    private static String escaped(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
