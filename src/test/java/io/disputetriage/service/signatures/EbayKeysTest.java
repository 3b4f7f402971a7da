package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.outbound.OutboundFailure;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import io.disputetriage.service.signatures.SignatureVerdict.Undecided;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are signed by keys which no secret holds: eBay is asked for them, and not too often. */
@Timeout(30)
class EbayKeysTest {
    private static final String TOKEN = SignatureFixture.EBAY_TOKEN;
    private static final SignedCall CALL = SignatureFixture.ebay("ecdsa", "SHA1", SignatureFixture.EBAY_SHA1);
    private static final int HOUR = 3600;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StubEbayKeys ebay = new StubEbayKeys();
    private final SignatureCheck check = new SignatureCheck(new PayPalCertificates(null, Set.of()), new EbayKeys(ebay));

    @BeforeEach
    void ebay_knows_one_key() {
        ebay.answer = kid -> {
            if (kid.equals("k-1")) {
                return answer("ECDSA", SignatureFixture.EBAY_KEY);
            }
            throw OutboundFailure.ofStatus(404);
        };
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_new_key_is_fetched_once_for_many_calls() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        ebay.answer = kid -> {
            begun.countDown();
            await(answered);
            return answer("ECDSA", SignatureFixture.EBAY_KEY);
        };
        List<Future<SignatureVerdict>> calls = new ArrayList<>();
        for (int i = 0; i < FetchLimit.MOST_WAITING; i++) {
            calls.add(threads.submit(() -> judge(CALL, TOKEN)));
        }
        begun.await();
        answered.countDown();
        for (Future<SignatureVerdict> call : calls) {
            assertThat(call.get()).isEqualTo(new Genuine(0));
        }
        assertThat(judge(SignatureFixture.later(CALL, HOUR - 1), TOKEN)).isEqualTo(new Genuine(0));
        assertThat(ebay.asked).containsExactly("k-1");
    }

    @Test
    void a_key_is_asked_for_again_after_an_hour() {
        judge(CALL, TOKEN);
        ebay.answer = kid -> answer("ECDSA", SignatureFixture.EBAY_OTHER_KEY);
        assertThat(judge(SignatureFixture.later(CALL, HOUR), TOKEN)).isInstanceOf(Refused.class);
        assertThat(ebay.asked).containsExactly("k-1", "k-1");
    }

    @Test
    void a_key_that_is_fetched_proves_nothing_of_another_body() {
        assertThat(judge(SignatureFixture.body(CALL, "{}"), TOKEN))
                .isEqualTo(
                        new Refused("It is not signed by the key k-1. See that nothing on the way changes the body."));
    }

    @Test
    void a_key_that_was_given_by_hand_wins_and_is_not_asked_for() {
        assertThat(judge(CALL, TOKEN, TOKEN + " k-1=" + SignatureFixture.EBAY_KEY))
                .isEqualTo(new Genuine(1));
        assertThat(judge(CALL, TOKEN, TOKEN + " k-1=" + SignatureFixture.EBAY_OTHER_KEY))
                .isInstanceOf(Refused.class);
        assertThat(ebay.asked).isEmpty();
    }

    @Test
    void a_key_that_ebay_does_not_know_is_remembered_for_ten_minutes() {
        for (int seconds : new int[] {0, 1, 599}) {
            assertThat(judge(SignatureFixture.later(named("k-2"), seconds), TOKEN))
                    .isEqualTo(new Refused("eBay has no ECDSA key k-2, by which the call says to be signed."));
        }
        assertThat(ebay.asked).hasSize(1);
        judge(SignatureFixture.later(named("k-2"), 600), TOKEN);
        assertThat(ebay.asked).hasSize(2);
    }

