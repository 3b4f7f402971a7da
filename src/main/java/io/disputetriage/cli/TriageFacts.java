package io.disputetriage.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.format.ChecklistWriter;
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

    @Option(names = "--checklist", description = "also show which evidence goes with its answers, and what is missing")
    private boolean checklist;

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
        List<MessageDraft> texts = drafts ? rulebook.drafts(sheet, decision, language) : null;
        Checklist evidence = checklist ? rulebook.checklist(sheet, decision) : null;
        return one.json() ? json(decision, texts, evidence) : text(decision, texts, evidence);
    }

    private static String json(Decision decision, List<MessageDraft> texts, Checklist evidence) {
        ObjectNode whole = DecisionWriter.tree(decision);
        if (texts != null) {
            whole.set("drafts", DraftWriter.tree(texts));
        }
        if (evidence != null) {
            whole.set("checklist", ChecklistWriter.tree(evidence));
        }
        return whole.toPrettyString();
    }

    private static String text(Decision decision, List<MessageDraft> texts, Checklist evidence) {
        return DecisionText.of(decision)
                + (evidence == null ? "" : "\n\n" + ChecklistText.of(evidence))
                + (texts == null ? "" : "\n\n" + DraftText.of(texts));
    }
}
