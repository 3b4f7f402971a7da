package io.disputetriage.policy;

import static io.disputetriage.policy.PolicyFixture.loaded;
import static io.disputetriage.policy.PolicyFixture.replaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.Kind;
import io.disputetriage.format.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformWordsTest {
    private static final String HEADER = "platform,field,word,fact,value,from,until,source\n";

    private static Policy policy(String... rows) {
        return loaded(replaced(PlatformWords.FILE, HEADER + String.join("\n", rows) + "\n"));
    }

    private static List<Diagnostic> faults(String... rows) {
        return PolicyReader.read(replaced(PlatformWords.FILE, HEADER + String.join("\n", rows) + "\n"))
                        instanceof PolicyResult.Refused refused
                ? refused.faults()
                : List.of();
    }

    @Test
    void a_word_says_all_that_its_rows_in_force_say_in_their_order() {
        Policy policy = policy(
                "PAYPAL,link,make-offer,allowedActions,OFFER_PARTIAL_REFUND,2000-01-01,,x",
                "PAYPAL,status,make-offer,turn,BUYER,2000-01-01,,x",
                "PAYPAL,link,make-offer,allowedActions,OFFER_REFUND_FULL,2000-01-01,,x",
                "PAYPAL,link,make-offer,allowedActions,OFFER_RESEND,2000-01-01,2025-12-31,x",
                "PAYPAL,link,make-offer,turn,SELLER,2000-01-01,,x");
        assertThat(policy.wordEffects("PAYPAL", "link", "make-offer", Sheet.AS_OF))
                .contains(List.of(
                        new WordEffect("allowedActions", "OFFER_PARTIAL_REFUND"),
                        new WordEffect("allowedActions", "OFFER_REFUND_FULL"),
                        new WordEffect("turn", "SELLER")));
    }

    @Test
    void a_word_without_a_value_is_known_and_says_nothing() {
        Policy policy = policy("PAYPAL,link,send-message,allowedActions,,2026-01-01,2026-06-30,x");
        assertThat(policy.wordEffects("PAYPAL", "link", "send-message", Sheet.AS_OF))
                .contains(List.of());
        assertThat(policy.wordEffects("PAYPAL", "link", "send-message", Instant.parse("2026-07-01T00:00:00Z")))
                .isEmpty();
        assertThat(policy.wordEffects("PAYPAL", "link", "recall", Sheet.AS_OF)).isEmpty();
        assertThat(policy.wordEffects("STRIPE", "link", "send-message", Sheet.AS_OF))
                .isEmpty();
        assertThat(policy.wordEffects(null, "link", null, Sheet.AS_OF)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sub / Not received", "sub/not-received", "SUB/NOT_RECEIVED", " sub/not__received "})
    void case_and_gaps_and_blanks_beside_a_slash_do_not_count(String spelt) {
        Policy policy = policy("PAYPAL,some_field,sub/not received,shipment.tracked,no,2000-01-01,,x");
        for (String field : List.of("some_field", "Some Field", "SOME-FIELD")) {
            assertThat(policy.wordEffects("PAYPAL", field, spelt, Sheet.AS_OF))
                    .contains(List.of(new WordEffect("shipment.tracked", "no")));
        }
    }

    @Test
    void a_later_row_takes_over_the_fact_that_holds_one_word() {
        Policy policy = policy(
                "STRIPE,status,odd,stage,INQUIRY,2000-01-01,,x",
                "STRIPE,status,odd,stage,CHARGEBACK,2026-03-01,2026-03-31,x");
        assertThat(policy.wordEffects("STRIPE", "status", "odd", Sheet.AS_OF))
                .contains(List.of(new WordEffect("stage", "CHARGEBACK")));
        assertThat(policy.wordEffects("STRIPE", "status", "odd", Instant.parse("2026-04-01T00:00:00Z")))
                .contains(List.of(new WordEffect("stage", "INQUIRY")));
    }

    @Test
    void a_ruleset_from_before_the_tables_knows_no_word() {
        Policy policy = loaded(replaced(PlatformWords.FILE, null));
        assertThat(policy.wordEffects("STRIPE", "status", "needs_response", Sheet.AS_OF))
                .isEmpty();
        Policy another = loaded(replaced(MinorUnits.FILE, null));
        assertThat(another.minorUnit("STRIPE", "ISK", Sheet.AS_OF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRIPES,status,odd,stage,INQUIRY,2000-01-01,,x | POL-205 | Unknown platform STRIPES | Did you mean STRIPE?",
                "AFTERSHP,tag,odd,stage,INQUIRY,2000-01-01,,x | POL-205 | Unknown platform AFTERSHP | Did you mean AFTERSHIP?",
                "STRIPE,,odd,stage,INQUIRY,2000-01-01,,x | POL-206 | Column field is empty | Every row needs a value here.",
                "STRIPE,status,,stage,INQUIRY,2000-01-01,,x | POL-206 | Column word is empty | Every row needs a value here.",
                "STRIPE,status,odd,,INQUIRY,2000-01-01,,x | POL-206 | Column fact is empty | Every row needs a value here.",
                "STRIPE,status,odd,shipment.stat,LOST,2000-01-01,,x | POL-205 | Unknown fact shipment.stat | Did you mean shipment.state?",
                "STRIPE,status,odd,stage,INQIRY,2000-01-01,,x | POL-205 | Unknown value INQIRY | Did you mean INQUIRY?",
                "STRIPE,status,odd,shipment.tracked,yess,2000-01-01,,x | POL-205 | Unknown value yess | Did you mean yes?",
                "STRIPE,status,odd,case.outcome,WONN,2000-01-01,,x | POL-205 | Unknown value WONN | Did you mean WON?",
            })
    void what_nobody_knows_is_refused_with_the_nearest(String row, String code, String message, String hint) {
        assertThat(faults(row))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::message, Diagnostic::hint)
                .containsExactly(tuple(code, 2, message, hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage,INQUIRY | stage,CLAIM | STRIPE STATUS ODD stage",
                "stage,INQUIRY | stage, | STRIPE STATUS ODD stage",
                "evidence,SIGNATURE | evidence,SIGNATURE | STRIPE STATUS ODD evidence SIGNATURE",
                "evidence, | evidence, | STRIPE STATUS ODD evidence",
            })
    void two_rows_of_which_nobody_can_say_which_counts_are_refused(String one, String other, String key) {
        assertThat(faults(
                        "STRIPE,status,odd," + one + ",2000-01-01,,x", "STRIPE,Status,ODD," + other + ",2000-01-01,,x"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::message)
                .containsExactly(tuple(
                        "POL-208", 3, "Two rows for " + key + " are in force on 2000-01-01; the other is on line 2"));
    }

    @Test
    void no_effect_on_a_fact_of_several_words_does_not_stand_beside_one() {
        assertThat(faults(
                        "PAYPAL,link,odd,allowedActions,CONTEST,2000-01-01,,x",
                        "PAYPAL,link,odd,allowedActions,,2026-01-01,,x"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::message)
                .containsExactly(tuple(
                        "POL-208", 3, "PAYPAL LINK ODD allowedActions has no effect here, and CONTEST on line 2"));
        assertThat(faults(
                        "PAYPAL,link,odd,allowedActions,CONTEST,2000-01-01,2025-12-31,x",
                        "PAYPAL,link,odd,allowedActions,,2026-01-01,,x"))
                .isEmpty();
    }

    @Test
    void a_reason_of_a_parcel_stands_beside_a_state_that_it_fits() {
        assertThat(faults(
                        "EASYPOST,status,odd,shipment.reason,LOST,2000-01-01,,x",
                        "EASYPOST,status,odd,shipment.state,DELIVERED,2000-01-01,,x",
                        "EASYPOST,status,other,shipment.state,EXCEPTION,2000-01-01,,x"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::message, Diagnostic::hint)
                .containsExactly(tuple(
                        "POL-210",
                        2,
                        "No row gives this word a shipment.state that LOST is a reason of",
                        "Give it one of [EXCEPTION] in a row of its own."));
        assertThat(faults(
                        "EASYPOST,status,odd,shipment.reason,LOST,2000-01-01,,x",
                        "EASYPOST,status,odd,shipment.state,EXCEPTION,2000-01-01,,x"))
                .isEmpty();
    }

    @Test
    void a_currency_has_its_digits_per_platform_and_day() {
        Policy policy = loaded(replaced(
                MinorUnits.FILE,
                "platform,currency,digits,rounding,from,until,source\n"
                        + "STRIPE,ISK,2,HALF_UP,2000-01-01,,x\nSTRIPE,ISK,0,REFUSE,2026-06-01,,x\n"));
        assertThat(policy.minorUnit("STRIPE", "ISK", Sheet.AS_OF))
                .contains(new MinorUnit(2, MinorUnit.Rounding.HALF_UP));
        assertThat(policy.minorUnit("STRIPE", "ISK", Instant.parse("2026-06-01T00:00:00Z")))
                .contains(new MinorUnit(0, MinorUnit.Rounding.REFUSE));
        assertThat(policy.minorUnit("STRIPE", "EUR", Sheet.AS_OF)).isEmpty();
        assertThat(policy.minorUnit("PAYPAL", "ISK", Sheet.AS_OF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AFTERSHIP,ISK,2,DOWN | Unknown platform AFTERSHIP",
                "STRIPE,ISX,2,DOWN | Unknown currency ISX",
                "STRIPE,ISK,5,DOWN | Unknown digits 5",
                "STRIPE,ISK,2,UP | Unknown rounding UP",
            })
    void a_currency_that_cannot_be_read_is_refused(String row, String message) {
        assertThat(PolicyReader.read(replaced(
                        MinorUnits.FILE,
                        "platform,currency,digits,rounding,from,until,source\n" + row + ",2000-01-01,,x\n")))
                .isInstanceOfSatisfying(PolicyResult.Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Diagnostic::message)
                        .containsExactly(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STRIPE | status | warning_under_review | stage=INQUIRY turn=PLATFORM",
                "STRIPE | status | needs_response | stage=CHARGEBACK turn=SELLER allowedActions=ACCEPT_DISPUTE allowedActions=SUBMIT_EVIDENCE allowedActions=CONTEST",
                "STRIPE | status | charge_refunded | stage=CLOSED turn=NOBODY case.outcome=REFUNDED",
                "STRIPE | status | prevented | stage=CLOSED turn=NOBODY case.outcome=RESOLVED",
                "STRIPE | case_type | block | stage=CLOSED turn=NOBODY",
                "STRIPE | case_type | compliance | ",
                "PAYPAL | dispute_life_cycle_stage | PRE_ARBITRATION | stage=APPEAL",
                "PAYPAL | status | WAITING_FOR_BUYER_RESPONSE | turn=BUYER",
                "PAYPAL | link | send_message | ",
                "PAYPAL | link | send-message | ",
                "PAYPAL | link | provide_evidence | allowedActions=SUBMIT_EVIDENCE allowedActions=CONTEST",
                "PAYPAL | outcome_code | CANCELED_BY_BUYER | case.outcome=WITHDRAWN",
                "PAYPAL | item_type | DIGITAL_DOWNLOAD | order.goods=DIGITAL",
                "AFTERSHIP | tag | AttemptFail | shipment.state=DELIVERY_FAILED",
                "AFTERSHIP | subtag | Delivered_003 | shipment.state=DELIVERED shipment.reason=SIGNED",
                "AFTERSHIP | subtag | Exception_011 | shipment.state=RETURNED",
                "SEVENTEENTRACK | sub_status | NotFound_InvalidCode | shipment.state=NO_TRACKING_INFO shipment.reason=INVALID_NUMBER shipment.trackingNumberValid=no",
                "SEVENTEENTRACK | sub_status | InTransit_CustomsRequiringInformation | shipment.state=CUSTOMS_HELD",
                "EASYPOST | status | return_to_sender | shipment.state=RETURNING",
                "EASYPOST | status_detail | status_update | ",
            })
    void the_shipped_words_say_what_their_platforms_mean(String platform, String field, String word, String says) {
        assertThat(PolicyFixture.POLICY.wordEffects(platform, field, word, Instant.parse("2026-11-28T00:00:00Z")))
                .hasValueSatisfying(effects -> assertThat(effects)
                        .extracting(effect -> effect.fact() + "=" + effect.value())
                        .containsExactly(says == null ? new String[0] : says.split(" ")));
    }

    @Test
    void a_word_that_a_tracker_took_up_later_is_unknown_before() {
        assertThat(PolicyFixture.POLICY.wordEffects(
                        "AFTERSHIP", "subtag", "Exception_018", Instant.parse("2026-03-26T23:59:59Z")))
                .isEmpty();
        assertThat(PolicyFixture.POLICY.wordEffects(
                        "AFTERSHIP", "subtag", "Exception_018", Instant.parse("2026-03-27T00:00:00Z")))
                .contains(List.of(new WordEffect("shipment.state", "CUSTOMS_HELD")));
    }

    @ParameterizedTest
    @CsvSource({
        "STRIPE, ISK, 2",
        "STRIPE, MGA, 0",
        "STRIPE, CLP, 0",
        "STRIPE, KWD, 3",
        "ADYEN, CLP, 2",
        "ADYEN, CVE, 0",
        "PAYPAL, TWD, 0"
    })
    void the_shipped_decimals_are_the_platforms_own(String platform, String currency, int digits) {
        assertThat(PolicyFixture.POLICY.minorUnit(platform, currency, Sheet.AS_OF))
                .hasValueSatisfying(unit -> assertThat(unit.digits()).isEqualTo(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "ADYEN, 13.1, NOT_RECEIVED",
        "ADYEN, 4853, NOT_AS_DESCRIBED",
        "ADYEN, 10.4, UNAUTHORISED",
        "SQUARE, NO_KNOWLEDGE, UNAUTHORISED",
        "BRAINTREE, PRODUCT_NOT_RECEIVED, NOT_RECEIVED",
        "KLARNA, faulty_goods, DEFECTIVE"
    })
    void the_reasons_of_processors_stand_for_kinds(String platform, String reason, Kind likeliest) {
        assertThat(PolicyFixture.POLICY.likeliestKind(platform, reason, Sheet.AS_OF))
                .contains(likeliest);
    }

    @Test
    void the_first_row_of_a_reason_is_the_likeliest() {
        Policy policy = PolicyFixture.POLICY;
        assertThat(policy.likeliestKind("PAYPAL", "merchandise or service not received", Sheet.AS_OF))
                .contains(Kind.NOT_RECEIVED);
        assertThat(policy.likeliestKind("PAYPAL", "no such reason", Sheet.AS_OF))
                .isEqualTo(Optional.empty());
        assertThat(policy.reasonKinds("PAYPAL", "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DIFFERENT", Sheet.AS_OF))
                .containsExactly(Kind.NOT_AS_DESCRIBED, Kind.WRONG_ITEM);
    }
}
