package io.disputetriage.cli;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.DraftWriter;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code triage}: what is to be done in this case? */
@Command(
        name = "triage",
        description = "Decides one case and shows the decision, which is stored nowhere.",
        exitCodeList = {
            "0:the case was decided",
            "2:the command was called wrongly, or the fact sheet is missing or faulty",
            "3:the rules were refused"
        })
final class TriageFacts implements Callable<Integer> {
    @Mixin
    private CaseOptions one;

    @Option(names = "--drafts", description = "also show the messages that can be sent for its actions")
    private boolean drafts;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "of the drafts, such as pt-BR (default: the buyer's for messages to him, else en)")
    private String language;

    @Override
    public Integer call() {
        if (language != null && Language.of(language) == null) {
            throw one.misuse("--language is one of "
                    + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "))
                    + ", not " + language);
        }
        return one.show(this::answer).code();
    }

    private String answer(Rulebook rulebook, FactSheet sheet) {
        Decision decision = rulebook.decide(sheet);
        if (!drafts) {
            return one.json() ? DecisionWriter.indented(decision) : DecisionText.of(decision);
        }
        List<MessageDraft> texts = rulebook.drafts(sheet, decision, language);
        return one.json()
                ? DraftWriter.indented(decision, texts)
                : DecisionText.of(decision) + "\n\n" + DraftText.of(texts);
    }
}
