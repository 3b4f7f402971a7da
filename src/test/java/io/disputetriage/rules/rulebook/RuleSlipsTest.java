package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.engine.RuleCompiler;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every slip at places of the shipped rules, with -Psoak at every one: one fault, where the slip stands, and whoever follows its hint is done. */
class RuleSlipsTest {
    private static final Pattern REPLACE = Pattern.compile("Did you mean (.+)\\?", Pattern.DOTALL);
    private static final Pattern AFTER = Pattern.compile("Write (\\S+) after .*");
    private static final Pattern BEFORE = Pattern.compile("Write (.+) before it");
    private static final int STRIDE = Integer.getInteger("checks.scale", 1) == 1 ? 36 : 1;
    private static final String HEADER =
            "package playbooks.test\n\nimport io.disputetriage.facts.*\nimport io.disputetriage.decision.*\n\n";
    private static final List<String> RULES = rules();

    static Stream<Slip> slips() {
        return Stream.of(
                replaced(" == ", 1, "="),
                replaced(" == ", 1, "==="),
                replaced(" == ", 1, "is"),
                replaced(" == ", 1, "IS"),
                replaced(" == ", 1, "equals"),
                replaced(" == ", 1, ":"),
                replaced(" == ", 1, "\uFF1D\uFF1D"),
                replaced(" >= ", 1, "=>"),
                replaced(" == (?=[A-Z\"tf])", 1, "=>"),
                replaced(" == (?=[A-Z\"tf])", 1, "gt"),
                replaced(" == (?=[A-Z\"tf])", 1, "=<"),
                replaced(" >= ", 1, "\u2265"),
                replaced(" >= ", 1, "gte"),
                replaced(" <= ", 1, "=<"),
                replaced(" <= ", 1, "\u2264"),
                replaced(" != (?=null)", 1, "<>"),
                replaced(" != (?=null)", 1, "!=="),
                replaced(" != (?=null)", 1, "\u2260"),
                replaced(" != (?=null)", 1, "is not"),
                replaced(" contains ", 1, "includes"),
                replaced(" contains ", 1, "CONTAINS"),
                new Slip("excludes", "not contains", words -> "excludes"),
                replaced(" \\|\\| ", 1, "or"),
                replaced(" \\|\\| ", 1, "OR"),
                replaced(" \\|\\| ", 1, "|"),
                replaced(" && ", 1, "and"),
                replaced(" && ", 1, "&"),
                replaced("(?<=, {0,2}\n {10}\\$\\w{1,40}) : ", 1, "="),
                replaced("(?<=\\w),\n", 0, "\uFF0C"),
                replaced("(?<=\\w),\n", 0, "\u3001"),
                replaced("(?<=\\w),\n", 0, ";"),
                replaced("(?<=\\w),\n", 0, ""),
                replaced("Case\\(", 4, "\uFF08"),
                replaced("(?m)^when$", 0, "whenn"),
                replaced("(?m)^when$", 0, "if"),
                replaced("(?m)^when\n", 0, ""),
                replaced("(?m)^when$", 0, "when when"),
                replaced("(?m)^then$", 0, "THEN"),
                replaced("(?m)^then$", 0, "then then"),
                replaced("(?m)^then\n", 0, ""),
                replaced("(?m)^end$", 0, "End"),
                replaced("(?m)^end$", 0, "end end"),
                replaced("(?m)^end$", 0, "end;"),
                replaced("(?m)^end$", 0, ""),
                replaced("Case\\(", 0, "case"),
                replaced("insert\\(", 0, "Insert"),
                replaced("insert\\(", 0, "insertLogical"),
                replaced(" \\);\nend", 2, ""),
                replaced(" \\)(?=;\nend)", 1, ""),
                replaced(" \\)(?=\nthen)", 1, ""),
                replaced(" \\)(?=\nthen)", 1, "))"),
                replaced("(?m)^rule ", 0, "Rule"),
                replaced("@(?=id)", 0, ""),
                replaced("(?<=@)owner", 0, "onwer"),
                replaced("\n {4}(?=@owner)", 1, "\u00A0\u00A0  "),
                replaced("\n {10}(?=[a-z])", 1, "\u3000  "),
                new Slip("“…”", "\"([^\"\n]*)\"", quoted -> "“" + quoted.substring(1, quoted.length() - 1) + "”"),
                new Slip("„…“", "\"([^\"\n]*)\"", quoted -> "„" + quoted.substring(1, quoted.length() - 1) + "“"),
                new Slip("\"…”", "\"([^\"\n]*)\"", quoted -> quoted.substring(0, quoted.length() - 1) + "”"),
                new Slip("'…'", "\"([^\"'\n]*)\"", quoted -> quoted.replace('"', '\'')),
                new Slip("no quotes", "(?<=rule )\"[A-Z][A-Za-z ,:]*\"", quoted -> quoted.replace("\"", "")),
                new Slip("no type", "(?<=(==|contains) )[A-Z]\\w*\\.[A-Z_]+", word -> word.replaceAll(".*\\.", "")),
                new Slip(
                        "in quotes",
                        "(?<=(==|contains) )[A-Z]\\w*\\.[A-Z_]+",
                        word -> "\"" + word.replaceAll(".*\\.", "") + "\""),
                new Slip("lower case", "(?<=(==|contains) )[A-Z]\\w*\\.[A-Z_]+", word -> word.replaceAll(".*\\.", "")
                        .toLowerCase(java.util.Locale.ROOT)),
                new Slip(
                        "lower-case type",
                        "(?<=(==|contains) )[A-Z]\\w*\\.[A-Z_]+",
                        word -> word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1)),
                new Slip("yes", "(?<=== )true", word -> "yes"),
                new Slip("TRUE", "(?<=== )true", word -> "TRUE"),
                new Slip("\"false\"", "(?<=== )false", word -> "\"false\""),
                new Slip("NULL", "(?<=[!=]= )null", word -> "NULL"),
                new Slip("number in quotes", "(?<=[<>=] )\\d+", word -> "\"" + word + "\""),
                new Slip(
                        "eval",
                        "(?<=\\( |,\n {10})[a-z.A-Z]+ == [A-Za-z._]+(?=,| \\))",
                        test -> "eval( " + test + " )"),
                new Slip(
                        "property once",
                        "([a-z.A-Z]+) == \\S+ \\|\\| \\1 == ",
                        twice -> twice.replaceAll("(.*\\|\\| ).*", "$1")),
                new Slip("# comment", "(?m)^ *// .*", comment -> comment.replace("//", "#")));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_is_found_where_it_stands_and_its_hint_mends_it(Slip slip) {
        int places = 0;
        for (String rule : RULES) {
            for (MatchResult place :
                    Pattern.compile(slip.pattern()).matcher(rule).results().toList()) {
                if (places++ % STRIDE != 0) {
                    continue;
                }
                String before = HEADER + rule.substring(0, place.start());
                String faulty = before + slip.write().apply(place.group()) + rule.substring(place.end());
                List<Diagnostic> faults = faults(faulty);

                assertThat(faults).as(faulty).hasSize(1);
                Diagnostic fault = faults.get(0);
                assertThat(fault.hint()).as("%s%n%s", fault, faulty).isNotNull();
                assertThat(fault.line())
                        .as("%s%n%s", fault, faulty)
                        .isBetween(
                                line(AFTER.matcher(fault.hint()).matches() ? before.stripTrailing() : before),
                                line(before) + 1);
                assertThat(faults(mended(faulty, fault)))
                        .as("%s%n%s", fault, faulty)
                        .isEmpty();
                assertThat(fault.toString()).matches("[^\\p{Zs}&&[^ ]]*(\n[^\\p{Zs}&&[^ ]]*)?");
            }
        }
        assertThat(places).as("places for this slip").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "rule \"\"", "rule \" \"", "rule Lost \"on\" the way"})
    void a_rule_without_a_name_is_told_how_one_looks(String header) {
        String rule =
                Rules.rule("test.a", "kind == Kind.OTHER", "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )");
        assertThat(faults(HEADER + header + rule.substring(rule.indexOf('\n'))))
                .as(rule)
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("RUL-201");
                    assertThat(fault.line()).isBetween(6, 7);
                    assertThat(fault.hint()).isNotNull();
                });
    }

    private static String mended(String text, Diagnostic fault) {
        String[] lines = text.split("\n", -1);
        String line = lines[fault.line() - 1];
        String left = line.substring(0, fault.column() - 1);
        String right = line.substring(fault.column() - 1);
        Matcher replace = REPLACE.matcher(fault.hint());
        Matcher after = AFTER.matcher(fault.hint());
        Matcher before = BEFORE.matcher(fault.hint());
        if (replace.matches()) {
            right = replace.group(1) + right.substring(written(right, fault.message()));
        } else if (after.matches()) {
            right = " " + after.group(1) + " " + right;
        } else if (before.matches()) {
            right = before.group(1) + " " + right;
        } else if (fault.hint().equals("Leave it out")) {
            right = right.substring(fault.message().indexOf(" has no place"));
        } else if (fault.hint().equals("Write plain spaces in this line")) {
            left = left.replaceAll("\\p{Zs}", " ");
            right = right.replaceAll("\\p{Zs}", " ");
        } else {
            throw new AssertionError("Nobody can follow this: " + fault);
        }
        lines[fault.line() - 1] = left + right;
        return String.join("\n", lines);
    }

    /** How much of the line the fault is about. */
    private static int written(String right, String message) {
        if (message.startsWith("A rule's name")) {
            return right.length();
        }
        for (String start : List.of("is not ", "@onwer")) {
            if (right.startsWith(start)) {
                return start.strip().length();
            }
        }
        Matcher token = Pattern.compile("\"[^\"”“\n]*[\"”“]|'[^']*'|[“„][^”“]*[”“]|[A-Za-z_.$]+|[=<>!&|\uFF1D]+|.")
                .matcher(right);
        assertThat(token.lookingAt()).isTrue();
        return token.end();
    }

    private static List<Diagnostic> faults(String text) {
        RulesetFiles files = Rules.files(Map.of(Rules.FILE, text));
        RulesetParser.OutlineResult result = RulesetParser.readOnce(files, PlaybookRows.shipped());
        return result instanceof RulesetParser.Refused refused
                ? RuleCompiler.faults(refused, FactSheets.PLATFORMS)
                : RuleCompiler.words(((RulesetParser.Outlined) result).outlines(), FactSheets.PLATFORMS);
    }

    private static int line(String before) {
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    /** Each shipped rule, with another one behind it. */
    private static List<String> rules() {
        RulesetFiles files = ShippedFiles.all();
        List<String> rules = new ArrayList<>();
        rules.add("// A comment\n"
                + Rules.rule(
                        "forms",
                        "derived.elapsedDays <= 3 && derived.elapsedDays >= 1,\n          ( shipment.tracked == true || shipment.tracked == null && evidence not contains EvidenceKind.SIGNATURE )",
                        "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )"));
        for (Rule rule : ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines()) {
            rules.add("// A comment\n"
                    + files.texts()
                            .get(rule.file())
                            .substring(rule.whole().start(), rule.whole().end())
                    + "\n\n"
                    + Rules.rule(
                            "last", "kind == Kind.OTHER", "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )"));
        }
        return rules;
    }

    /** The first or a later character of every match of a pattern, up to white space or a bracket, written otherwise. */
    private static Slip replaced(String pattern, int skip, String other) {
        return new Slip(pattern.strip() + " as " + other, pattern, found -> {
            int end = skip;
            while (end < found.length() && (end == skip || "\n (".indexOf(found.charAt(end)) < 0)) {
                end++;
            }
            return found.substring(0, skip) + other + found.substring(end);
        });
    }

    private record Slip(String name, String pattern, UnaryOperator<String> write) {
        @Override
        public String toString() {
            return name;
        }
    }
}
