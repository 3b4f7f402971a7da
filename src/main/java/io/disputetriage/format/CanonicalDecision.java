package io.disputetriage.format;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.facts.EvidenceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A decision as canonical text, its names in the order that RFC 8785 wants: {@link DecisionWriter} without the tree. */
final class CanonicalDecision {
    /** By the name that they have in JSON. */
    private static final Param[] PARAMS = params();

    private CanonicalDecision() {}

    static CanonicalJson of(Decision decision) {
        CanonicalJson json = CanonicalJson.empty();
        json.open();
        json.each("actions", decision.actions(), CanonicalDecision::step);
        json.each("advice", decision.advice(), CanonicalDecision::note);
        json.field("asOf", decision.asOf());
        json.field("caseRef", decision.caseRef());
        json.object("derived", inOrder(decision.derived()));
        json.each("impact", decision.impact(), CanonicalDecision::note);
        json.name("logic").constant(decision.logic());
        json.each("questions", decision.questions(), CanonicalDecision::question);
        Decision.ResponseDue due = decision.responseDue();
        json.name("responseDue").open();
        json.field("at", due.at()).field("derivedFromPolicy", due.derivedFromPolicy());
        json.close();
        json.field("reviewAt", decision.reviewAt());
        json.name("ruleset")
                .open()
                .name("revision")
                .constant(decision.revision())
                .close();
        json.field("urgency", decision.urgency());
        json.each("warnings", decision.warnings(), CanonicalDecision::note);
        json.each("withheld", decision.withheld(), CanonicalDecision::withheld);
        return json.close();
    }

    private static void step(CanonicalJson json, Decision.Step step) {
        json.field("action", step.action());
        json.field("after", step.after());
        json.each("because", step.because(), CanonicalDecision::reason);
        json.field("dueAt", step.dueAt());
        json.field("needsHuman", step.needsHuman());
        json.field("notBefore", step.notBefore());
        params(json, step.params());
        json.field("rank", step.rank());
        json.field("requires", sorted(step.requires()));
        json.name("title").constant(step.title());
    }

    private static void params(CanonicalJson json, Map<Param, Object> params) {
        json.name("params").open();
        if (!params.isEmpty()) {
            for (Param param : PARAMS) {
                if (params.containsKey(param)) {
                    json.field(param.json(), params.get(param));
                }
            }
        }
        json.close();
    }

    private static Param[] params() {
        Param[] params = Param.values();
        Arrays.sort(params, Comparator.comparing(Param::json));
        return params;
    }

    private static Map<String, Object> inOrder(Map<String, Object> values) {
        return values instanceof SortedMap<String, Object> sorted && sorted.comparator() == null
                ? values
                : new TreeMap<>(values);
    }

    private static Collection<EvidenceKind> sorted(Set<EvidenceKind> kinds) {
        return kinds.size() < 2 ? kinds : kinds.stream().sorted().toList();
    }

    private static void note(CanonicalJson json, Decision.Note<?> note) {
        json.each("because", note.because(), CanonicalDecision::reason);
        json.field("kind", note.kind());
    }

    private static void withheld(CanonicalJson json, Decision.Withheld withheld) {
        json.field("action", withheld.action());
        json.each("because", withheld.because(), CanonicalDecision::reason);
        json.name("by").constant(withheld.by());
        json.field("missing", sorted(withheld.missing()));
        json.field("text", withheld.text());
    }

    private static void question(CanonicalJson json, Question question) {
        json.name("ask").constant(question.ask());
        json.name("fact").constant(question.fact());
        json.constants("wouldDecide", question.wouldDecide());
    }

    private static void reason(CanonicalJson json, Reason reason) {
        if (reason.file() == null) {
            json.field("file", null);
        } else {
            json.name("file").constant(reason.file());
        }
        json.field("line", reason.line());
        json.constants("playbook", reason.playbook());
        json.name("rule").constant(reason.rule());
        json.field("text", reason.text());
    }
}
