package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** How a sender signs its calls, what the secret of that is, and by which id it knows an event again. */
public enum SignatureScheme {
    STRIPE(
            "The signing secret of the endpoint, which begins with whsec_",
            "whsec_\\S{1,200}",
            "/id",
            "stripe-signature"),
    /** A checksum stands for the body, which holds off chance but nobody who has seen a genuine call of the last minutes. */
    PAYPAL(
            "The id of the webhook in PayPal's settings, which is letters and digits, such as 4JH86294D6297924G",
            "[A-Za-z0-9]{1,50}",
            "/id",
            PayPalSignature.ID,
            PayPalSignature.TIME,
            PayPalSignature.SIGNATURE,
            PayPalSignature.CERTIFICATE,
            PayPalSignature.ALGORITHM),
    SHOPIFY(
            "The client secret of the app",
            Form.TEXT,
            null,
            "x-shopify-hmac-sha256",
            "x-shopify-webhook-id",
            "x-shopify-event-id"),
    /** Only eight fields of each notification are signed, unless the header is there. */
    ADYEN(
            "The HMAC key of the webhook in hexadecimal digits; after it, where the webhook has them, a space and"
                    + " user:password",
            "(?:[0-9A-Fa-f]{2}){16,64}(?: [^: ][^:]{0,100}:.{1,200})?",
            null,
            AdyenSignature.HEADER),
    EBAY(
            "The verification token; after it, unless the service asks eBay for them, the public keys by which eBay signs, as"
                    + " kid=key, each after a space",
            null,
            "/notification/notificationId",
            EbaySignature.HEADER),
    SQUARE("The signature key of the subscription", Form.TEXT, "/event_id", "x-square-hmacsha256-signature"),
    BRAINTREE("The public key, a colon and the private key", "[^:\\s]{1,100}:[^:\\s]{1,200}", null),
    AFTERSHIP(
            "The webhook secret",
            Form.TEXT,
            "/event_id",
            "aftership-hmac-sha256",
            "as-signature-hmac-sha256",
            "am-webhook-signature"),
    SEVENTEENTRACK("The API key", Form.TEXT, null, "sign"),
    EASYPOST("The secret that was given when the webhook was made", Form.TEXT, "/id", "x-hmac-signature"),
    /** Only a time is signed. */
    TRACKINGMORE(
            "The webhook secret; of versions before 4 the e-mail address of the account",
            Form.TEXT,
            null,
            "signature",
            "timestamp"),
    /** Only a time is signed. */
    TRACK123("The API key", Form.TEXT, null, "x-track123-signature", "x-track123-timestamp"),
    STANDARD_WEBHOOKS(
            "The signing secret: whsec_ and base64",
            "whsec_(?:[A-Za-z0-9+/]{4}){4,100}(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?",
            null,
            StandardWebhooksSignature.SIGNATURE,
            StandardWebhooksSignature.ID,
            StandardWebhooksSignature.TIME),
    /** Whoever knows the address can call. */
    NONE("No secret: nothing is signed", null, null);

    private static final Set<SignatureScheme> HINTS = Set.of(TRACKINGMORE, TRACK123, NONE);
    private static final Pattern PLAIN_ID = Pattern.compile("[!-~]{1,200}");

    private final String wanted;
    private final Pattern form;
    private final String idPointer;
    private final Set<String> headers;

    SignatureScheme(String wanted, String form, String idPointer, String... headers) {
        this.wanted = wanted;
        this.form = form == null ? null : Pattern.compile(form);
        this.idPointer = idPointer;
        this.headers = Set.of(headers);
    }

    /** What a secret of this scheme is, for a person: without a dot at its end. */
    public String wanted() {
        return wanted;
    }

    /** Why this text can't be a secret of the scheme, in a sentence without it; empty: it can. */
    public Optional<String> fault(String secret) {
        if (this == EBAY) {
            return EbaySignature.fault(secret);
        }
        return form != null && form.matcher(secret).matches()
                ? Optional.empty()
                : Optional.of("It must be this: " + wanted + ".");
    }

    /** Whether a signature protects the body; if not, a call is a hint only, and what it says must be asked for. */
    public boolean coversBody() {
        return !HINTS.contains(this);
    }

    /**
     * The headers to be kept with a call, in lower case: of signature, event id and time. Not that of user and password, which are a
     * secret.
     */
    public Set<String> headers() {
        return headers;
    }

    /**
     * The events that a call tells of, at least one: Adyen may send several at once, which may be of several disputes; from all
     * others comes one, as it was sent.
     */
    public List<SignedEvent> events(SignedCall call) {
        JsonNode tree = call.tree();
        List<JsonNode> several = this == ADYEN && tree != null ? AdyenSignature.several(tree) : List.of();
        return several.isEmpty()
                ? List.of(new SignedEvent(call.body(), id(call, tree)))
                : several.stream()
                        .map(each -> new SignedEvent(
                                AdyenSignature.alone(tree, each), id(call, each.path("NotificationRequestItem"))))
                        .toList();
    }

    private String id(SignedCall call, JsonNode event) {
        return eventId(call.headers(), event).orElse(null);
    }

    /**
     * The sender's own id of the event, the same whenever it is sent again; empty: it has none. One that is long, or not of plain
     * letters, is given as its SHA-256.
     *
     * @param headers by lower-case name
     * @param body as it was parsed; null: it could not be
     */
    Optional<String> eventId(Map<String, String> headers, JsonNode body) {
        return switch (this) {
            case SHOPIFY -> id(headers, "x-shopify-webhook-id", "x-shopify-event-id");
            case STANDARD_WEBHOOKS -> id(headers, StandardWebhooksSignature.ID);
            case ADYEN ->
                body == null ? Optional.empty() : AdyenSignature.eventId(body).flatMap(SignatureScheme::id);
            default ->
                body == null || idPointer == null
                        ? Optional.empty()
                        : id(body.at(idPointer).asText(""));
        };
    }

    private static Optional<String> id(Map<String, String> headers, String... names) {
        return Stream.of(names)
                .map(name -> id(headers.getOrDefault(name, "")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> id(String text) {
        String id = text.strip();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PLAIN_ID.matcher(id).matches() ? id : DigestUtils.sha256Hex(id));
    }

    /** Of secrets that have none of their own. */
    private static final class Form {
        /** One line, without a space at either end that was copied with it. */
        static final String TEXT = "\\S(?:.{0,498}\\S)?";
    }
}
