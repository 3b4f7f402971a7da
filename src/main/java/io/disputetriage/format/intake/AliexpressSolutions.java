package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.format.intake.IntakeWarning.Concern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What buyer, seller and AliExpress propose side by side, whom it waits for and what came of it. */
final class AliexpressSolutions {
    private static final Comparator<PayloadNode> BY_TIME =
            Comparator.comparing(solution -> Stream.of("gmt_modified", "gmt_create")
                    .map(name -> AliexpressValues.time(solution.at(name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Instant.EPOCH));

    private AliexpressSolutions() {}

    static void read(PayloadNode issue, PayloadFacts facts) {
        List<PayloadNode> buyers = list(issue, "buyer_solution_list");
        List<PayloadNode> sellers = list(issue, "seller_solution_list");
        List<PayloadNode> platforms = list(issue, "platform_solution_list");
        facts.amount("complaint.amount", issue.at("refund_money_max"), issue.at("refund_money_max_currency"));
        newest(buyers).ifPresent(wanted -> {
            PayloadNode amount = wanted.at(money(issue, wanted));
            facts.amount("complaint.amount", amount, wanted.at(money(issue, wanted) + "_currency"));
            facts.word("buyer_solution", proposed(issue, wanted), wanted.at("solution_type"));
        });
        sellers.forEach(offer -> facts.word("seller_solution", proposed(issue, offer), offer.at("solution_type")));
        platforms.stream().findFirst().ifPresent(first -> facts.set("stage", Stage.ARBITRATION, first));
        List<PayloadNode> current = Stream.of(buyers, platforms, sellers)
                .flatMap(list -> newest(list).stream())
                .toList();
        current.stream()
                .filter(each -> Turn.SELLER.name().equals(facts.meant("turn", "solution_status", each.at("status"))))
                .findFirst()
                .or(() -> newest(current))
                .ifPresent(each -> facts.word("solution_status", each.at("status")));
        facts.word("issue_status", issue.at("issue_status"));
        newest(current.stream()
                        .filter(each -> !each.at("reached_type").isAbsent())
                        .toList())
                .ifPresent(each -> reached(issue, each, facts));
    }

    /** Agreed, ruled, or carried out because the seller was silent. */
    private static void reached(PayloadNode issue, PayloadNode solution, PayloadFacts facts) {
        PayloadNode type = solution.at("reached_type");
        if (facts.says("stage", Stage.CLOSED)) {
            BigDecimal amount = solution.at(money(issue, solution)).number();
            String paid = amount == null ? "" : amount.signum() == 0 ? " nothing" : " refund";
            facts.word("reached_type", type.text() == null ? null : type.text() + paid, type);
            return;
        }
        facts.word("reached_solution", solution.at("solution_type"));
        if (facts.says("turn", Turn.NOBODY)) {
            facts.allowNothing(type);
            facts.warn(
                    Concern.NO_ANSWER_ALLOWED,
                    type,
                    "A solution was reached (%s), and AliExpress carries it out.".formatted(type.text()));
        }
    }

    /** The field of the amount in the currency of the product's price; the other is what the buyer sees. */
    private static String money(PayloadNode issue, PayloadNode solution) {
        String sold = issue.at("product_price_currency").text();
        return sold != null && solution.at("refund_money_currency").is(sold) ? "refund_money" : "refund_money_post";
    }

    /** A refund is full or partial by its amount: the word alone doesn't say. */
    private static String proposed(PayloadNode issue, PayloadNode solution) {
        PayloadNode type = solution.at("solution_type");
        if (!type.is("refund")) {
            return type.text();
        }
        for (String most : List.of("refund_money_max", "refund_money_max_local")) {
            for (String asked : List.of("refund_money_post", "refund_money")) {
                BigDecimal amount = solution.at(asked).number();
                BigDecimal limit = issue.at(most).number();
                String currency = solution.at(asked + "_currency").text();
                if (amount != null
                        && limit != null
                        && currency != null
                        && issue.at(most + "_currency").is(currency)) {
                    return amount.compareTo(limit) < 0 ? "refund part" : "refund full";
                }
            }
        }
        return type.text();
    }

    private static Optional<PayloadNode> newest(List<PayloadNode> solutions) {
        return solutions.stream().reduce((one, other) -> BY_TIME.compare(one, other) > 0 ? one : other);
    }

    private static List<PayloadNode> list(PayloadNode issue, String name) {
        return AliexpressValues.list(issue, name, "solution_api_dto");
    }
}
