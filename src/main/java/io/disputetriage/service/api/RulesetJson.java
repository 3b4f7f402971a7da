package io.disputetriage.service.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.service.rollout.Activation;
import io.disputetriage.service.rollout.KeptRuleset;
import io.disputetriage.service.rollout.Replica;
import io.disputetriage.service.rollout.RulesetProposal;
import io.disputetriage.service.rollout.RulesetReport;
import io.disputetriage.service.rollout.RulesetStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** Rulesets as JSON; what there isn't is null. */
final class RulesetJson {
    private RulesetJson() {}

    static ObjectNode active(RulesetStatus status) {
        ObjectNode json = object().put("revision", status.files().revision());
        json.put("activatedAt", Json.instant(status.activation().at()));
        ArrayNode files = json.putArray("files");
        status.files().texts().forEach((path, text) -> files.addObject()
                .put("path", path)
                .put("sha256", DigestUtils.sha256Hex(text)));
        ArrayNode rules = json.putArray("rules");
        status.rules().forEach(rule -> rules.add(rule(rule)));
        json.set("lastAttempt", attempt(status.lastAttempt()));
        return json;
    }

    /** {@code active}, {@code replicas} and {@code history} are null while the database is away. */
    static ObjectNode status(
            RulesetStatus status, Activation active, List<Replica> replicas, List<Activation> history) {
        ObjectNode json = object();
        json.put("replica", status.replica());
        ObjectNode running = json.putObject("running");
        running.put("revision", status.files().revision());
        running.put("since", Json.instant(status.since()));
        running.put("trouble", status.trouble());
        json.set("active", active == null ? null : activation(active));
        ObjectNode folder = json.putObject("folder");
        folder.put("path", status.folder().toString());
        folder.put("revision", status.folderRevision());
        folder.put("runs", !status.differsFromFolder());
        json.set("underTrial", status.underTrial() == null ? null : candidate(status.underTrial()));
        json.set("lastAttempt", attempt(status.lastAttempt()));
        if (replicas == null) {
            json.putNull("replicas").putNull("activations");
            return json;
        }
        ArrayNode all = json.putArray("replicas");
        replicas.forEach(replica -> all.add(replica(replica, active)));
        ArrayNode activations = json.putArray("activations");
        history.forEach(each -> activations.add(activation(each)));
        return json;
    }

    static ObjectNode kept(KeptRuleset kept) {
        ObjectNode json = object().put("revision", kept.revision());
        json.put("firstSeenAt", Json.instant(kept.firstSeen()));
        json.put("by", kept.origin().by()).put("from", kept.origin().from());
        json.put("lastActivatedAt", Json.instant(kept.lastActivated()));
        json.set("proposal", kept.proposal() == null ? null : proposal(kept.proposal()));
        return json;
    }

    static ObjectNode whole(KeptRuleset kept, Map<String, String> files) {
        ObjectNode json = kept(kept);
        ObjectNode texts = json.putObject("files");
        files.forEach(texts::put);
        return json;
    }

    static ObjectNode activation(Activation activation) {
        return object().put("revision", activation.revision())
                .put("previous", activation.previous())
                .put("at", Json.instant(activation.at()))
                .put("actor", activation.actor())
                .put("cause", activation.cause().name());
    }

    static ObjectNode report(RulesetReport report) {
        ObjectNode json = object().put("revision", report.revision());
        json.put("fit", report.fit()).put("kept", report.kept()).put("rules", report.rules());
        json.set("diagnostics", DiagnosticJson.of(report.diagnostics()));
        ObjectNode scenarios = json.putObject("scenarios");
        for (RulesetReport.Word word : RulesetReport.Word.values()) {
            scenarios.put(camel(word), count(report, word));
        }
        ArrayNode results = scenarios.putArray("results");
        report.scenarios().forEach(each -> {
            ObjectNode result = results.addObject().put("file", each.file()).put("line", each.line());
            result.put("id", each.id()).put("result", each.result().name());
            each.remarks().forEach(result.putArray("remarks")::add);
        });
        return json;
    }

    private static long count(RulesetReport report, RulesetReport.Word word) {
        return report.scenarios().stream().filter(each -> each.result() == word).count();
    }

    private static String camel(RulesetReport.Word word) {
        return word == RulesetReport.Word.BROKE_DOWN ? "brokeDown" : word.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode candidate(RulesetStatus.Candidate candidate) {
        return object().put("revision", candidate.revision()).put("since", Json.instant(candidate.since()));
    }

    private static ObjectNode attempt(RulesetStatus.Attempt attempt) {
        ObjectNode json = object().put("at", Json.instant(attempt.at()));
        json.put("revision", attempt.revision());
        json.put("active", attempt.active()).put("result", attempt.result().name());
        json.set("diagnostics", DiagnosticJson.of(attempt.diagnostics()));
        return json;
    }

    private static ObjectNode proposal(RulesetProposal proposal) {
        ObjectNode json = object().put("at", Json.instant(proposal.at()));
        RulesetProposal.Outcome outcome = proposal.outcome();
        json.put("result", outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT));
        json.set(
                "diagnostics",
                DiagnosticJson.of(
                        outcome instanceof RulesetProposal.Outcome.Refused refused ? refused.why() : List.of()));
        return json;
    }

    private static ObjectNode replica(Replica replica, Activation active) {
        Replica.State state = replica.state();
        ObjectNode json = object().put("name", state.name());
        json.put("running", state.running()).put("folder", state.folder());
        differs(state, active).forEach(json.putArray("differs")::add);
        return json.put("trouble", state.trouble()).put("seenAt", Json.instant(replica.seenAt()));
    }

    private static List<String> differs(Replica.State state, Activation active) {
        List<String> in = new ArrayList<>();
        String wanted = active == null ? null : active.revision();
        if (!state.running().equals(wanted)) {
            in.add("running");
        }
        if (!Objects.equals(state.folder(), wanted)) {
            in.add("folder");
        }
        return in;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode json = object();
        json.put("id", rule.id()).put("name", rule.name()).put("owner", rule.owner());
        ArrayNode playbook = json.putArray("playbook");
        rule.playbook().forEach(playbook::add);
        return json.put("file", rule.file()).put("line", rule.line());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
