package io.disputetriage.format.intake;

import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * AliExpress: an issue as {@code aliexpress.issue.detail.get} gives it. Its times have no zone and are Pacific. It gives no date to
 * answer by: the seller has days from the buyer's last proposal, which is why {@code openedAt} is the time of that. Amounts
 * stand there in the buyer's currency and in the seller's; the one of the product's price is taken. Source: the class
 * AliexpressIssueDetailGetResponse of the TOP SDK.
 */
final class AliexpressMapper implements PayloadMapper {
    /** Buyers write whole sentences into the field of the number. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{5,40}");

    @Override
    public String platform() {
        return "ALIEXPRESS";
    }

    @Override
    public boolean recognises(PayloadNode root) {
        PayloadNode issue = issue(root);
        return issue.at("issue_status").isTold()
                && (issue.at("issue_reason").isTold()
                        || issue.at("issue_reason_id").isTold()
                        || issue.at("buyer_solution_list").isTold());
    }

    @Override
    public void read(PayloadNode root, PayloadFacts facts) {
        PayloadNode issue = issue(root);
        List<PayloadNode> steps = AliexpressValues.list(issue, "process_dto_list", "api_issue_process_dto");
        List<PayloadNode> times = new ArrayList<>(
                steps.stream().map(step -> step.at("gmt_create")).toList());
        times.add(issue.at("gmt_modified"));
        facts.occurredAt(times.stream()
                .map(AliexpressValues::time)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null));
        facts.dispute(issue.at("id"));
        facts.text("order.id", issue.at(issue.at("parent_order_id").isAbsent() ? "order_id" : "parent_order_id"));
        facts.text("product.title", issue.at("product_name"));
        reason(issue.at("issue_reason"), facts);
        facts.set("stage", Stage.INQUIRY, issue.at("issue_status"));
        steps(issue, steps, facts);
        AliexpressSolutions.read(issue, facts);
        String number = issue.at("buyer_return_no").text();
        if (number != null && NUMBER.matcher(number).matches()) {
            facts.text("return.trackingNumber", issue.at("buyer_return_no"));
        }
    }

    /** Of "Package has not been received - in transit" the second level is the reason, the first only its group. */
    private static void reason(PayloadNode reason, PayloadFacts facts) {
        String text = reason.text();
        facts.reason(
                text == null ? null : text.substring(text.lastIndexOf(" - ") < 0 ? 0 : text.lastIndexOf(" - ") + 3),
                reason);
    }

    private static void steps(PayloadNode issue, List<PayloadNode> steps, PayloadFacts facts) {
        facts.instant("openedAt", AliexpressValues.time(issue.at("gmt_create")), issue.at("gmt_create"));
        last(steps, step -> Turn.SELLER.name().equals(facts.meant("turn", "action_type", step.at("action_type"))))
                .ifPresent(step -> at("openedAt", step, facts));
        List<PayloadNode> sellers = steps.stream()
                .filter(step -> step.at("submit_member_type").is("seller"))
                .toList();
        sellers.stream()
                .filter(step -> AliexpressValues.time(step.at("gmt_create")) != null)
                .min(Comparator.comparing(step -> AliexpressValues.time(step.at("gmt_create"))))
                .ifPresent(step -> at("history.firstMessageAt", step, facts));
        last(sellers, step -> step.at("action_type").is("seller_create_proof"))
                .ifPresent(step -> at("history.evidenceSubmittedAt", step, facts));
        last(steps, step -> step.at("submit_member_type").is("buyer"))
                .ifPresent(step -> facts.word("receive_goods", step.at("receive_goods")));
        last(
                        steps,
                        step -> step.at("submit_member_type").is("buyer")
                                && step.at("content").text() != null)
                .ifPresent(step -> facts.text("complaint.statement", step.at("content")));
    }

    private static Optional<PayloadNode> last(List<PayloadNode> steps, Predicate<PayloadNode> which) {
        return steps.stream()
                .filter(step -> AliexpressValues.time(step.at("gmt_create")) != null && which.test(step))
                .max(Comparator.comparing(step -> AliexpressValues.time(step.at("gmt_create"))));
    }

    private static void at(String fact, PayloadNode step, PayloadFacts facts) {
        facts.instant(fact, AliexpressValues.time(step.at("gmt_create")), step.at("gmt_create"));
    }

    private static PayloadNode issue(PayloadNode root) {
        PayloadNode response = root.at("aliexpress_issue_detail_get_response");
        return Stream.of(
                        response.at("result_object"),
                        response.at("result", "result_object"),
                        root.at("result_object"),
                        root.at("result", "result_object"))
                .filter(place -> place.json().isObject())
                .findFirst()
                .orElse(root);
    }
}
