package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adyen: each notification has HMAC-SHA256 over eight of its fields in itself; every one must verify. Due date, status and reason
 * are not among the eight, which is what user and password are for: a secret that has them asks for them. Adyen's platform signs
 * the whole body in the header HmacSignature, which counts alone where it is. The body is read as {@link SignedCall#tree} reads it,
 * and whoever uses it must do so too. Source:
 * https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures.
 */
final class AdyenSignature implements CallSignature {
    static final String HEADER = "hmacsignature";
    private static final String USER = "authorization";
    private static final String BASIC = "basic ";
    private static final HashSignature WHOLE = new HashSignature(
            List.of(HEADER),
            "",
            SignatureText::base64,
            SignedCall::body,
            (secret, bytes) -> SignatureText.hmacSha256(key(secret), bytes));

    @Override
    public Claim read(SignedCall call) throws Unproved {
        byte[] user = user(call);
        Claim claim = call.headers().containsKey(HEADER) ? WHOLE.read(call) : fields(call);
        return secret -> isBy(user, secret) & claim.isProvedBy(secret);
    }

    private static Claim fields(SignedCall call) throws Unproved {
        List<byte[]> signed = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        for (JsonNode item : items(body(call))) {
            signed.add(SignatureText.utf8(signed(item)));
            signatures.add(signature(item));
        }
        if (signed.isEmpty()) {
            throw Unproved.malformed("The body has no notification in notificationItems.");
        }
        return secret -> {
            byte[] key = key(secret);
            boolean all = true;
            for (int i = 0; i < signed.size(); i++) {
                all &= MessageDigest.isEqual(SignatureText.hmacSha256(key, signed.get(i)), signatures.get(i));
            }
            return all;
        };
    }

    private static byte[] key(String secret) {
        return SignatureText.hex(secret.split(" ", 2)[0]);
    }

    /** A secret without user and password asks for none. */
    private static boolean isBy(byte[] user, String secret) {
        String[] parts = secret.split(" ", 2);
        return parts.length == 1 || MessageDigest.isEqual(SignatureText.utf8(parts[1]), user);
    }

    /** The notifications of a body that has more than one; else none. */
    static List<JsonNode> several(JsonNode body) {
        List<JsonNode> items = new ArrayList<>();
        body.path("notificationItems").forEach(items::add);
        return items.size() < 2 ? List.of() : items;
    }

    /** One of several notifications in a body of its own, with what holds for all of them. */
    static byte[] alone(JsonNode body, JsonNode item) {
        return SignatureText.utf8("{\"live\":%s,\"notificationItems\":[%s]}".formatted(body.get("live"), item));
    }

    /** What happened to which payment, of all notifications; empty: it has none. */
    static Optional<String> eventId(JsonNode body) {
        return Optional.of(items(body).stream()
                        .filter(item -> item.hasNonNull("pspReference"))
                        .map(item -> text(item.path("eventCode")) + ":" + text(item.path("pspReference")))
                        .collect(Collectors.joining(",")))
                .filter(id -> !id.isEmpty());
    }

    private static JsonNode body(SignedCall call) throws Unproved {
        if (call.tree() == null) {
            throw Unproved.malformed("The body is neither JSON nor a form post that can be read.");
        }
        return call.tree();
    }

    private static List<JsonNode> items(JsonNode body) {
        JsonNode list = body.path("notificationItems");
        if (!list.isArray()) {
            return List.of(body);
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(each -> items.add(each.path("NotificationRequestItem")));
        return items;
    }

    /** Nothing is escaped; what is missing is empty. A form post has the amount's fields beside the others. */
    private static String signed(JsonNode item) {
        JsonNode amount = item.path("amount").isObject() ? item.path("amount") : item;
        return Stream.of(
                        item.path("pspReference"),
                        item.path("originalReference"),
                        item.path("merchantAccountCode"),
                        item.path("merchantReference"),
                        amount.path("value"),
                        amount.path("currency"),
                        item.path("eventCode"),
                        item.path("success"))
                .map(AdyenSignature::text)
                .collect(Collectors.joining(":"));
    }

    private static byte[] signature(JsonNode item) throws Unproved {
        String text = text(item.path("additionalData").path("hmacSignature"));
        if (text.isEmpty()) {
            throw Unproved.refused(
                    "A notification has no additionalData.hmacSignature. Set an HMAC key for the webhook in"
                            + " Adyen's Customer Area.");
        }
        try {
            return SignatureText.base64(text);
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("additionalData.hmacSignature is no base64.");
        }
    }

    /** User and password as they came; empty if there are none. */
    private static byte[] user(SignedCall call) {
        String header = call.headers().getOrDefault(USER, "").strip();
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new byte[0];
        }
        try {
            return SignatureText.base64(header.substring(BASIC.length()).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String text(JsonNode node) {
        return node.asText("");
    }
}
