package io.disputetriage.service.signatures;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * How eBay tests an address before it calls it. Source:
 * https://developer.ebay.com/marketplace-account-deletion (the challenge).
 */
public final class EbayChallenge {
    private EbayChallenge() {}

    /**
     * What to answer as {@code challengeResponse}.
     *
     * @param challengeCode the query parameter {@code challenge_code}
     * @param verificationToken keys may follow it after a space, as in a secret of {@link SignatureScheme#EBAY}
     * @param url as it is registered at eBay
     */
    public static String answer(String challengeCode, String verificationToken, String url) {
        return DigestUtils.sha256Hex(challengeCode + verificationToken.split(" ", 2)[0] + url);
    }
}
