package io.disputetriage.service.signatures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** How signatures, keys and times are written, and the hash that most are made by. */
final class SignatureText {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private SignatureText() {}

    /** @throws IllegalArgumentException if it is none */
    static byte[] hex(String text) {
        try {
            return Hex.decodeHex(text);
        } catch (DecoderException e) {
            throw new IllegalArgumentException("no hexadecimal number", e);
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Over the parts one after the other. @throws IllegalArgumentException if the key is empty */
    static byte[] hmacSha256(byte[] key, byte[]... parts) {
        Mac mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key);
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** Seconds since 1970. */
    static Instant seconds(String text, String place) throws Unproved {
        if (!SECONDS.matcher(text).matches()) {
            throw Unproved.malformed(place + " is no time in seconds since 1970, such as 1533204620.");
        }
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    static void notOld(Instant signed, SignedCall call) throws Unproved {
        if (call.at().isAfter(signed.plus(TOLERANCE))) {
            throw Unproved.refused(
                    "It was signed more than 5 minutes before it came. Have it sent again, and see that the"
                            + " clock of this service is right.");
        }
    }

    static void notAhead(Instant signed, SignedCall call) throws Unproved {
        if (signed.isAfter(call.at().plus(TOLERANCE))) {
            throw Unproved.refused(
                    "It is signed with a time more than 5 minutes ahead. See that the clock of this service"
                            + " is right, and have it sent again.");
        }
    }
}
