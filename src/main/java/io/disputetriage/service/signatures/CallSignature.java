package io.disputetriage.service.signatures;

import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;

/** A way of signing calls. */
interface CallSignature {
    /** What a call says it is signed by, read before any secret is looked at. */
    Claim read(SignedCall call) throws Unproved;

    /** It holds, or not, by one secret. */
    interface Claim {
        /** @throws IllegalArgumentException if this is no secret of the scheme */
        boolean isProvedBy(String secret);

        /** Whether it holds by what the sender itself is asked for, where none of these secrets has that; this may take seconds. */
        default boolean isProvedBySender(List<String> secrets) throws Unproved {
            return false;
        }

        /** Why it was refused if no secret proves it. */
        default String refusal() {
            return "The signature fits no secret of this endpoint. Compare them with the sender's settings, and see that"
                    + " nothing on the way changes the body.";
        }

        /** One of the signatures must be the hash that is made with the secret; all are compared, whichever fits. */
        static Claim ofHash(List<byte[]> signatures, Function<String, byte[]> hash) {
            return secret -> {
                byte[] expected = hash.apply(secret);
                boolean found = false;
                for (byte[] each : signatures) {
                    found |= MessageDigest.isEqual(expected, each);
                }
                return found;
            };
        }
    }
}
