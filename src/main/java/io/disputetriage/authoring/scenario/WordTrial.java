package io.disputetriage.authoring.scenario;

import io.disputetriage.decision.Decision;
import io.disputetriage.format.PolicyReader;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import io.disputetriage.policy.PolicyTables;
import io.disputetriage.policy.Table;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows that say what the words of payloads mean, each taken out once: would a scenario with payloads notice? */
public final class WordTrial {
    private final Rulebook rulebook;
    private final List<Case> cases;

    private WordTrial(Rulebook rulebook, List<Case> cases) {
        this.rulebook = rulebook;
        this.cases = cases;
    }

    /** What became of a row that was taken out. */
    public enum Verdict {
        /** A scenario fails. */
        NOTICED,
        /** What is read of a payload is another, and no scenario fails. */
        SURVIVED,
        /** No payload of a scenario has the word. */
        UNREAD
    }

    /**
     * One row that gives a word a meaning.
     *
     * @param file of the table, below the rules folder
     * @param line of the table, from 1
     * @param text its platform, field, word, fact and value
     */
    public record Row(String platform, String file, int line, String text, Verdict verdict) {}

    /** Tries every row that has a value, in the order of the table; empty without the table. */
    public static List<Row> of(Rulebook rulebook, List<ScenarioSuite> suites) {
        List<Case> cases = suites.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .filter(scenario -> scenario.todo() == null && scenario.given() instanceof Given.Payloads)
                .flatMap(scenario -> Stream.ofNullable(Case.of(scenario, rulebook.policy())))
                .toList();
        return new WordTrial(rulebook, cases).rows();
    }

    private List<Row> rows() {
        Map<String, String> files = new TreeMap<>(rulebook.files().texts());
        Table table = PolicyReader.tables(files).get(PolicyTables.WORDS);
        List<Row> rows = new ArrayList<>();
        if (table != null) {
            int value = table.columns().indexOf("value");
            for (Table.Line line : table.lines()) {
                if (!line.cells().get(value).isEmpty()) {
                    files.put(
                            PolicyTables.WORDS,
                            without(rulebook.files().texts().get(PolicyTables.WORDS), line.number()));
                    rows.add(new Row(
                            line.cells().get(0),
                            PolicyTables.WORDS,
                            line.number(),
                            String.join(",", line.cells().subList(0, value + 1)),
                            verdict(PolicyReader.read(files))));
                }
            }
        }
        return rows;
    }

    private static String without(String text, int line) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.set(line - 1, "#");
        return String.join("\n", lines);
    }

    /** A table that can't be without the row is one that would not go live without it. */
    private Verdict verdict(PolicyResult policy) {
        if (!(policy instanceof PolicyResult.Loaded loaded)) {
            return Verdict.NOTICED;
        }
        Verdict verdict = Verdict.UNREAD;
        for (Case each : cases) {
            Given now = each.payloads().read(loaded.policy());
            if (!each.reads(now)) {
                continue;
            }
            if (!(now instanceof Given.Facts facts) || !passes(each, facts)) {
                return Verdict.NOTICED;
            }
            verdict = Verdict.SURVIVED;
        }
        return verdict;
    }

    private boolean passes(Case each, Given.Facts facts) {
        Decision decision = rulebook.decide(facts.sheet());
        return ExpectationCheck.of(
                        each.scenario().expect(),
                        facts.answer(decision),
                        DecisionAdditions.of(rulebook, facts.sheet(), decision))
                .isEmpty();
    }

    private record Case(Scenario scenario, Given.Payloads payloads, Given.Facts read) {
        /** Null for one whose payloads are to be refused. */
        static Case of(Scenario scenario, Policy policy) {
            Given.Payloads payloads = (Given.Payloads) scenario.given();
            return payloads.read(policy) instanceof Given.Facts facts ? new Case(scenario, payloads, facts) : null;
        }

        /** Whether something else is read now. */
        boolean reads(Given now) {
            return !read.equals(now);
        }
    }
}