    @Test
    void who_makes_names_up_has_ebay_asked_a_few_times_only() {
        judge(CALL, TOKEN);
        for (int i = 0; i < 100; i++) {
            judge(named("made-up-" + i), TOKEN);
        }
        assertThat(ebay.asked).hasSize(1 + EbayKeys.MOST_UNKNOWN);
        assertThat(judge(named("k-2"), TOKEN)).as("it may be genuine").isInstanceOf(Undecided.class);
        assertThat(judge(CALL, TOKEN)).as("what is known stays known").isEqualTo(new Genuine(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/b", "a?b", "a%2Fb", "a b"})
    void what_is_no_name_of_a_key_is_not_asked_for(String kid) {
        assertThat(judge(named(kid), TOKEN)).isInstanceOf(Malformed.class);
        assertThat(ebay.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 302, 429, 500})
    void while_ebay_gives_no_key_a_call_is_to_be_sent_again(int status) {
        StubEbayKeys.Answer good = ebay.answer;
        ebay.answer = kid -> {
            throw OutboundFailure.ofStatus(status);
        };
        assertThat(judge(CALL, TOKEN))
                .isEqualTo(
                        new Undecided("The public key by which eBay signs could not be fetched. It was answered with "
                                + status + ". eBay sends the call again."));
        ebay.answer = good;
        assertThat(judge(SignatureFixture.later(CALL, 9), TOKEN)).isInstanceOf(Undecided.class);
        assertThat(ebay.asked).as("it is left alone for a while").hasSize(1);
        assertThat(judge(SignatureFixture.later(CALL, 10), TOKEN)).isEqualTo(new Genuine(0));
    }

    @Test
    void when_ebay_says_nothing_few_wait_and_nobody_twice() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ebay.answer = kid -> {
            begun.countDown();
            await(ended);
            throw OutboundFailure.ofConnection("No answer within 5 seconds");
        };
        List<Future<SignatureVerdict>> calls = new ArrayList<>();
        for (int i = 0; i < 5 * FetchLimit.MOST_WAITING; i++) {
            calls.add(threads.submit(() -> judge(CALL, TOKEN)));
        }
        begun.await();
        while (calls.stream().filter(Future::isDone).count() < 4 * FetchLimit.MOST_WAITING) {
            Thread.sleep(10);
        }
        ended.countDown();
        for (Future<SignatureVerdict> call : calls) {
            assertThat(call.get()).isInstanceOf(Undecided.class);
        }
        assertThat(ebay.asked).hasSize(1);
    }

    @Test
    void what_is_no_key_of_an_elliptic_curve_is_none() throws NoSuchAlgorithmException {
        String rsa = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        List<String> answers = List.of(
                answer("RSA", rsa),
                answer("ECDSA", rsa),
                answer("RSA", SignatureFixture.EBAY_KEY),
                answer("ECDSA", "no base64!"),
                "{\"algorithm\": \"ECDSA\"}",
                "[]",
                "<html>",
                "");
        for (int i = 0; i < answers.size(); i++) {
            String answer = answers.get(i);
            ebay.answer = kid -> answer;
            assertThat(judge(named("k-" + i), TOKEN)).as(answer).isInstanceOf(Refused.class);
        }
    }

    @Test
    void nobody_is_asked_where_that_is_off() {
        ebay.answer = null;
        assertThat(judge(CALL, TOKEN)).isInstanceOf(Refused.class);
        assertThat(ebay.asked).isEmpty();
    }

    private SignatureVerdict judge(SignedCall call, String... secrets) {
        return check.check(SignatureScheme.EBAY, call, List.of(secrets));
    }

    private static SignedCall named(String kid) {
        return SignatureFixture.with(
                CALL,
                "x-ebay-signature",
                Base64.getEncoder()
                        .encodeToString(SignatureText.utf8(
                                "{\"alg\": \"ecdsa\", \"kid\": \"%s\", \"digest\": \"SHA1\", \"signature\": \"%s\"}"
                                        .formatted(kid, SignatureFixture.EBAY_SHA1))));
    }

    /** As eBay gives it: in PEM, on one line. */
    private static String answer(String algorithm, String key) {
        return "{\"key\": \"-----BEGIN PUBLIC KEY-----%s-----END PUBLIC KEY-----\", \"algorithm\": \"%s\", \"digest\": \"SHA1\"}"
                .formatted(key, algorithm);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
