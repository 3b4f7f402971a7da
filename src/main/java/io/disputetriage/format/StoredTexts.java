package io.disputetriage.format;

import java.util.Objects;

/**
 * The two texts that are kept of a decision: plain as they were written, or masked, with every personal value replaced
 * by its salted hash. The masked ones are what a seal covers and what erasing leaves behind.
 *
 * @param decision canonical JSON
 * @param factSheet JSON
 */
public record StoredTexts(String decision, String factSheet) {
    public StoredTexts {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(factSheet);
    }

    /** Whether this is what stands in a masked text in place of a value. */
    public static boolean isMask(String text) {
        return SaltedHashes.isHash(text);
    }

    /**
     * These plain texts masked; the same for the same salt. A text that is no JSON, which nobody here wrote, stays as
     * it is.
     *
     * @param salt random, one for each decision: who forgets it can't guess a value from its hash any more
     */
    public StoredTexts masked(byte[] salt) {
        SaltedHashes hashes = new SaltedHashes(salt);
        String maskedSheet = MaskedSheet.of(factSheet, hashes);
        return new StoredTexts(MaskedDecision.of(decision, hashes), maskedSheet);
    }
}
