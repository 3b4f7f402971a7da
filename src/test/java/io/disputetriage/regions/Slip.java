package io.disputetriage.regions;

import io.disputetriage.facts.AddressQuality;
import io.disputetriage.facts.AgreedWait;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.IssueDetail;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Negotiation;
import io.disputetriage.facts.ShipmentState;
import io.disputetriage.facts.Stage;
import io.disputetriage.facts.Turn;
import io.disputetriage.rulebook.Rulebook;
import io.disputetriage.ruleset.RuleOutline;
import io.disputetriage.ruleset.RulesetFiles;
import io.disputetriage.ruleset.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One small wrong edit of one rule, as a person might make it. */
record Slip(RuleOutline rule, String what, int start, int end, String instead) {
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
    static List<Slip> in(RuleOutline rule) {
        List<Slip> slips = new ArrayList<>();
        List<Token> tokens = rule.condition();
        int from = 0;
        int depth = 0;
        int constraints = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            depth += end ? 0 : tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (end || depth == 0 && tokens.get(i).is(",")) {
                boolean bound = tokens.get(from).text().startsWith("$");
                if (!bound && (constraints > 0 || !end)) {
                    slips.add(
                            end
                                    ? cut(
                                            rule,
                                            tokens.get(from - 1).start(),
                                            tokens.get(i - 1).end())
                                    : cut(
                                            rule,
                                            tokens.get(from).start(),
                                            tokens.get(i).end()));
                }
                constraints++;
                from = i + 1;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Enum<?>[] words = i > 1 && tokens.get(i - 1).is(".")
                    ? WORDS.get(tokens.get(i - 2).text())
                    : null;
            if (words != null) {
                int at = 0;
                while (!words[at].name().equals(token.text())) {
                    at++;
                }
                slips.add(swap(rule, token, words[(at + 1) % words.length].name()));
            } else if (TURNED.containsKey(token.text()) && token.form() != Token.Form.STRING) {
                slips.add(swap(rule, token, TURNED.get(token.text())));
            } else if (token.form() == Token.Form.NUMBER && !token.text().contains(".")) {
                slips.add(swap(rule, token, String.valueOf(Integer.parseInt(token.text()) + 1)));
            }
        }
        return slips;
    }

    /** The ruleset after the slip. */
    Rulebook in(RulesetFiles files) {
        Map<String, String> texts = new TreeMap<>(files.texts());
        String text = texts.get(rule.file());
        texts.put(rule.file(), text.substring(0, start) + instead + text.substring(end));
        return Books.of(texts);
    }

    private static Slip cut(RuleOutline rule, int start, int end) {
        return new Slip(rule, "left out", start, end, "");
    }

    private static Slip swap(RuleOutline rule, Token token, String instead) {
        return new Slip(rule, token.text() + " at " + token.line(), token.start(), token.end(), instead);
    }

    @Override
    public String toString() {
        return rule.id() + ": " + what + " " + (instead.isEmpty() ? start + "–" + end : "→ " + instead);
    }
}
