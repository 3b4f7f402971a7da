package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureFixture.Vector;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every scheme, by a genuine call of each. */
class SignatureCheckTest {
    private static final SignatureCheck CHECK = SignatureFixture.check("genuine");

    static Stream<Vector> all() {
        return SignatureFixture.all();
    }

    static Stream<Vector> wholeBody() {
        return SignatureFixture.wholeBody();
    }

    static Stream<Vector> hints() {
        return SignatureFixture.hints();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_genuine_call_is_known_by_the_secret_that_signed_it(Vector vector) {
        assertThat(judge(vector, vector.call(), vector.secret())).isEqualTo(new Genuine(0));
        assertThat(judge(vector, vector.call(), vector.other(), vector.secret()))
                .isEqualTo(new Genuine(1));
        assertThat(judge(vector, vector.call(), "", vector.other(), vector.secret(), vector.secret()))
                .isEqualTo(new Genuine(2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void without_the_right_secret_it_is_refused(Vector vector) {
        for (List<String> secrets :
                List.of(List.<String>of(), List.of(vector.other()), List.of("", " ", "é", ":", "="))) {
            assertThat(CHECK.check(vector.scheme(), vector.call(), secrets)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("wholeBody")
    void one_bit_of_the_body_matters_wherever_it_is(Vector vector) {
        for (int i = 0; i < vector.call().body().length; i++) {
            byte[] changed = vector.call().body().clone();
            changed[i] ^= 1;
            SignedCall call = new SignedCall(
                    vector.call().url(),
                    vector.call().headers(),
                    changed,
                    vector.call().at());
            assertThat(judge(vector, call, vector.secret())).isNotInstanceOf(Genuine.class);
        }
    }

    @ParameterizedTest
    @MethodSource("hints")
    void a_scheme_that_does_not_cover_the_body_says_so(Vector vector) {
        assertThat(vector.scheme().coversBody()).isFalse();
        if (!vector.call().headers().isEmpty()) {
            assertThat(judge(vector, SignatureFixture.body(vector.call(), "{\"forged\":1}"), vector.secret()))
                    .isInstanceOf(Genuine.class);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_header_is_needed_and_one_bit_of_it_matters(Vector vector) {
        vector.call().headers().forEach((name, value) -> {
            assertThat(judge(vector, SignatureFixture.without(vector.call(), name), vector.secret()))
                    .as(name)
                    .isInstanceOf(Refused.class)
                    .extracting(Object::toString)
                    .asString()
                    .contains(name);
            assertThat(judge(vector, SignatureFixture.with(vector.call(), name, flipped(value)), vector.secret()))
                    .as(name)
                    .isNotInstanceOf(Genuine.class);
            assertThat(vector.scheme().headers()).contains(name);
        });
    }

    /** In the middle, where no bit of base64 is spare. */
    private static String flipped(String text) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + (char) (text.charAt(middle) ^ 1) + text.substring(middle + 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_refusal_tells_neither_secret_nor_body(Vector vector) {
        List<String> texts = new ArrayList<>();
        texts.add(judge(vector, vector.call(), vector.other()).toString());
        texts.add(judge(vector, SignatureFixture.body(vector.call(), "x"), vector.secret())
                .toString());
        texts.add(vector.call().toString());
        assertThat(texts)
                .noneMatch(
                        text -> text.contains(vector.secret()) || text.contains(vector.other()) || text.contains("{"));
    }

    @Test
    void where_nothing_is_signed_everything_passes_by_no_secret() {
        SignedCall call = SignatureFixture.call("{}", SignatureFixture.NOW, Map.of());
        assertThat(CHECK.check(SignatureScheme.NONE, call, List.of())).isEqualTo(new Genuine(-1));
        assertThat(SignatureScheme.NONE.coversBody()).isFalse();
    }

    @Test
    void square_signs_an_address_that_must_be_known() {
        Vector vector = SignatureFixture.wholeBody()
                .filter(each -> each.scheme() == SignatureScheme.SQUARE)
                .findFirst()
                .orElseThrow();
        SignedCall call = vector.call();
        assertThat(judge(vector, new SignedCall(null, call.headers(), call.body(), call.at()), vector.secret()))
                .isInstanceOf(Refused.class);
        assertThat(judge(
                        vector,
                        new SignedCall(call.url() + "/", call.headers(), call.body(), call.at()),
                        vector.secret()))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-signature-hmac-sha256", "am-webhook-signature"})
    void every_product_of_aftership_has_its_header(String header) {
        Vector vector = SignatureFixture.wholeBody()
                .filter(each -> each.scheme() == SignatureScheme.AFTERSHIP)
                .findFirst()
                .orElseThrow();
        String signature = vector.call().headers().get("aftership-hmac-sha256");
        SignedCall without = SignatureFixture.without(vector.call(), "aftership-hmac-sha256");
        for (String written : List.of(signature, "hmac-sha256=" + signature)) {
            assertThat(judge(vector, SignatureFixture.with(without, header, written), vector.secret()))
                    .isEqualTo(new Genuine(0));
        }
    }

    @Test
    void a_signature_that_cannot_be_read_is_malformed() {
        SignedCall call =
                SignatureFixture.call("{}", SignatureFixture.NOW, Map.of("x-shopify-hmac-sha256", "no base64!"));
        assertThat(CHECK.check(SignatureScheme.SHOPIFY, call, List.of("secret")))
                .isInstanceOf(Malformed.class);
    }

    private static SignatureVerdict judge(Vector vector, SignedCall call, String... secrets) {
        return CHECK.check(vector.scheme(), call, List.of(secrets));
    }
}
