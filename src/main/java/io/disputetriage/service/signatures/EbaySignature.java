package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * eBay: ECDSA over the body, by a key that the header names and eBay's getPublicKey gives. A secret is the verification token,
 * and after it the keys that are known, as {@code kid=key}; one that stands there is not asked for. Source:
 * https://developer.ebay.com/api-docs/commerce/notification/overview.html.
 */
final class EbaySignature implements CallSignature {
    static final String HEADER = "x-ebay-signature";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32,80}");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}");
    private static final Set<String> DIGESTS = Set.of("SHA1", "SHA256");

    private final EbayKeys keys;

    EbaySignature(EbayKeys keys) {
        this.keys = keys;
    }

    @Override
    public Claim read(SignedCall call) throws Unproved {
        JsonNode header = header(call);
        String kid = header.path("kid").asText();
        String digest = header.path("digest").asText().toUpperCase(Locale.ROOT).replace("-", "");
        if (!KID.matcher(kid).matches()
                || !DIGESTS.contains(digest)
                || !header.path("alg").asText().equalsIgnoreCase("ecdsa")) {
            throw Unproved.malformed(
                    "The header %s must have alg ECDSA, digest SHA1 or SHA256, and kid.".formatted(HEADER));
        }
        byte[] signature;
        try {
            signature = SignatureText.base64(header.path("signature").asText());
        } catch (IllegalArgumentException e) {
            throw Unproved.malformed("signature in the header %s is no base64.".formatted(HEADER));
        }
        return new Keyed(keys, kid, call.at(), digest + "withECDSA", signature, call.body());
    }

    private static JsonNode header(SignedCall call) throws Unproved {
        String value = call.header(HEADER);
        try {
            String json = new String(SignatureText.base64(value), StandardCharsets.UTF_8);
            if (JsonReader.foreign(json) instanceof JsonResult.Parsed parsed) {
                return parsed.tree();
            }
        } catch (IllegalArgumentException e) {
            // As if it were no JSON.
        }
        throw Unproved.malformed("The header %s is no JSON in base64.".formatted(HEADER));
    }

    /** Why a text is no secret of this scheme; a token without keys is one, for eBay names a key first when it calls. */
    static Optional<String> fault(String secret) {
        List<String> words = Arrays.asList(secret.split(" ", -1));
        if (!TOKEN.matcher(words.get(0)).matches()) {
            return Optional.of("It must begin with the verification token: 32 to 80 letters, digits, _ and -.");
        }
        for (String word : words.subList(1, words.size())) {
            String[] pair = word.split("=", 2);
            try {
                if (pair.length < 2 || !KID.matcher(pair[0]).matches()) {
                    return Optional.of("After the token only keys may stand, as kid=key, with one space between.");
                }
                EbayPublicKey.of(pair[1]);
            } catch (IllegalArgumentException | GeneralSecurityException e) {
                return Optional.of(
                        "A key is not what getPublicKey gives: base64 of an elliptic curve's public key, without"
                                + " its BEGIN and END lines.");
            }
        }
        return Optional.empty();
    }

    private record Keyed(EbayKeys keys, String kid, Instant at, String algorithm, byte[] signature, byte[] body)
            implements Claim {
        @Override
        public boolean isProvedBy(String secret) {
            boolean proved = false;
            for (String base64 : given(secret)) {
                try {
                    proved |= verifies(EbayPublicKey.of(base64));
                } catch (GeneralSecurityException e) {
                    // It proves nothing.
                }
            }
            return proved;
        }

        /** A secret that has a key of this name has the last word. */
        @Override
        public boolean isProvedBySender(List<String> secrets) throws Unproved {
            if (!keys.isOn()
                    || secrets.stream().anyMatch(secret -> !given(secret).isEmpty())) {
                return false;
            }
            PublicKey key = keys.key(kid, at)
                    .orElseThrow(() -> Unproved.refused(
                            "eBay has no ECDSA key %s, by which the call says to be signed.".formatted(kid)));
            return verifies(key);
        }

        private List<String> given(String secret) {
            return Arrays.stream(secret.split(" "))
                    .filter(word -> word.startsWith(kid + "="))
                    .map(word -> word.substring(kid.length() + 1))
                    .toList();
        }

        private boolean verifies(PublicKey key) {
            try {
                Signature verifier = Signature.getInstance(algorithm);
                verifier.initVerify(key);
                verifier.update(body);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }

        @Override
        public String refusal() {
            return keys.isOn()
                    ? "It is not signed by the key %s. See that nothing on the way changes the body.".formatted(kid)
                    : "It is not signed by a key %s of this endpoint. If that is new, get it by eBay's getPublicKey, and add it"
                                    .formatted(kid)
                            + " to the secret.";
        }
    }
}
