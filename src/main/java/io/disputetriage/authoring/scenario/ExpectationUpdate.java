package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.format.YamlEdit;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Expectations of one scenario file, rewritten to what was decided. Only values of keys that a scenario states are
 * changed, and the new text is given only if reading it gives the same file with these other values, whose scenarios pass.
 *
 * @param text of the file as it should be; as it was if nothing could be rewritten
 * @param changes in the order of the file
 * @param left scenarios that stay as they are, and why
 */
public record ExpectationUpdate(String text, List<Change> changes, List<Left> left) {
    public ExpectationUpdate {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /** One value, in a few words. */
    public record Change(Scenario scenario, String key, String before, String after) {}

    /** One scenario. */
    public record Left(Scenario scenario, String why) {}

    /**
     * Rewrites what failed.
     *
     * @param text of the file that was run; another one is left as it is
     * @param platforms those that the rules list
     */
    public static ExpectationUpdate of(String text, SuiteReport report, List<String> platforms) {
        List<CaseReport> failed = report.cases().stream()
                .filter(each -> each.outcome() instanceof Outcome.Fail)
                .toList();
        ScenarioResult now = ScenarioReader.read(
                text,
                report.suite().file(),
                platforms,
                ScenarioFiles.beside(Path.of(report.suite().file())));
        if (!(now instanceof ScenarioResult.Read read) || !sameCases(read.suite(), report.suite())) {
            return new ExpectationUpdate(
                    text,
                    List.of(),
                    failed.stream()
                            .map(each -> new Left(each.scenario(), "The file has changed since it was read"))
                            .toList());
        }
        ExpectationUpdate update = new ExpectationUpdate(text, List.of(), List.of());
        for (CaseReport each : failed) {
            update = update.with(each, report.suite().file(), platforms);
        }
        return update;
    }

    private static boolean sameCases(ScenarioSuite now, ScenarioSuite run) {
        return run.scenarios().stream()
                .allMatch(each -> now.scenarios().stream().anyMatch(other -> same(other, each)));
    }

    /** What payloads were read to stands in no file. */
    private static boolean same(Scenario now, Scenario run) {
        return now.equals(run)
                || now.given() instanceof Given.Payloads
                        && now.id().equals(run.id())
                        && now.expect().equals(run.expect());
    }

    private ExpectationUpdate with(CaseReport failed, String file, List<String> platforms) {
        Scenario scenario = failed.scenario();
        JsonNode root = tree(text);
        String pointer = pointer(root, scenario.id());
        if (failed.decision() == null || !root.at(pointer).isObject()) {
            return leave(scenario, "No decision was made");
        }
        ObjectNode expect = (ObjectNode) root.at(pointer);
        ObjectNode answer = ((Given.Facts) scenario.given()).answer(failed.decision());
        Set<String> failing = failing((Outcome.Fail) failed.outcome());
        if (failing.contains("drafts")) {
            return leave(scenario, "A draft isn't as expected; change the message or what is expected of it by hand");
        }
        if (failing.contains("checklist")) {
            return leave(scenario, "The checklist isn't as expected; change the tables or what is expected by hand");
        }
        ObjectNode decided = RewrittenExpectation.expectation(expect, failing, answer);
        Map<String, JsonNode> values = new TreeMap<>();
        differ(pointer, expect, decided, values);
        Optional<String> edited = YamlEdit.replace(text, values);
        if (edited.isEmpty()) {
            return leave(scenario, "A comment stands inside of a list that changes");
        }
        ((ObjectNode) root.at(pointer.substring(0, pointer.lastIndexOf('/')))).set("expect", decided);
        ScenarioResult read = ScenarioReader.read(edited.get(), file, platforms, ScenarioFiles.beside(Path.of(file)));
        if (!(read instanceof ScenarioResult.Read sound) || !tree(edited.get()).equals(root)) {
            return leave(scenario, "The file would not be read as meant");
        }
        Expectation after = sound.suite().scenarios().stream()
                .filter(each -> each.id().equals(scenario.id()))
                .findFirst()
                .orElseThrow()
                .expect();
        if (after.isEmpty() || !ExpectationCheck.ofDecision(after, answer).isEmpty()) {
            return leave(scenario, "Other values of its keys don't make it pass");
        }
        List<Change> more = new ArrayList<>(changes);
        expect.properties().stream()
                .filter(field -> !field.getValue().equals(decided.get(field.getKey())))
                .forEach(field -> more.add(new Change(
                        scenario,
                        field.getKey(),
                        ShortText.value(field.getValue()),
                        ShortText.value(decided.get(field.getKey())))));
        return new ExpectationUpdate(edited.get(), more, left);
    }

    private ExpectationUpdate leave(Scenario scenario, String why) {
        List<Left> more = new ArrayList<>(left);
        more.add(new Left(scenario, why));
        return new ExpectationUpdate(text, changes, more);
    }

    private static Set<String> failing(Outcome.Fail fail) {
        Set<String> keys = new TreeSet<>();
        fail.differences().forEach(difference -> keys.add(difference.what().split(" ", 2)[0]));
        return keys;
    }

    /** The smallest values that differ. */
    private static void differ(String pointer, JsonNode before, JsonNode after, Map<String, JsonNode> values) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject() && names(before).equals(names(after))) {
            names(before)
                    .forEach(name -> differ(
                            pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                            before.get(name),
                            after.get(name),
                            values));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                differ(pointer + "/" + i, before.get(i), after.get(i), values);
            }
        } else {
            values.put(pointer, after);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String pointer(JsonNode root, String id) {
        String cases = root.isArray() ? "" : "/cases";
        ArrayNode list = (ArrayNode) root.at(cases);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path("id").asText().equals(id)) {
                return cases + "/" + i + "/expect";
            }
        }
        throw new IllegalArgumentException("There is no case " + id);
    }

    private static JsonNode tree(String text) {
        return YamlReader.read(text, "") instanceof YamlResult.Parsed parsed
                ? parsed.tree().root()
                : MissingNode.getInstance();
    }
}
