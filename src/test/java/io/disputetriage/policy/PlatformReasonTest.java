package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformReasonTest {
    private static final String NOT_AS_DESCRIBED = "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED";

    private static Derived derived(Kind kind, String platform, String reason) {
        return Sheet.of(kind)
                .on(platform, null, null)
                .complaint(reason)
                .derived()
                .derived();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAYPAL | MERCHANDISE_OR_SERVICE_NOT_RECEIVED | NOT_RECEIVED ARRIVED_LATE CUSTOMS_CHARGE",
                "PAYPAL | merchandise or service not-received | NOT_RECEIVED ARRIVED_LATE CUSTOMS_CHARGE",
                "PAYPAL | MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DAMAGED | DAMAGED",
                "PAYPAL | MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED / DIFFERENT | NOT_AS_DESCRIBED WRONG_ITEM",
                "PAYPAL | UNAUTHORISED | UNAUTHORISED",
                "PAYPAL | PAYMENT_BY_OTHER_MEANS | PAID_OTHERWISE",
                "PAYPAL | OTHER | DISSATISFIED OTHER",
                "STRIPE | fraudulent | UNAUTHORISED",
                "STRIPE | general | DISSATISFIED WRONG_AMOUNT OTHER",
                "SHOPIFY | subscription_canceled | SUBSCRIPTION_CANCELLED",
                "EBAY | DEFECTIVE_ITEM | DEFECTIVE USAGE_PROBLEM",
                "EBAY | ORDERED_DIFFERENT_ITEM | WRONG_ITEM",
                "ALIEXPRESS | IN_TRANSIT | NOT_RECEIVED",
                "ALIEXPRESS | Customs detention | NOT_RECEIVED CUSTOMS_CHARGE",
                "ALIEXPRESS | short shipment | MISSING_PARTS",
                "OWN_STORE | production_failure | DEFECTIVE",
                "AMAZON | fraudulent |",
                "PAYPAL | fraudulent |"
            })
    void a_raw_reason_stands_for(String platform, String reason, String kinds) {
        Kind[] expected = kinds == null
                ? new Kind[0]
                : Arrays.stream(kinds.split(" ")).map(Kind::valueOf).toArray(Kind[]::new);
        Derived derived = derived(Kind.ACCOUNT_REPORTED, platform, reason);
        assertThat(derived.reasonKinds()).containsExactly(expected);
        assertThat(derived.reasonKind()).isEqualTo(expected.length == 0 ? null : expected[0]);
        assertThat(derived.reasonDisagrees()).isEqualTo(expected.length > 0);
    }

    @Test
    void an_unknown_kind_follows_from_a_reason_that_stands_for_one() {
        Case told = Sheet.of(Kind.UNKNOWN)
                .on("ALIEXPRESS", null, null)
                .complaint("short shipment")
                .derived();
        Case open = Sheet.of(Kind.UNKNOWN)
                .on("PAYPAL", null, null)
                .complaint(NOT_AS_DESCRIBED)
                .derived();
        Case stated = Sheet.of(Kind.DAMAGED)
                .on("ALIEXPRESS", null, null)
                .complaint("short shipment")
                .derived();

        assertThat(told.kind()).isEqualTo(Kind.MISSING_PARTS);
        assertThat(told.complaint().kind()).isEqualTo(Kind.MISSING_PARTS);
        assertThat(told.derived().qualityComplaint()).isTrue();
        assertThat(told.implied()).containsEntry("complaint.kind", "MISSING_PARTS");
        assertThat(open.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(open.implied()).isEmpty();
        assertThat(stated.kind()).isEqualTo(Kind.DAMAGED);
        assertThat(stated.derived().reasonDisagrees()).isTrue();
    }

    @Test
    void a_sub_reason_nobody_listed_is_read_as_the_reason_alone() {
        assertThat(derived(Kind.DAMAGED, "PAYPAL", NOT_AS_DESCRIBED + "/SOMETHING")
                        .reasonKinds())
                .contains(Kind.DAMAGED, Kind.COUNTERFEIT);
    }

    @Test
    void a_reason_disagrees_only_with_a_stated_kind_that_it_does_not_cover() {
        assertThat(derived(Kind.DAMAGED, "PAYPAL", NOT_AS_DESCRIBED).reasonDisagrees())
                .isFalse();
        assertThat(derived(Kind.NOT_RECEIVED, "PAYPAL", NOT_AS_DESCRIBED).reasonDisagrees())
                .isTrue();
        assertThat(derived(Kind.UNKNOWN, "PAYPAL", NOT_AS_DESCRIBED).reasonDisagrees())
                .isFalse();
        assertThat(derived(Kind.NOT_RECEIVED, "PAYPAL", "no such word").reasonDisagrees())
                .isFalse();
        assertThat(derived(Kind.NOT_RECEIVED, null, NOT_AS_DESCRIBED).reasonDisagrees())
                .isFalse();
    }
}
