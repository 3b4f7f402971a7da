package io.disputetriage.service.signatures;

import com.fasterxml.jackson.databind.JsonNode;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.regex.Pattern;

/** A key of an elliptic curve, in the forms in which eBay gives it. */
final class EbayPublicKey {
    private static final Pattern AROUND = Pattern.compile("-----(?:BEGIN|END) PUBLIC KEY-----|\\s");

    private EbayPublicKey() {}

    /** Of base64 alone; throws {@link IllegalArgumentException} too, if it is none. */
    static PublicKey of(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(SignatureText.base64(base64)));
    }

    /** Of what getPublicKey answers: {@code {"key": "-----BEGIN PUBLIC KEY-----...", "algorithm": "ECDSA"}}; empty: no such key is in it. */
    static Optional<PublicKey> ofAnswer(byte[] answer) {
        JsonResult read = JsonReader.foreign(new String(answer, StandardCharsets.UTF_8));
        if (!(read instanceof JsonResult.Parsed parsed)) {
            return Optional.empty();
        }
        JsonNode json = parsed.tree();
        if (!json.path("algorithm").asText().equalsIgnoreCase("ecdsa")) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(AROUND.matcher(json.path("key").asText()).replaceAll("")));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
