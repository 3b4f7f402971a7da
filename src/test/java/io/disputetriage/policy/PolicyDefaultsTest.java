package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The defaults of the playbooks stand in the files, word for word. */
class PolicyDefaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings | waitExtensionDays,2,",
                "settings | deadlineBuffer,PT12H,",
                "settings | monitorEvery,P1D,",
                "settings | protectionPeriod,P1M,",
                "settings | delistComplaintRate,0.05,",
                "value-limits | USD,20.00,",
                "value-limits | EUR,20.00,",
                "value-limits | GBP,16.00,",
                "value-limits | CNY,140.00,",
                "transit-days | BR,35,35,,,",
                "transit-days | RU,45,45,,,",
                "transit-days | US,15,15,,,",
                "transit-days | DE,12,12,,,",
                "transit-days | FR,14,14,,,",
                "promised-days | RU,90,",
                "response-times | ALIEXPRESS,INQUIRY,5,DAYS,no,,,",
                "response-times | EBAY,INQUIRY,3,BUSINESS_DAYS,yes,America/Los_Angeles,us-federal,",
                "response-times | AMAZON,CLAIM,48,HOURS,no,,,",
                "response-times | PAYPAL,INQUIRY,20,DAYS,no,,,",
                "partial-refund | *,0.5,",
                "platforms | PAYPAL,America/Los_Angeles,no,no,",
                "platforms | STRIPE,,yes,no,",
                "platforms | SHOPIFY,,yes,no,",
                "platforms | AMAZON,,no,yes,",
                "platforms | EBAY,America/Los_Angeles,no,no,",
                "platforms | ALIEXPRESS,America/Los_Angeles,no,no,",
                "platforms | BAIDU_AICAIGOU,Asia/Shanghai,no,no,no,no,no,,,,B2B-ts@baidu.com,no,"
            })
    void a_default_is_a_row(String file, String start) {
        assertThat(PolicyFixture.FILES.get("policy/" + file + ".csv").lines()).anyMatch(line -> line.startsWith(start));
    }

    @Test
    void stripe_and_shopify_answer_only_by_stated_deadlines() {
        assertThat(PolicyFixture.FILES.get("policy/response-times.csv").lines())
                .noneMatch(line -> line.startsWith("STRIPE") || line.startsWith("SHOPIFY"));
    }

    @Test
    void every_kind_a_platform_can_mean_has_a_reason() {
        Set<String> kinds = PolicyFixture.FILES
                .get("policy/platform-reasons.csv")
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells.length > 2)
                .map(cells -> cells[2])
                .collect(Collectors.toSet());
        Set<String> expected =
                Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toCollection(TreeSet::new));
        expected.removeAll(Set.of("UNKNOWN", "ACCOUNT_REPORTED"));
        assertThat(kinds).containsAll(expected);
    }

    /** Row by row the table of complaint kinds in the playbooks: {@code PLATFORM: word, word; ...}. */
    private static final Map<Kind, String> WORDS = Map.ofEntries(
            Map.entry(
                    Kind.NOT_RECEIVED,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_RECEIVED; STRIPE: product_not_received; SHOPIFY: product_not_received;"
                            + " EBAY: INR, ITEM_NOT_RECEIVED; OWN_STORE: missing_item;"
                            + " ALIEXPRESS: in transit, invalid waybill, wrong address, customs detention, parcel returned"),
            Map.entry(
                    Kind.ARRIVED_LATE,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_RECEIVED; STRIPE: product_not_received; EBAY: ARRIVED_LATE"),
            Map.entry(
                    Kind.NOT_AS_DESCRIBED,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DIFFERENT; STRIPE: product_unacceptable;"
                            + " EBAY: NOT_AS_DESCRIBED, DIFFERENT_FROM_LISTING, SIGNIFICANTLY_NOT_AS_DESCRIBED;"
                            + " ALIEXPRESS: not as described"),
            Map.entry(
                    Kind.DEFECTIVE,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/OTHER; STRIPE: product_unacceptable;"
                            + " EBAY: DEFECTIVE_ITEM; ALIEXPRESS: quality problem; OWN_STORE: production_failure"),
            Map.entry(
                    Kind.DAMAGED,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DAMAGED; STRIPE: product_unacceptable;"
                            + " EBAY: ARRIVED_DAMAGED; ALIEXPRESS: damaged; OWN_STORE: other"),
            Map.entry(
                    Kind.MISSING_PARTS,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/MISSING_PARTS; STRIPE: product_unacceptable;"
                            + " EBAY: MISSING_PARTS; ALIEXPRESS: short shipment; OWN_STORE: missing_item"),
            Map.entry(
                    Kind.WRONG_ITEM,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED/DIFFERENT; STRIPE: product_unacceptable;"
                            + " EBAY: ORDERED_DIFFERENT_ITEM; ALIEXPRESS: not as described; OWN_STORE: wrong_item"),
            Map.entry(
                    Kind.COUNTERFEIT,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED; STRIPE: product_unacceptable;"
                            + " EBAY: FAKE_OR_COUNTERFEIT, COUNTERFEIT; ALIEXPRESS: counterfeit"),
            Map.entry(
                    Kind.USAGE_PROBLEM,
                    "STRIPE: product_unacceptable; EBAY: DEFECTIVE_ITEM; ALIEXPRESS: quality; OWN_STORE: other"),
            Map.entry(
                    Kind.DISSATISFIED,
                    "PAYPAL: OTHER; STRIPE: general, customer_initiated; EBAY: NO_LONGER_NEED_ITEM, NO_REASON;"
                            + " OWN_STORE: other"),
            Map.entry(Kind.CANCELLATION, "EBAY: TRANSACTION_ISSUE"),
            Map.entry(
                    Kind.REFUND_NOT_PROCESSED,
                    "PAYPAL: CREDIT_NOT_PROCESSED; STRIPE: credit_not_processed; EBAY: CREDIT_NOT_PROCESSED, NO_REFUND"),
            Map.entry(
                    Kind.DUPLICATE_CHARGE, "PAYPAL: DUPLICATE_TRANSACTION; STRIPE: duplicate; EBAY: DUPLICATE_AMOUNT"),
            Map.entry(Kind.WRONG_AMOUNT, "PAYPAL: INCORRECT_AMOUNT; STRIPE: general; EBAY: INCORRECT_AMOUNT"),
            Map.entry(
                    Kind.UNAUTHORISED,
                    "PAYPAL: UNAUTHORISED; STRIPE: fraudulent, unrecognized, debit_not_authorized; EBAY: FRAUD"),
            Map.entry(Kind.PAID_OTHERWISE, "PAYPAL: PAYMENT_BY_OTHER_MEANS"),
            Map.entry(
                    Kind.SUBSCRIPTION_CANCELLED,
                    "PAYPAL: CANCELED_RECURRING_BILLING; STRIPE: subscription_canceled; SHOPIFY: subscription_canceled"),
            Map.entry(
                    Kind.CUSTOMS_CHARGE,
                    "PAYPAL: MERCHANDISE_OR_SERVICE_NOT_RECEIVED; STRIPE: product_not_received; ALIEXPRESS: customs detention"),
            Map.entry(
                    Kind.OTHER,
                    "PAYPAL: OTHER, PROBLEM_WITH_REMITTANCE; STRIPE: general, bank_cannot_process, check_returned,"
                            + " incorrect_account_details, insufficient_funds, noncompliant; EBAY: OTHER;"
                            + " OWN_STORE: other"));

    @Test
    void the_words_of_the_platforms_stand_for_their_kinds() {
        WORDS.forEach((kind, platforms) -> {
            for (String entry : platforms.split(";")) {
                String platform = entry.substring(0, entry.indexOf(':')).strip();
                for (String word : entry.substring(entry.indexOf(':') + 1).split(",")) {
                    String raw = word.strip();
                    for (String spelt :
                            new String[] {raw, raw.toUpperCase(Locale.ROOT).replace(' ', '_')}) {
                        assertThat(Sheet.of(kind)
                                        .on(platform, null, null)
                                        .complaint(spelt)
                                        .derived()
                                        .derived()
                                        .reasonKinds())
                                .as(platform + " " + spelt)
                                .contains(kind);
                    }
                }
            }
        });
    }

    @Test
    void every_row_has_an_effective_date_and_a_source() {
        assertThat(PolicyTables.FILES)
                .allSatisfy(file -> assertThat(PolicyFixture.FILES.get(file)).contains("from,until,source"));
        assertThat(PolicyFixture.POLICY).isNotNull();
    }

    @Test
    void every_country_has_a_name() {
        assertThat(Locale.getISOCountries())
                .allSatisfy(code -> assertThat(PolicyFixture.POLICY.countries.name(code, Sheet.AS_OF))
                        .isNotEqualTo(code)
                        .isNotBlank());
    }
}
