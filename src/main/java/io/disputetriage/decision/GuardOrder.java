package io.disputetriage.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When guards are asked. Only what stands here matters: in every order that these dependencies allow a decision is the same.
 *
 * @param beforeChoosing asked before the longest wait and the one remedy are chosen among what is left
 * @param afterChoosing asked once they are chosen
 * @param last asked when all that is left stands as it would be done
 */
public record GuardOrder(List<Guard> beforeChoosing, List<Guard> afterChoosing, List<Guard> last) {
    static final GuardOrder SHIPPED = new GuardOrder(
            List.copyOf(EnumSet.range(Guard.CHOICE_WITHOUT_OFFERS, Guard.WAIT_WITHOUT_END)),
            List.copyOf(EnumSet.range(Guard.CONSENT_WITHOUT_RESEND, Guard.SENT_BESIDE_REFUND)),
            List.of(Guard.DONE_ALREADY));

    static final List<Dependency> DEPENDENCIES = Stream.of(
                    before(
                            Guard.UNTRUE_EVIDENCE,
                            "of what is taken out beside the receipt, the untrue is named as such",
                            Guard.UNWINNABLE),
                    before(
                            Guard.UNWINNABLE,
                            "the receipt takes over what is said of what it takes out beside it",
                            Guard.FULLY_REFUNDED),
                    before(
                            Guard.FULLY_REFUNDED,
                            "it takes out what rules ask a person for, but not the person whom these call",
                            Guard.REFUND_PENDING,
                            Guard.OVERDUE),
                    before(
                            Guard.FULLY_REFUNDED,
                            "the receipt that it puts in may not be handed in now either",
                            Guard.OTHER_SIDES_TURN,
                            Guard.NOT_ALLOWED),
                    before(
                            Guard.ACCEPTED_IN_PART,
                            "the receipt that it puts in may not be handed in now either",
                            Guard.OTHER_SIDES_TURN,
                            Guard.NOT_ALLOWED),
                    before(
                            Guard.CONTEST_WITHOUT_EVIDENCE,
                            "a contest that can't be handed in is no defence",
                            Guard.ACCEPTED_BESIDE_DEFENCE),
                    before(
                            Guard.ACCEPTED_BESIDE_DEFENCE,
                            "a dispute that is defended is not given up",
                            Guard.SENT_BESIDE_REFUND))
            .flatMap(List::stream)
            .toList();

    private static final Map<Guard, String> AFTER_CHOOSING = Map.of(
            Guard.CONSENT_WITHOUT_RESEND,
            "until then a resend may be on offer",
            Guard.COMPLAINT_WITHOUT_PROOF,
            "what follows a wait may still lack its proof today",
            Guard.CONTEST_WITHOUT_EVIDENCE,
            "what follows a wait may still lack its evidence today",
            Guard.ACCEPTED_BESIDE_DEFENCE,
            "only then is it known whether a defence stands",
            Guard.SENT_BESIDE_REFUND,
            "only then is it known which remedy stands");

    /** Two guards of which one must be asked before the other. */
    record Dependency(Guard first, Guard then, String because) {}

    private static List<Dependency> before(Guard first, String because, Guard... others) {
        return Stream.of(others)
                .map(then -> new Dependency(first, then, because))
                .toList();
    }

    /** When a guard is asked and why, for people. */
    public static String place(Guard guard) {
        if (guard == Guard.CLOSED) {
            return "First of all: in a closed case nothing else matters";
        }
        if (guard == Guard.DONE_ALREADY) {
            return "Last of all: only then does each action have the words with which it would be done, an open offer has kept other"
                    + " remedies away, and evidence that was handed in has kept the dispute from being accepted";
        }
        List<String> sentences = new ArrayList<>();
        String after = AFTER_CHOOSING.get(guard);
        sentences.add(after == null ? "Before the choosing" : "After the choosing: " + after);
        DEPENDENCIES.stream()
                .filter(dependency -> dependency.first() == guard)
                .collect(Collectors.groupingBy(
                        Dependency::because,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> each.then().name(), Collectors.joining(", "))))
                .forEach((because, others) -> sentences.add("before " + others + ": " + because));
        return String.join("; ", sentences);
    }
}
