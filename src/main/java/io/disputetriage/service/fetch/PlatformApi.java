package io.disputetriage.service.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a platform is asked for one dispute. */
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
    };

    private final String url;
    private final String domain;
    private final String header;
    private final String prefix;

    PlatformApi(String url, String domain, String header, String prefix) {
        this.url = url;
        this.domain = domain;
        this.header = header;
        this.prefix = prefix;
    }

    abstract String path(String dispute);

    /** Null: each account has its own. */
    String url() {
        return url;
    }

    /** Whether this is a host of the platform. */
    boolean owns(String host) {
        return host.equals(domain) || host.endsWith("." + domain);
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
