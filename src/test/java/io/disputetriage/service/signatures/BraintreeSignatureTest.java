package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import io.disputetriage.service.signatures.SignatureVerdict.Malformed;
import io.disputetriage.service.signatures.SignatureVerdict.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BraintreeSignatureTest {
    private static final String OURS = "integration_public_key%7C" + SignatureFixture.BRAINTREE_SIGNATURE;
    private static final String PAYLOAD = SignatureFixture.BRAINTREE_PAYLOAD + "%0A";
    private static final String GENUINE = "bt_signature=" + OURS + "&bt_payload=" + PAYLOAD;

    @Test
    void of_several_keys_the_one_of_the_endpoint_counts() {
        assertThat(judge("bt_signature=other%7C00%26" + OURS + "&bt_payload=" + PAYLOAD))
                .isInstanceOf(Genuine.class);
        assertThat(judge("bt_signature=other%7C" + SignatureFixture.BRAINTREE_SIGNATURE + "&bt_payload=" + PAYLOAD))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_fields_may_come_in_any_order() {
        assertThat(judge("bt_payload=" + PAYLOAD + "&bt_signature=" + OURS)).isInstanceOf(Genuine.class);
    }

    @Test
    void the_newline_at_the_end_may_be_signed_and_not_sent_or_neither() {
        assertThat(judge("bt_signature=" + OURS + "&bt_payload=" + SignatureFixture.BRAINTREE_PAYLOAD))
                .isInstanceOf(Genuine.class);
        assertThat(judge("bt_signature=integration_public_key%7C" + SignatureFixture.BRAINTREE_WITHOUT_NEWLINE
                        + "&bt_payload=" + SignatureFixture.BRAINTREE_PAYLOAD))
                .isInstanceOf(Genuine.class);
    }

    /** All of these hold a genuine payload, and would be read as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dispute/><!--&" + GENUINE + "&x=-->",
                "{\"a\":\"&" + GENUINE + "&b=\"}",
                GENUINE + "&bt_payload=forged",
                "bt_payload=forged&" + GENUINE,
                GENUINE + "&other=1",
                "other=1&" + GENUINE,
                "\uFEFF" + GENUINE
            })
    void nothing_may_stand_around_what_is_signed(String body) {
        assertThat(judge(body)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bt_signature",
                "bt_signature&bt_payload",
                "bt_signature=%&bt_payload=x",
                "bt_signature=key&bt_payload=x",
                "bt_signature=key%7Cxyz&bt_payload=x",
                "bt_payload=" + PAYLOAD
            })
    void a_post_that_is_broken_is_malformed(String body) {
        assertThat(judge(body)).isInstanceOf(Malformed.class);
    }

    private static SignatureVerdict judge(String body) {
        return SignatureFixture.judge(
                SignatureScheme.BRAINTREE,
                SignatureFixture.call(body, SignatureFixture.NOW, Map.of()),
                SignatureFixture.BRAINTREE_SECRET);
    }
}
