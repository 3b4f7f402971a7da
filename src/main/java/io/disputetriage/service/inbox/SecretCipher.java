package io.disputetriage.service.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts secrets of endpoints by AES-GCM, each bound to its endpoint: moved to another one it can't be read. */
final class SecretCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    private SecretCipher(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads keys in base64.
     *
     * @param keys the first one encrypts, each decrypts
     * @throws IllegalArgumentException in a sentence without the key, if one is none
     */
    static SecretCipher of(List<String> keys) {
        return new SecretCipher(keys.stream().map(SecretCipher::key).toList());
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException noBase64) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A key of triage.intake.keys is not 32 bytes in base64. Make one by: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** False: there are no keys, and no secret can be kept. */
    boolean isReady() {
        return !keys.isEmpty();
    }

    /** Null stays null. */
    byte[] encrypted(String secret, UUID endpoint) {
        if (secret == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, endpoint)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets can't be encrypted", e);
        }
    }

    /** Null stays null; throws {@link IllegalStateException} if no key fits. */
    String decrypted(byte[] secret, UUID endpoint) {
        if (secret == null) {
            return null;
        }
        byte[] nonce = Arrays.copyOf(secret, NONCE_BYTES);
        for (SecretKeySpec key : keys) {
            try {
                byte[] plain = cipher(Cipher.DECRYPT_MODE, key, nonce, endpoint)
                        .doFinal(secret, NONCE_BYTES, secret.length - NONCE_BYTES);
                return new String(plain, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException otherKey) {
                continue;
            }
        }
        throw new IllegalStateException("No key of triage.intake.keys reads the secret of the intake endpoint "
                + endpoint + "; give back the key that it was made with");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID endpoint)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
