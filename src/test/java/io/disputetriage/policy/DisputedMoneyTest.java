package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Complaint;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Money;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Records;
import io.disputetriage.facts.RefundState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was refunded of a dispute and what is at stake: never more than that, never twice, never in another currency. */
class DisputedMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "100 USD, 100 USD, 5 USD, 5 USD, 5 USD, 95 USD, false",
        "168 USD, 84 USD, 100 USD, 16 USD, 84 USD, 68 USD, false",
        "10.00 USD, 10.31 USD, 10.00 USD, 10.00 USD, 10.00 USD, 0 USD, true",
        "300 USD, 20 USD, 20 USD, 0 USD, 20 USD, 20 USD, false",
        "100 USD, 100 USD, 0 USD, 0 USD, 0 USD, 100 USD, false",
        "110 USD, 110 USD, 100 USD, 100 USD, 100 USD, 10 USD, false",
        "10000 JPY, 67.20 USD, 10000 JPY, , , 0 JPY, true",
        ", 50 USD, 20 USD, 20 USD, 20 USD, 30 USD, false"
    })
    void the_sums_of_the_page_hold(
            String total, String disputed, String refunded, String least, String most, String atStake, boolean full) {
        DisputedMoney sums = of(money(total), money(disputed), money(refunded), null, null);

        assertThat(sums.ofDispute()).isEqualTo(money(least));
        assertThat(sums.most()).isEqualTo(money(most));
        assertThat(sums.atStake()).isEqualTo(money(atStake));
        assertThat(sums.full()).isEqualTo(full);
        assertThat(sums.unclear()).isEqualTo(least != null && !least.equals(most));
    }

    @Property
    void what_is_paid_back_never_exceeds_what_was_paid(@ForAll("sums") Sums sums) {
        DisputedMoney money = sums.money();

        assertThat(money.disputed().atLeast(money.atStake())).isTrue();
        assertThat(sums.total().less(sums.refunded()).atLeast(money.atStake())).isTrue();
        assertThat(money.disputed().atLeast(money.ofDispute())).isTrue();
        assertThat(money.most().atLeast(money.least())).isTrue();
        if (money.full()) {
            assertThat(money.atStake().isZero()).isTrue();
        }
    }

    @Property
    void what_is_left_of_the_dispute_and_what_was_refunded_of_it_are_the_dispute_or_all_that_is_left(
            @ForAll("sums") Sums sums) {
        DisputedMoney money = sums.money();
        Money ofDispute = money.disputed().less(money.ofDispute());
        Money ofOrder = sums.total().less(sums.refunded());

        assertThat(money.atStake()).isEqualTo(ofDispute.atMost(ofOrder));
    }

    @Property
    void what_is_at_stake_is_paid_once(@ForAll("sums") Sums sums, @ForAll("sums") Sums others) {
        Money stated = new Money(
                others.total().amount().setScale(sums.total().amount().scale(), RoundingMode.DOWN),
                sums.total().currency());
        for (Money ofDispute : Arrays.asList(null, stated)) {
            DisputedMoney before = of(sums.total(), sums.disputed(), sums.refunded(), null, ofDispute);
            DisputedMoney after = of(
                    sums.total(),
                    sums.disputed(),
                    sums.refunded().plus(before.atStake()),
                    null,
                    before.ofDispute().plus(before.atStake()));

            assertThat(after.atStake().isZero()).isTrue();
        }
    }

    @Property
    void two_currencies_are_never_compared(@ForAll("sums") Sums sums) {
        Currency other =
                Currency.getInstance(sums.total().currency().getCurrencyCode().equals("EUR") ? "USD" : "EUR");
        DisputedMoney money = of(sums.total(), new Money(new BigDecimal("5.00"), other), sums.refunded(), null, null);

        assertThat(money.mixed()).isTrue();
        assertThat(money.ofDispute()).isNull();
        assertThat(money.atStake()).isEqualTo(sums.total().less(sums.refunded()));
        assertThat(money.full())
                .isEqualTo(!sums.total().isZero() && sums.refunded().atLeast(sums.total()));
    }

    @Property
    void a_refund_that_failed_is_none_and_what_is_stated_counts(@ForAll("sums") Sums sums) {
        DisputedMoney failed = of(sums.total(), sums.disputed(), sums.refunded(), RefundState.FAILED, null);
        assertThat(failed).isEqualTo(of(sums.total(), sums.disputed(), null, null, null));

        DisputedMoney stated = of(sums.total(), sums.disputed(), sums.refunded(), null, sums.disputed());
        assertThat(stated.ofDispute()).isEqualTo(sums.disputed());
        assertThat(stated.unclear()).isFalse();
    }

    @Provide
    Arbitrary<Sums> sums() {
        Arbitrary<Currency> currencies = Arbitraries.of("USD", "JPY", "KWD").map(Currency::getInstance);
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 3_000);
        return Combinators.combine(currencies, amounts, amounts, amounts)
                .as((currency, total, disputed, refunded) ->
                        new Sums(money(total, currency), money(disputed, currency), money(refunded, currency)));
    }

    /** Three amounts of one currency, in its smallest units. */
    private record Sums(Money total, Money disputed, Money refunded) {
        DisputedMoney money() {
            return of(total, disputed, refunded, null, null);
        }
    }

    private static DisputedMoney of(Money total, Money disputed, Money refunded, RefundState state, Money ofDispute) {
        return DisputedMoney.of(Records.of(
                FactSheet.class,
                "caseRef",
                "C-1",
                "asOf",
                Instant.EPOCH,
                "complaint",
                Records.of(
                        Complaint.class, "kind", Kind.NOT_RECEIVED, "amount", disputed, "alreadyRefunded", ofDispute),
                "order",
                Records.of(Order.class, "total", total, "alreadyRefunded", refunded, "refundState", state)));
    }

    private static Money money(int units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
    }

    private static Money money(String text) {
        String[] parts = text == null ? null : text.split(" ");
        return text == null ? null : new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    }
}
