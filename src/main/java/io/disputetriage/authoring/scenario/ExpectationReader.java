package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.After;
import io.disputetriage.decision.ImpactKind;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.CaseOutcome;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.format.intake.IntakeWarning;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code expect}: each key and each word that only a slip of the pen can produce is a fault. */
final class ExpectationReader {
    static final List<String> KEYS = List.of(
            "urgency",
            "actions",
            "only",
            "unordered",
            "neverActions",
            "notBeforeRank",
            "advice",
            "neverAdvice",
            "impact",
            "warnings",
            "neverWarnings",
            "playbook",
            "derived",
            "questions",
            "neverQuestions",
            "neverRules",
            "withheld",
            "drafts",
            "checklist",
            "responseDue",
            "problem",
            "facts",
            "outcome",
            "payloadWarnings");
    static final List<String> ACTION_KEYS =
            List.of("action", "params", "dueAt", "notBefore", "requires", "after", "needsHuman");
    static final List<String> PARAMS =
            Arrays.stream(Param.values()).map(Param::json).toList();
    static final List<String> WITHHELD_KEYS = List.of("action", "by", "missing");
    static final List<String> DUE_KEYS = List.of("at", "derivedFromPolicy");
    static final Set<String> EVIDENCE = Set.of("kinds", "evidence", "attach", "provide");

    private ExpectationReader() {}

    static Expectation read(ScenarioNode expect) {
        expect.withKeys(KEYS);
        return new Expectation(
                problem(expect.at("problem")),
                values(expect),
                expect.at("actions").entries().stream()
                        .map(ExpectationReader::action)
                        .toList(),
                expect.at("only").flag(),
                expect.at("unordered").flag(),
                actions(expect.at("neverActions")),
                ranks(expect.at("notBeforeRank")),
                Map.of(
                        "advice", names(expect.at("advice").words(AdviceKind.class)),
                        "impact", names(expect.at("impact").words(ImpactKind.class)),
                        "warnings", names(expect.at("warnings").words(WarningKind.class)),
                        "payloadWarnings", names(expect.at("payloadWarnings").words(IntakeWarning.Concern.class))),
                Map.of(
                        "neverAdvice", names(expect.at("neverAdvice").words(AdviceKind.class)),
                        "neverWarnings", names(expect.at("neverWarnings").words(WarningKind.class)),
                        "neverQuestions", expect.at("neverQuestions").texts()),
                expect.at("playbook").texts(),
                expect.at("questions").texts(),
                expect.at("neverRules").texts(),
                expect.at("withheld").entries().stream()
                        .map(ExpectationReader::withheld)
                        .toList(),
                expect.at("drafts").entries().stream()
                        .map(ExpectedDraftReader::read)
                        .toList(),
                ExpectedChecklistReader.read(expect.at("checklist")));
    }

    private static boolean problem(ScenarioNode problem) {
        boolean refused = problem.node().isInt() && problem.node().intValue() == 400;
        if (!problem.isAbsent() && !refused) {
            problem.faults().wrongForm(problem.pointer(), "400, the only status of a refused fact sheet");
        }
        return refused;
    }

    private static ObjectNode values(ScenarioNode expect) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        expect.at("urgency").word(Urgency.class).ifPresent(urgency -> values.put("urgency", urgency.name()));
        ScenarioNode derived = expect.at("derived");
        if (!derived.isAbsent()) {
            values.set("derived", derived.asObject());
        }
        ScenarioNode due = expect.at("responseDue").withKeys(DUE_KEYS);
        if (!due.isAbsent()) {
            values.set("responseDue", due.asObject());
        }
        ScenarioNode facts = expect.at("facts");
        if (!facts.isAbsent()) {
            values.set("facts", facts.asObject());
        }
        expect.at("outcome").word(CaseOutcome.class).ifPresent(outcome -> values.put("outcome", outcome.name()));
        return values;
    }

    private static ObjectNode action(ScenarioNode action) {
        action.withKeys(ACTION_KEYS);
        if (action.at("action").isAbsent()) {
            action.faults().missing(action.pointer(), "The action word", "{action: WAIT}");
        }
        action.at("action").word(Action.class);
        action.at("requires").words(EvidenceKind.class);
        action.at("after").word(After.class);
        action.at("needsHuman").flag();
        ScenarioNode params = action.at("params").withKeys(PARAMS);
        params.fields().forEach(ExpectationReader::checkWords);
        return action.asObject();
    }

    /** Only the closed lists of the contract: a value of an open one simply doesn't match. */
    private static void checkWords(ScenarioNode param) {
        String name = param.pointer().substring(param.pointer().lastIndexOf('/') + 1);
        if (EVIDENCE.contains(name)) {
            param.words(EvidenceKind.class);
        } else if (name.equals("terms")) {
            param.word(EvidenceKind.class);
        } else if (name.equals("options")) {
            param.words(Action.class);
        } else if (name.equals("then")) {
            param.word(Action.class);
        }
    }

    private static ObjectNode withheld(ScenarioNode withheld) {
        withheld.withKeys(WITHHELD_KEYS);
        withheld.at("action").word(Action.class);
        withheld.at("by").text();
        withheld.at("missing").words(EvidenceKind.class);
        return withheld.asObject();
    }

    private static Set<Action> actions(ScenarioNode list) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        actions.addAll(list.words(Action.class));
        return actions;
    }

    private static Map<Action, Integer> ranks(ScenarioNode ranks) {
        List<String> valid = Arrays.stream(Action.values()).map(Action::name).toList();
        Map<Action, Integer> earliest = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            Optional.ofNullable(ranks.at(action.name()).rank()).ifPresent(rank -> earliest.put(action, rank));
        }
        ranks.withKeys(valid);
        return earliest;
    }

    private static <E extends Enum<E>> List<String> names(List<E> words) {
        return words.stream().map(Enum::name).toList();
    }
}
