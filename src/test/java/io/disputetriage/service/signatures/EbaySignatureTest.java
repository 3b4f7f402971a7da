package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EbaySignatureTest {
    private static final String SECRET = SignatureFixture.EBAY_TOKEN + " k-1=" + SignatureFixture.EBAY_KEY;

    /** The vector of eBay's own library. */
    @ParameterizedTest
    @ValueSource(
            strings = {SignatureFixture.EBAY_TOKEN, SignatureFixture.EBAY_TOKEN + " k-1=" + SignatureFixture.EBAY_KEY})
    void the_challenge_is_answered_by_the_token(String token) {
        assertThat(EbayChallenge.answer(
                        "a8628072-3d33-45ee-9004-bee86830a22d", token, "http://www.testendpoint.com/webhook"))
                .isEqualTo("ca527df75caa230092d7e90484071e8f05d63068f1317973d6a3a42593734bbb");
    }

    @Test
    void a_key_that_is_not_known_is_named() {
        SignedCall call = SignatureFixture.ebay("ecdsa", "SHA1", SignatureFixture.EBAY_SHA1);
        for (String secret : new String[] {SignatureFixture.EBAY_TOKEN, SECRET.replace("k-1", "k-2")}) {
            assertThat(SignatureFixture.judge(SignatureScheme.EBAY, call, secret))
                    .isInstanceOf(Refused.class)
                    .extracting(Object::toString)
                    .asString()
                    .contains("a key k-1 of this endpoint", "getPublicKey");
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, SHA1", "none, SHA1", "ecdsa, MD5", "ecdsa, NONE", "ecdsa, SHA512", "'', ''"})
    void another_way_of_signing_is_not_taken(String algorithm, String digest) {
        assertThat(SignatureFixture.judge(
                        SignatureScheme.EBAY,
                        SignatureFixture.ebay(algorithm, digest, SignatureFixture.EBAY_SHA1),
                        SECRET))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "MAYCAQACAQA="})
    void a_signature_of_nothing_is_refused(String signature) {
        assertThat(SignatureFixture.judge(
                        SignatureScheme.EBAY, SignatureFixture.ebay("ecdsa", "SHA1", signature), SECRET))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "bm8ganNvbg==", "W10=", "e30=", "bnVsbA=="})
    void a_header_that_is_no_object_in_base64_is_malformed(String header) {
        assertThat(SignatureFixture.judge(
                        SignatureScheme.EBAY,
                        SignatureFixture.with(
                                SignatureFixture.ebay("ecdsa", "SHA1", SignatureFixture.EBAY_SHA1),
                                "x-ebay-signature",
                                header),
                        SECRET))
                .isInstanceOf(Malformed.class);
    }
}
