package io.disputetriage.authoring.analysis;

import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.AgreedWait;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Negotiation;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.rules.drl.Condition;
import io.disputetriage.rules.drl.Constraint;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Span;
import io.disputetriage.rules.drl.Token;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One small wrong edit of one rule, as a person might make it. */
record Slip(Rule rule, String what, int start, int end, String instead) {
    private static final Map<String, Enum<?>[]> WORDS = Stream.of(
                    Kind.values(),
                    Stage.values(),
                    Turn.values(),
                    ShipmentState.values(),
                    EvidenceKind.values(),
                    IssueDetail.values(),
                    AddressQuality.values(),
                    AgreedWait.values(),
                    Negotiation.values())
            .collect(Collectors.toMap(words -> words[0].getDeclaringClass().getSimpleName(), words -> words));
    private static final Map<String, String> TURNED =
            Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "true", "false", "false", "true");

    /** Constraints left out, words and flags taken for others, comparisons and numbers off by one. */
    static List<Slip> in(Rule rule) {
        List<Slip> slips = new ArrayList<>();
        List<Constraint> all = rule.constraints();
        for (int i = 0; i < all.size(); i++) {
            Span span = all.get(i).span();
            if (all.size() > 1 && !(all.get(i).condition() instanceof Condition.Binding)) {
                boolean last = i + 1 == all.size();
                slips.add(
                        last
                                ? cut(rule, all.get(i - 1).span().end(), span.end())
                                : cut(rule, span.start(), all.get(i + 1).span().start()));
            }
        }
        for (Constraint constraint : all) {
            constraint
                    .condition()
                    .tests()
                    .map(test -> test.sign().first())
                    .filter(sign -> TURNED.containsKey(sign.text()))
                    .forEach(sign -> slips.add(swap(rule, sign, TURNED.get(sign.text()))));
            constraint
                    .condition()
                    .operands()
                    .map(operand -> operand.added() == null ? operand : operand.added())
                    .forEach(operand -> other(operand)
                            .ifPresent(instead ->
                                    slips.add(swap(rule, operand.span().last(), instead))));
        }
        return slips;
    }

    private static Optional<String> other(Condition.Operand operand) {
        return switch (operand.form()) {
            case FLAG -> Optional.of(TURNED.get(operand.text()));
            case NUMBER ->
                operand.text().contains(".")
                        ? Optional.empty()
                        : Optional.of(String.valueOf(Integer.parseInt(operand.text()) + 1));
            case WORD -> {
                String[] parts = operand.text().split("\\.");
                Enum<?>[] words = WORDS.get(parts[0]);
                yield Stream.of(words == null ? new Enum<?>[0] : words)
                        .filter(word -> word.name().equals(parts[1]))
                        .map(word -> words[(word.ordinal() + 1) % words.length].name())
                        .findFirst();
            }
            default -> Optional.empty();
        };
    }

    /** The ruleset after the slip. */
    Rulebook in(RulesetFiles files) {
        Map<String, String> texts = new TreeMap<>(files.texts());
        String text = texts.get(rule.file());
        texts.put(rule.file(), text.substring(0, start) + instead + text.substring(end));
        return Books.of(texts);
    }

    private static Slip cut(Rule rule, int start, int end) {
        return new Slip(rule, "left out", start, end, "");
    }

    private static Slip swap(Rule rule, Token token, String instead) {
        return new Slip(rule, token.text() + " at " + token.line(), token.start(), token.end(), instead);
    }

    @Override
    public String toString() {
        return rule.id() + ": " + what + " " + (instead.isEmpty() ? start + "–" + end : "→ " + instead);
    }
}
