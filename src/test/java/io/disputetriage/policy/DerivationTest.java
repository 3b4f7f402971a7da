package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DerivationTest {
    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    private static Derived parcel(Sheet.Parcel parcel) {
        return Sheet.of(Kind.NOT_RECEIVED).shipment(parcel).derived().derived();
    }

    private static Derived aged(String country, Sheet.Parcel parcel, Integer promised) {
        return Sheet.of(Kind.NOT_RECEIVED)
                .order(null, null, country, promised)
                .shipment(parcel)
                .derived()
                .derived();
    }

    @Test
    void an_untracked_parcel_inside_the_usual_time() {
        Derived derived = aged("BR", Sheet.Parcel.in(ShipmentState.UNTRACKED).shippedAt("2026-02-20T00:00:00Z"), null);
        assertThat(derived.elapsedDays()).isEqualTo(18);
        assertThat(derived.usualTransitDays()).isEqualTo(35);
        assertThat(derived.usualArrival()).isEqualTo("2026-03-27T00:00:00Z");
        assertThat(derived.transitPhase()).isEqualTo(TransitPhase.INSIDE_USUAL);
        assertThat(derived.nextKnownDate()).isEqualTo("2026-03-27T00:00:00Z");
        assertThat(derived.mayStillArrive()).isTrue();
        assertThat(derived.shipped()).isTrue();
        assertThat(derived.buyerCountryName()).isEqualTo("Brazil");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T09:00:01Z, 34, INSIDE_USUAL",
        "2026-02-02T09:00:01Z, 35, INSIDE_USUAL",
        "2026-02-02T09:00:00Z, 36, PAST_LIMIT"
    })
    void days_are_whole_24_hours(String shippedAt, int days, TransitPhase phase) {
        Derived derived = aged("BR", Sheet.Parcel.in(null).shippedAt(shippedAt), null);
        assertThat(derived.elapsedDays()).isEqualTo(days);
        assertThat(derived.transitPhase()).isEqualTo(phase);
    }

    @Test
    void between_the_usual_days_and_the_carriers_limit() {
        Sheet.Parcel parcel = Sheet.Parcel.in(ShipmentState.IN_TRANSIT).shippedAt("2026-02-01T00:00:00Z");
        assertThat(aged("US", parcel.limitDays(60), null).transitPhase()).isEqualTo(TransitPhase.INSIDE_LIMIT);
        assertThat(aged("US", parcel.limitDays(60), null).limitEndsAt()).isEqualTo("2026-04-02T00:00:00Z");
        assertThat(aged("US", parcel.limitDays(37), null).transitPhase()).isEqualTo(TransitPhase.INSIDE_LIMIT);
        assertThat(aged("US", parcel.limitDays(36), null).transitPhase()).isEqualTo(TransitPhase.PAST_LIMIT);
        assertThat(aged("AU", parcel.limitDays(60), null).transitPhase()).isEqualTo(TransitPhase.INSIDE_LIMIT);
        assertThat(aged("AU", parcel, null).transitPhase()).isNull();
        assertThat(aged("BR", parcel.limitDays(10), null).transitPhase())
                .as("a shorter limit of the carrier does not end the usual time")
                .isEqualTo(TransitPhase.PAST_LIMIT);
    }

    @Test
    void a_service_without_a_figure_has_an_unknown_time_and_an_unknown_service_travels_by_post() {
        Sheet.Parcel parcel = Sheet.Parcel.in(null).shippedAt("2026-03-01T00:00:00Z");
        assertThat(aged("DE", parcel, null).usualTransitDays()).isEqualTo(12);
        assertThat(aged("DE", parcel.service(Service.SMALL_PACKET_UNREGISTERED), null)
                        .usualTransitDays())
                .isEqualTo(12);
        assertThat(aged("DE", parcel.service(Service.REGISTERED_POST), null).usualTransitDays())
                .isEqualTo(12);
        assertThat(aged("DE", parcel.service(Service.EMS), null).usualTransitDays())
                .isNull();
        assertThat(aged("DE", parcel.service(Service.COURIER), null).usualTransitDays())
                .isNull();
        assertThat(aged(null, parcel, null).usualTransitDays()).isNull();
    }

    @Test
    void the_promised_time_runs_from_dispatch() {
        Sheet.Parcel parcel = Sheet.Parcel.in(null).shippedAt("2025-12-25T00:00:00Z");
        assertThat(aged("RU", parcel, 90).promiseRunning()).isTrue();
        assertThat(aged("RU", parcel, 75).promiseRunning()).isTrue();
        assertThat(aged("RU", parcel, 74).promiseRunning()).isFalse();
        assertThat(aged("RU", parcel, null).promiseRunning()).isNull();
        assertThat(aged("RU", Sheet.Parcel.in(null), 90).promiseRunning()).isNull();
    }

    @Test
    void a_parcel_sent_in_the_future_has_no_age_and_is_a_contradiction() {
        Case derived = Sheet.of(Kind.NOT_RECEIVED)
                .shipment(Sheet.Parcel.in(ShipmentState.IN_TRANSIT).shippedAt("2026-03-11T00:00:00Z"))
                .derived();
        assertThat(derived.derived().elapsedDays()).isNull();
        assertThat(derived.contradictions())
                .containsExactly("shipment.shippedAt 2026-03-11T00:00:00Z is after asOf 2026-03-10T09:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = ShipmentState.class,
            names = {"NOT_SHIPPED", "LABEL_CREATED"})
    void goods_that_are_still_here_may_be_going_to_leave_on_a_later_day(ShipmentState state) {
        Case derived = Sheet.of(Kind.NOT_RECEIVED)
                .shipment(Sheet.Parcel.in(state).shippedAt("2026-03-11T00:00:00Z"))
                .derived();
        assertThat(derived.derived().elapsedDays()).isNull();
        assertThat(derived.derived().shipped()).isFalse();
        assertThat(derived.contradictions()).isEmpty();
    }

    @Test
    void a_parcel_has_left_only_if_something_says_so() {
        String shippedAt = "2026-03-01T00:00:00Z";
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.NOT_SHIPPED)).shipped()).isFalse();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.LABEL_CREATED)).shipped())
                .isFalse();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.LABEL_CREATED).shippedAt(shippedAt))
                        .shipped())
                .isFalse();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.DELIVERED)).shipped()).isTrue();
        assertThat(parcel(Sheet.Parcel.in(null)).shipped()).isNull();
        assertThat(parcel(Sheet.Parcel.in(null).shippedAt(shippedAt)).shipped()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ShipmentState.class)
    void a_parcel_may_still_arrive_where_it_is_under_way_or_untrackable(ShipmentState state) {
        Boolean expected =
                switch (state) {
                    case UNTRACKED, IN_TRANSIT, OUT_FOR_DELIVERY, EXPIRED -> true;
                    case NO_TRACKING_INFO -> null;
                    default -> false;
                };
        assertThat(parcel(Sheet.Parcel.in(state)).mayStillArrive()).isEqualTo(expected);
        assertThat(parcel(Sheet.Parcel.in(state).address(AddressMatch.MISMATCH)).mayStillArrive())
                .isFalse();
    }

    @Test
    void nobody_looked_is_not_the_same_as_untracked() {
        assertThat(parcel(Sheet.Parcel.in(null)).mayStillArrive()).isNull();
        assertThat(parcel(Sheet.Parcel.in(null).tracked(false)).mayStillArrive())
                .isTrue();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.NO_TRACKING_INFO).reason(ShipmentReason.NOT_YET_SCANNED))
                        .mayStillArrive())
                .isTrue();
    }

    @Test
    void a_number_known_to_be_invalid_is_a_problem_unless_a_reason_says_otherwise() {
        Sheet.Parcel silent = Sheet.Parcel.in(ShipmentState.NO_TRACKING_INFO);
        assertThat(parcel(silent).trackingProblem()).isNull();
        assertThat(parcel(silent.numberValid(false)).trackingProblem()).isEqualTo(ShipmentReason.INVALID_NUMBER);
        assertThat(parcel(silent.numberValid(false).reason(ShipmentReason.RENUMBERED))
                        .trackingProblem())
                .isEqualTo(ShipmentReason.RENUMBERED);
        assertThat(parcel(silent.numberValid(false).reason(ShipmentReason.NOT_YET_SCANNED))
                        .trackingProblem())
                .isNull();
        assertThat(parcel(Sheet.Parcel.in(null).numberValid(false)).trackingProblem())
                .isEqualTo(ShipmentReason.INVALID_NUMBER);
    }

    @Test
    void proof_is_missing_when_it_is_wanted_and_there_is_none() {
        Sheet patient = Sheet.of(Kind.NOT_RECEIVED).buyer(false, false);
        assertThat(patient.derived().derived().proofMissing()).isFalse();
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .buyer(null, true)
                        .derived()
                        .derived()
                        .proofMissing())
                .isTrue();
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .buyer(null, true)
                        .evidence(EvidenceKind.SHIPMENT_RECEIPT)
                        .derived()
                        .derived()
                        .proofMissing())
                .isFalse();
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .complaint(null, Demand.PROOF_OF_SHIPMENT)
                        .derived()
                        .derived()
                        .proofWanted())
                .isTrue();
    }

    @Test
    void a_parcel_photo_is_proof_enough_for_a_buyer_who_has_not_refused_to_wait() {
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .buyer(null, true)
                        .evidence(EvidenceKind.PARCEL_PHOTO)
                        .derived()
                        .derived()
                        .proofMissing())
                .isFalse();
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .buyer(true, true)
                        .evidence(EvidenceKind.PARCEL_PHOTO)
                        .derived()
                        .derived()
                        .proofMissing())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20.00, USD, LOW",
        "20.01, USD, HIGH",
        "20.00, EUR, LOW",
        "16.00, GBP, LOW",
        "16.01, GBP, HIGH",
        "140.00, CNY, LOW",
        "140.01, CNY, HIGH",
        "3000, JPY, LOW",
        "100, CHF, "
    })
    void the_limit_itself_is_low_and_a_currency_without_one_is_unknown(String amount, String currency, ValueTier tier) {
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED).order(money(amount, currency), null, null, null);
        assertThat(sheet.derived().derived().valueTier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28T15:59:59Z",
        "2024-01-31, 2024-02-29T15:59:59Z",
        "2026-02-28, 2026-03-28T15:59:59Z",
        "2026-03-15, 2026-04-15T15:59:59Z"
    })
    void the_protection_period_adds_a_calendar_month_in_the_platforms_zone(LocalDate reported, Instant end) {
        Sheet sheet = Sheet.of(Kind.ACCOUNT_REPORTED)
                .on("BAIDU_AICAIGOU", Stage.CONTACT, Turn.PLATFORM)
                .reportedAt(new Moment.Day(reported, null));
        assertThat(sheet.derived().derived().protectionEndsAt()).isEqualTo(end);
        assertThat(sheet.asOf(end.toString()).derived().derived().protectionRunning())
                .isTrue();
        assertThat(sheet.asOf(end.plusSeconds(1).toString()).derived().derived().protectionRunning())
                .isFalse();
    }

    @Test
    void the_day_of_a_report_is_counted_in_its_zone() {
        Moment late = new Moment.At(Instant.parse("2026-01-30T17:00:00Z"));
        assertThat(Sheet.of(Kind.ACCOUNT_REPORTED)
                        .on("BAIDU_AICAIGOU", null, null)
                        .reportedAt(late)
                        .derived()
                        .derived()
                        .protectionEndsAt())
                .isEqualTo("2026-02-28T15:59:59Z");
        assertThat(Sheet.of(Kind.ACCOUNT_REPORTED)
                        .reportedAt(late)
                        .derived()
                        .derived()
                        .protectionEndsAt())
                .isEqualTo("2026-02-28T23:59:59Z");
        assertThat(Sheet.of(Kind.ACCOUNT_REPORTED)
                        .reportedAt(new Moment.Day(LocalDate.parse("2026-01-31"), ZoneId.of("America/New_York")))
                        .derived()
                        .derived()
                        .protectionEndsAt())
                .isEqualTo("2026-03-01T04:59:59Z");
    }

    @Test
    void a_wait_the_buyer_agreed_to_runs_until_its_instant() {
        assertThat(Sheet.of(Kind.NOT_RECEIVED).derived().derived().agreedWait()).isEqualTo(AgreedWait.NONE);
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .waitAskedUntil("2026-03-10T09:00:01Z")
                        .derived()
                        .derived()
                        .agreedWait())
                .isEqualTo(AgreedWait.RUNNING);
        assertThat(Sheet.of(Kind.NOT_RECEIVED)
                        .waitAskedUntil("2026-03-10T09:00:00Z")
                        .derived()
                        .derived()
                        .agreedWait())
                .isEqualTo(AgreedWait.ENDED);
        assertThat(Sheet.of(Kind.NOT_RECEIVED).derived().derived().waitUntil()).isEqualTo("2026-03-12T09:00:00Z");
    }

    @Test
    void the_next_known_date_is_the_earliest_ahead_and_the_deadline_less_the_buffer_is_one_of_them() {
        Sheet.Parcel parcel = Sheet.Parcel.in(ShipmentState.AVAILABLE_FOR_PICKUP)
                .shippedAt("2026-02-20T00:00:00Z")
                .pickupDeadline("2026-03-16T17:00:00Z");
        Sheet sheet = Sheet.of(Kind.NOT_RECEIVED)
                .order(null, null, "BR", null)
                .responseDue(new Moment.At(Instant.parse("2026-03-18T09:00:00Z")))
                .shipment(parcel);
        assertThat(sheet.derived().derived().nextKnownDate()).isEqualTo("2026-03-16T17:00:00Z");
        assertThat(sheet.waitAskedUntil("2026-03-11T00:00:00Z")
                        .derived()
                        .derived()
                        .nextKnownDate())
                .isEqualTo("2026-03-11T00:00:00Z");
        assertThat(sheet.waitAskedUntil("2026-03-09T00:00:00Z")
                        .derived()
                        .derived()
                        .nextKnownDate())
                .isEqualTo("2026-03-16T17:00:00Z");
        Sheet bare = Sheet.of(Kind.NOT_RECEIVED).responseDue(new Moment.At(Instant.parse("2026-03-12T09:00:00Z")));
        assertThat(bare.derived().derived().nextKnownDate()).isEqualTo("2026-03-11T21:00:00Z");
        assertThat(bare.asOf("2026-03-11T21:00:00Z").derived().derived().nextKnownDate())
                .isNull();
    }

    @Test
    void who_is_waited_for() {
        Derived ours = Sheet.of(Kind.OTHER)
                .on("EBAY", Stage.CLAIM, Turn.SELLER)
                .derived()
                .derived();
        assertThat(ours.platformWaits()).isTrue();
        assertThat(ours.platformInvolved()).isTrue();
        assertThat(ours.cardDispute()).isFalse();
        assertThat(ours.otherSidesTurn()).isFalse();
        assertThat(Sheet.of(Kind.OTHER)
                        .on("OWN_STORE", Stage.CLAIM, Turn.SELLER)
                        .derived()
                        .derived()
                        .platformWaits())
                .isFalse();
        assertThat(Sheet.of(Kind.OTHER)
                        .on(null, Stage.CLAIM, Turn.SELLER)
                        .derived()
                        .derived()
                        .platformWaits())
                .isTrue();
        Derived unknown =
                Sheet.of(Kind.OTHER).on("EBAY", null, Turn.BUYER).derived().derived();
        assertThat(unknown.platformInvolved()).isNull();
        assertThat(unknown.cardDispute()).isNull();
        assertThat(unknown.platformWaits()).isFalse();
        assertThat(unknown.otherSidesTurn()).isTrue();
        assertThat(Sheet.of(Kind.OTHER)
                        .on(null, Stage.CLOSED, null)
                        .derived()
                        .derived()
                        .closed())
                .isTrue();
        assertThat(Sheet.of(Kind.OTHER)
                        .on(null, Stage.CHARGEBACK, null)
                        .derived()
                        .derived()
                        .cardDispute())
                .isTrue();
    }

    @Test
    void what_the_complaint_is_about() {
        assertThat(Sheet.of(Kind.WRONG_ITEM).derived().derived().qualityComplaint())
                .isTrue();
        assertThat(Sheet.of(Kind.COUNTERFEIT).derived().derived().qualityComplaint())
                .isFalse();
        assertThat(Sheet.of(Kind.COUNTERFEIT).derived().derived().buyerHasGoods())
                .isTrue();
        assertThat(Sheet.of(Kind.ARRIVED_LATE).derived().derived().deliveryComplaint())
                .isTrue();
        assertThat(Sheet.of(Kind.NOT_RECEIVED).derived().derived().buyerHasGoods())
                .isFalse();
        assertThat(Sheet.of(Kind.ACCOUNT_REPORTED).derived().derived().buyerComplaint())
                .isFalse();
    }

    @Test
    void what_is_demanded() {
        Derived part = Sheet.of(Kind.OTHER)
                .complaint(null, Demand.REFUND_PARTIAL)
                .derived()
                .derived();
        assertThat(part.moneyDemanded()).isTrue();
        assertThat(part.allMoneyDemanded()).isFalse();
        Derived all = Sheet.of(Kind.OTHER)
                .complaint(null, Demand.RETURN_AND_REFUND)
                .derived()
                .derived();
        assertThat(all.moneyDemanded()).isTrue();
        assertThat(all.allMoneyDemanded()).isTrue();
        assertThat(Sheet.of(Kind.OTHER)
                        .complaint(null, Demand.APOLOGY)
                        .derived()
                        .derived()
                        .moneyDemanded())
                .isFalse();
    }

    @Test
    void a_refund_of_zero_is_no_refund() {
        Money total = money("10.00", "USD");
        assertThat(Sheet.of(Kind.OTHER)
                        .order(total, null, null, null)
                        .derived()
                        .derived()
                        .nothingRefunded())
                .isTrue();
        assertThat(Sheet.of(Kind.OTHER)
                        .order(total, money("0", "USD"), null, null)
                        .derived()
                        .derived()
                        .nothingRefunded())
                .isTrue();
        assertThat(Sheet.of(Kind.OTHER)
                        .order(total, money("0.01", "USD"), null, null)
                        .derived()
                        .derived()
                        .nothingRefunded())
                .isFalse();
    }

    @Test
    void what_a_state_or_a_detail_implies_is_applied_and_listed() {
        Case derived = Sheet.of(Kind.DEFECTIVE)
                .shipment(Sheet.Parcel.in(ShipmentState.UNTRACKED))
                .product(null, IssueDetail.UNUSABLE)
                .derived();
        assertThat(derived.shipment().tracked()).isFalse();
        assertThat(derived.product().issueDetailKnown()).isTrue();
        assertThat(derived.implied()).isEqualTo(Map.of("shipment.tracked", false, "product.issueDetailKnown", true));
        assertThat(derived.implied().keySet()).containsExactly("product.issueDetailKnown", "shipment.tracked");
        assertThat(derived.contradictions()).isEmpty();
    }

    @Test
    void stated_facts_that_contradict_stay_as_stated_and_are_named_in_a_fixed_order() {
        Case derived = Sheet.of(Kind.DEFECTIVE)
                .openedAt("2026-03-11T00:00:00Z")
                .buyer(null, false)
                .complaint(null, Demand.PROOF_OF_SHIPMENT)
                .order(money("10.00", "USD"), money("11.00", "USD"), null, null)
                .shipment(Sheet.Parcel.in(ShipmentState.UNTRACKED)
                        .tracked(true)
                        .shippedAt("2026-03-02T00:00:00Z")
                        .deliveredAt("2026-03-01T00:00:00Z"))
                .product(false, IssueDetail.SIZE)
                .derived();
        assertThat(derived.shipment().tracked()).isTrue();
        assertThat(derived.product().issueDetailKnown()).isFalse();
        assertThat(derived.implied()).isEmpty();
        assertThat(derived.contradictions())
                .containsExactly(
                        "openedAt 2026-03-11T00:00:00Z is after asOf 2026-03-10T09:00:00Z",
                        "buyer.demandsProof is false, but complaint.demands has PROOF_OF_SHIPMENT",
                        "order.alreadyRefunded 11.00 USD is more than order.total 10.00 USD",
                        "shipment.deliveredAt 2026-03-01T00:00:00Z is before shipment.shippedAt 2026-03-02T00:00:00Z",
                        "shipment.state is UNTRACKED, but shipment.tracked is true",
                        "shipment.state is UNTRACKED, but shipment.deliveredAt is 2026-03-01T00:00:00Z",
                        "product.issueDetail is SIZE, but product.issueDetailKnown is false");
    }

    @Test
    void two_currencies_and_a_dispatch_of_what_was_never_sent_are_contradictions() {
        Case derived = Sheet.of(Kind.NOT_RECEIVED)
                .order(money("10.00", "USD"), money("1.00", "EUR"), null, null)
                .shipment(Sheet.Parcel.in(ShipmentState.NOT_SHIPPED).shippedAt("2026-03-02T00:00:00Z"))
                .derived();
        assertThat(derived.contradictions())
                .containsExactly(
                        "order.alreadyRefunded 1.00 EUR is not in the currency of order.total 10.00 USD",
                        "shipment.state is NOT_SHIPPED, but shipment.shippedAt is 2026-03-02T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SHIPPED,, shipment.state is NOT_SHIPPED",
        "LABEL_CREATED,, shipment.state is LABEL_CREATED",
        "EXCEPTION, LOST, shipment.state is EXCEPTION with LOST",
        "EXCEPTION, DESTROYED, shipment.state is EXCEPTION with DESTROYED"
    })
    void any_proof_that_they_came_contradicts_goods_that_never_did(
            ShipmentState state, ShipmentReason reason, String said) {
        Case derived = Sheet.of(Kind.NOT_RECEIVED)
                .evidence(EvidenceKind.BUYER_ACKNOWLEDGEMENT, EvidenceKind.HANDOVER_RECORD)
                .shipment(Sheet.Parcel.in(state).reason(reason))
                .derived();
        assertThat(derived.contradictions())
                .containsExactly(
                        said + ", but evidence has HANDOVER_RECORD", said + ", but evidence has BUYER_ACKNOWLEDGEMENT");
        assertThat(derived.derived().unwinnable()).isFalse();
        assertThat(derived.derived().conflicting()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_SHIPPED", "LABEL_CREATED"})
    void what_never_left_cannot_come_back(ShipmentState state) {
        assertThat(Sheet.of(Kind.DISSATISFIED)
                        .shipment(Sheet.Parcel.in(state))
                        .returned(ReturnState.IN_TRANSIT)
                        .derived()
                        .contradictions())
                .containsExactly("return.state is IN_TRANSIT, but shipment.state is " + state);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD | USD | USD |",
                "USD | USD | EUR | complaint.alreadyRefunded 1.00 EUR is not in the currency of complaint.amount 10.00 USD",
                "USD | EUR | EUR |",
                "USD | EUR | JPY | complaint.alreadyRefunded 1 JPY is not in the currency of complaint.amount 10.00 USD",
                "    | USD | EUR | complaint.alreadyRefunded 1.00 EUR is not in the currency of order.total 10.00 USD",
                "USD |     | EUR | complaint.alreadyRefunded 1.00 EUR is not in the currency of complaint.amount 10.00 USD",
                "    |     | EUR |"
            })
    void what_was_refunded_of_a_dispute_is_in_one_of_its_currencies(
            String disputed, String total, String refunded, String said) {
        assertThat(Sheet.of(Kind.DISSATISFIED)
                        .disputed(disputed == null ? null : money("10", disputed), money("1", refunded))
                        .order(total == null ? null : money("10", total), null, null, null)
                        .derived()
                        .contradictions()
                        .stream()
                        .filter(sentence -> sentence.contains("currency"))
                        .toList())
                .isEqualTo(said == null ? List.of() : List.of(said));
    }

    @Test
    void handed_over_in_the_shop_what_no_carrier_had_is_no_contradiction() {
        Case derived = Sheet.of(Kind.NOT_RECEIVED)
                .evidence(EvidenceKind.HANDOVER_RECORD)
                .shipment(Sheet.Parcel.in(ShipmentState.NOT_SHIPPED).service(Service.LOCAL_PICKUP))
                .derived();
        assertThat(derived.contradictions()).isEmpty();
    }

    @Test
    void the_method_is_the_sellers_word_else_the_service_in_words() {
        assertThat(parcel(Sheet.Parcel.in(null).service(Service.EMS).methodUsed("DHL"))
                        .method())
                .isEqualTo("DHL");
        assertThat(parcel(Sheet.Parcel.in(null).service(Service.SMALL_PACKET_UNREGISTERED))
                        .method())
                .isEqualTo("unregistered small packet");
        assertThat(parcel(Sheet.Parcel.in(null)).method()).isNull();
    }

    @Test
    void a_signature_is_a_reason_or_a_name() {
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.DELIVERED).reason(ShipmentReason.SIGNED))
                        .signed())
                .isTrue();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.DELIVERED).signedBy("A. Schulz"))
                        .signed())
                .isTrue();
        assertThat(parcel(Sheet.Parcel.in(ShipmentState.DELIVERED).signedBy(" "))
                        .signed())
                .isFalse();
    }

    @Test
    void the_policy_values_are_those_in_force() {
        PolicyValues values = Sheet.of(Kind.NOT_RECEIVED)
                .on("BAIDU_AICAIGOU", null, null)
                .order(null, null, "RU", null)
                .derived()
                .policy();
        assertThat(values)
                .isEqualTo(new PolicyValues(
                        2,
                        Duration.ofHours(12),
                        new BigDecimal("0.5"),
                        Duration.ofDays(1),
                        new BigDecimal("0.05"),
                        90,
                        "B2B-ts@baidu.com",
                        "zh",
                        false,
                        false,
                        false,
                        false,
                        21,
                        3,
                        new BigDecimal("0.5")));
        PolicyValues unknown = Sheet.of(Kind.NOT_RECEIVED).derived().policy();
        assertThat(unknown.promisedDaysCeiling()).isNull();
        assertThat(unknown.complaintAddress()).isNull();
        assertThat(unknown.evidenceOnce()).isNull();
        assertThat(unknown.ownShop()).isNull();
    }
}
