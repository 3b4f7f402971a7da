package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.messages.Message;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.decision.messages.Sentence;
import io.disputetriage.facts.Case;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages with one sentence left out, or said whatever its conditions are: would a scenario that expects drafts notice? */
public final class MessageTrial {
    private final Rulebook rulebook;
    private final List<Drafted> scenarios;
    private final List<Change> changes = new ArrayList<>();

    private MessageTrial(Rulebook rulebook, List<Drafted> scenarios) {
        this.rulebook = rulebook;
        this.scenarios = scenarios;
    }

    /** What became of a change. */
    public enum Verdict {
        /** A scenario fails. */
        NOTICED,
        /** A draft of a scenario is another, and no scenario fails. */
        SURVIVED,
        /** No draft of a scenario that expects any is another. */
        UNSAID
    }

    /**
     * One change of one message.
     *
     * @param line of the sentence, from 1
     * @param text what was changed
     */
    public record Change(String file, int line, String text, Verdict verdict) {}

    /** A scenario that expects drafts, and those that it looks at. */
    private record Drafted(Trial trial, Case facts, Decision decision, List<List<MessageDraft>> drafts) {
        static Drafted of(Trial trial, Rulebook rulebook) {
            Decision decision = rulebook.decide(trial.sheet());
            Case facts = rulebook.derive(trial.sheet());
            return new Drafted(trial, facts, decision, drafts(trial, facts, decision, rulebook.messages()));
        }

        Verdict verdict(Messages changed, String file) {
            if (!says(file) || drafts(trial, facts, decision, changed).equals(drafts)) {
                return Verdict.UNSAID;
            }
            return DraftCheck.of(
                                    trial.scenario().expect().drafts(),
                                    language -> changed.drafts(facts, decision, language))
                            .isEmpty()
                    ? Verdict.SURVIVED
                    : Verdict.NOTICED;
        }

        /** Most scenarios say nothing of a message, and need not be drafted anew. */
        private boolean says(String file) {
            return drafts.stream().flatMap(List::stream).anyMatch(draft -> draft.file()
                    .equals(file));
        }

        private static List<List<MessageDraft>> drafts(Trial trial, Case facts, Decision decision, Messages messages) {
            return trial.scenario().expect().drafts().stream()
                    .map(expected -> messages.drafts(facts, decision, expected.language()))
                    .toList();
        }
    }

    /** Tries every change, in the order of the files. */
    public static List<Change> of(Rulebook rulebook, List<ScenarioSuite> suites) {
        List<Drafted> scenarios = Trial.of(suites, rulebook.policy()).stream()
                .filter(trial -> !trial.scenario().expect().drafts().isEmpty())
                .map(trial -> Drafted.of(trial, rulebook))
                .toList();
        return new MessageTrial(rulebook, scenarios).changes();
    }

    private List<Change> changes() {
        for (Message message : rulebook.messages().all()) {
            YamlResult read = YamlReader.read(rulebook.files().texts().get(message.file()), message.file());
            for (int i = 0; i < message.text().size(); i++) {
                Sentence sentence = message.text().get(i);
                int line = read instanceof YamlResult.Parsed parsed
                        ? parsed.tree().place("/text/" + i).line()
                        : 0;
                tried(message, i, line, "the sentence is left out", List.of());
                if (!sentence.onlyIf().isEmpty()) {
                    tried(
                            message,
                            i,
                            line,
                            "said without its if",
                            with(sentence, Map.of(), sentence.notIf(), sentence.unless()));
                }
                if (!sentence.notIf().isEmpty()) {
                    tried(
                            message,
                            i,
                            line,
                            "said without its ifNot",
                            with(sentence, sentence.onlyIf(), Map.of(), sentence.unless()));
                }
                if (!sentence.unless().isEmpty()) {
                    tried(
                            message,
                            i,
                            line,
                            "said without its unless",
                            with(sentence, sentence.onlyIf(), sentence.notIf(), Set.of()));
                }
            }
        }
        return changes;
    }

    private static List<Sentence> with(
            Sentence sentence, Map<String, Set<String>> onlyIf, Map<String, Set<String>> notIf, Set<String> unless) {
        return List.of(new Sentence(onlyIf, notIf, unless, sentence.joined(), sentence.texts()));
    }

    /** {@code instead} of the sentence at {@code i}; none leaves it out. */
    private void tried(Message message, int i, int line, String text, List<Sentence> instead) {
        List<Sentence> sentences = new ArrayList<>(message.text());
        sentences.remove(i);
        sentences.addAll(i, instead);
        Message changed = new Message(
                message.file(), message.action(), message.topic(), message.audience(), message.subject(), sentences);
        List<Message> all = new ArrayList<>(rulebook.messages().all());
        all.set(all.indexOf(message), changed);
        Messages messages = new Messages(
                all, rulebook.messages().frames(), rulebook.messages().phrases());
        changes.add(new Change(message.file(), line, text, verdict(messages, message.file())));
    }

    private Verdict verdict(Messages changed, String file) {
        Verdict verdict = Verdict.UNSAID;
        for (Drafted scenario : scenarios) {
            Verdict of = scenario.verdict(changed, file);
            if (of == Verdict.NOTICED) {
                return of;
            }
            verdict = of == Verdict.SURVIVED ? of : verdict;
        }
        return verdict;
    }
}
