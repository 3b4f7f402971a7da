package io.disputetriage.authoring.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.authoring.scenario.ExpectationUpdate.Change;
import io.disputetriage.authoring.scenario.ExpectationUpdate.Left;
import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import io.disputetriage.format.YamlEdit;
import io.disputetriage.format.YamlReader;
import io.disputetriage.format.YamlResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expectations of one file, all rewritten at once: read anew for each of them, a file would take the square of its length. */
public final class FileRewrite {
    private static final String MISREAD = "The file would not be read as meant";

    private final String file;
    private final List<String> platforms;
    private final JsonNode root;
    private final YamlEdit edit;
    private final Map<String, String> pointers = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();

    private FileRewrite(String text, String file, List<String> platforms) {
        this.file = file;
        this.platforms = platforms;
        this.root = tree(text);
        this.edit = new YamlEdit(text);
        String list = root.isArray() ? "" : "/cases";
        int place = 0;
        for (JsonNode each : root.at(list)) {
            pointers.put(each.path("id").asText(), list + "/" + place++ + "/expect");
        }
    }

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
        return new FileRewrite(text, report.suite().file(), platforms).update(failed);
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

    /** One expectation, and what shall stand there; {@code values}: the smallest ones that differ, by their pointers. */
    private record Rewrite(CaseReport failed, ObjectNode expect, ObjectNode decided, Map<String, JsonNode> values) {
        String id() {
            return failed.scenario().id();
        }

        ObjectNode answer() {
            return answerOf(failed);
        }
    }

    private ExpectationUpdate update(List<CaseReport> failed) {
        List<Rewrite> all =
                failed.stream().flatMap(each -> rewrite(each).stream()).toList();
        List<Rewrite> readable = readAsMeant(all);
        leave(all, readable, MISREAD);
        List<Rewrite> passing = passing(readable);
        leave(readable, passing, "Other values of its keys don't make it pass");
        List<Rewrite> kept = suite(passing).isPresent() ? passing : List.of();
        leave(passing, kept, MISREAD);
        return new ExpectationUpdate(
                edited(kept).orElseThrow(),
                kept.stream().flatMap(FileRewrite::changes).toList(),
                failed.stream()
                        .map(CaseReport::scenario)
                        .filter(each -> left.containsKey(each.id()))
                        .map(each -> new Left(each, left.get(each.id())))
                        .toList());
    }

    private Optional<Rewrite> rewrite(CaseReport failed) {
        String id = failed.scenario().id();
        if (failed.decision() == null || !(root.at(pointers.get(id)) instanceof ObjectNode expect)) {
            left.put(id, "No decision was made");
            return Optional.empty();
        }
        Set<String> failing = failing((Outcome.Fail) failed.outcome());
        if (failing.contains("drafts")) {
            left.put(id, "A draft isn't as expected; change the message or what is expected of it by hand");
            return Optional.empty();
        }
        if (failing.contains("checklist")) {
            left.put(id, "The checklist isn't as expected; change the tables or what is expected by hand");
            return Optional.empty();
        }
        ObjectNode decided = RewrittenExpectation.expectation(expect, failing, answerOf(failed));
        Map<String, JsonNode> values = new TreeMap<>();
        differ(pointers.get(id), expect, decided, values);
        if (edit.replace(values).isEmpty()) {
            left.put(id, "A comment stands inside of a list that changes");
            return Optional.empty();
        }
        return Optional.of(new Rewrite(failed, expect, decided, values));
    }

    private void leave(List<Rewrite> some, List<Rewrite> but, String why) {
        Set<String> stay = but.stream().map(Rewrite::id).collect(Collectors.toSet());
        some.stream().map(Rewrite::id).filter(id -> !stay.contains(id)).forEach(id -> left.put(id, why));
    }

    /** Those that can be written; where all at once can't, each half is tried by itself. */
    private List<Rewrite> readAsMeant(List<Rewrite> some) {
        if (suite(some).isPresent()) {
            return some;
        }
        if (some.size() <= 1) {
            return List.of();
        }
        int half = some.size() / 2;
        return Stream.of(some.subList(0, half), some.subList(half, some.size()))
                .flatMap(part -> readAsMeant(part).stream())
                .toList();
    }

    private List<Rewrite> passing(List<Rewrite> some) {
        Map<String, Expectation> after = new HashMap<>();
        suite(some).ifPresent(suite -> suite.scenarios().forEach(each -> after.put(each.id(), each.expect())));
        return some.stream()
                .filter(each -> after.containsKey(each.id())
                        && !after.get(each.id()).isEmpty()
                        && ExpectationCheck.ofDecision(after.get(each.id()), each.answer())
                                .isEmpty())
                .toList();
    }

    /** The file with these expectations, if it is read as meant. */
    private Optional<ScenarioSuite> suite(List<Rewrite> some) {
        JsonNode meant = root.deepCopy();
        some.forEach(each -> {
            String pointer = pointers.get(each.id());
            ((ObjectNode) meant.at(pointer.substring(0, pointer.lastIndexOf('/')))).set("expect", each.decided());
        });
        return edited(some)
                .filter(edited -> tree(edited).equals(meant))
                .map(edited -> ScenarioReader.read(edited, file, platforms, ScenarioFiles.beside(Path.of(file))))
                .filter(ScenarioResult.Read.class::isInstance)
                .map(read -> ((ScenarioResult.Read) read).suite());
    }

    private Optional<String> edited(List<Rewrite> some) {
        Map<String, JsonNode> values = new TreeMap<>();
        some.forEach(each -> values.putAll(each.values()));
        return edit.replace(values);
    }

    private static Stream<Change> changes(Rewrite rewrite) {
        return rewrite.expect().properties().stream()
                .filter(field -> !field.getValue().equals(rewrite.decided().get(field.getKey())))
                .map(field -> new Change(
                        rewrite.failed().scenario(),
                        field.getKey(),
                        ShortText.value(field.getValue()),
                        ShortText.value(rewrite.decided().get(field.getKey()))));
    }

    private static ObjectNode answerOf(CaseReport failed) {
        return ((Given.Facts) failed.scenario().given()).answer(failed.decision());
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

    private static JsonNode tree(String text) {
        return YamlReader.read(text, "") instanceof YamlResult.Parsed parsed
                ? parsed.tree().root()
                : MissingNode.getInstance();
    }
}
