package io.disputetriage.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rule;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would happen if a rule came past the first wall: these are compiled as they stand. */
class BytecodeVerifierTest {
    private static final String MARK = "disputetriage.hostile";
    private static final String ADVICE = "insert( Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" ) );";
    private static final String PLAIN = "Case( kind == Kind.OTHER )";

    @BeforeEach
    void nothing_ran_yet() {
        EngineLog.quiet();
        System.clearProperty(MARK);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                consequence("System.exit( 3 );", "calls java.lang.System.exit"),
                consequence("System.setProperty( \"" + MARK + "\", \"1\" );", "calls java.lang.System.setProperty"),
                consequence("insert( System.getenv( \"PATH\" ) );", "calls java.lang.System.getenv"),
                consequence("Runtime.getRuntime().exec( \"true\" );", "calls java.lang.Runtime.exec"),
                consequence("new Thread().start();", "makes a java.lang.Thread"),
                consequence(
                        "new Thread( () -> System.exit( 3 ) ).start();",
                        "calls through java.lang.invoke.LambdaMetafactory"),
                consequence("Object o = Class.forName( \"java.lang.Runtime\" );", "calls java.lang.Class.forName"),
                consequence("Object o = \"\".getClass();", "calls java.lang.Object.getClass"),
                consequence("insert( Runtime.class );", "names Ljava/lang/Runtime;"),
                consequence("new java.io.File( \"x\" ).delete();", "makes a java.io.File"),
                consequence(
                        "java.nio.file.Files.createTempFile( \"x\", \"y\" );",
                        "calls java.nio.file.Files.createTempFile"),
                consequence("while( true ) { }", "loops"),
                consequence("for( int i = 0; i < 9; i++ ) { " + ADVICE + " }", "loops"),
                consequence("try { " + ADVICE + " } catch( RuntimeException e ) { }", "catches exceptions"),
                consequence("synchronized( \"x\" ) { " + ADVICE + " }", "locks"),
                consequence("throw new RuntimeException( \"x\" );", "throws"),
                consequence("drools.halt();", "calls org.drools.model.Drools.halt"),
                consequence("insert( \"a\".repeat( 1000000 ) );", "calls java.lang.String.repeat"),
                condition("Case( System.getProperty( \"x\" ) == null )", "calls java.lang.System.getProperty"),
                condition("Case( caseRef.getClass().getName() == \"x\" )", "calls java.lang.Class.getName"),
                condition("Case( caseRef matches \"(.*x){22}y\" )", "calls java.util.regex.Pattern.compile"),
                condition("Case( caseRef.length() > 3 )", "calls java.lang.String.length"),
                condition("Case() eval( System.setProperty( \"" + MARK + "\", \"1\" ) == null )", "calls "),
                condition("Case() String() from java.util.List.of( \"a\" )", "calls "),
                condition("Case() not Case( kind == Kind.OTHER )", "calls "),
                condition("accumulate( Case(); $n : count() )", "calls "),
                Arguments.of(rule("salience( Integer.getInteger( \"x\", 3 ) )", PLAIN, ADVICE), "calls "),
                Arguments.of(rule("salience 3", PLAIN, ADVICE), "calls org.drools.model.impl.RuleBuilder.attribute"),
                Arguments.of(
                        "function void evil() { System.exit( 3 ); }\n" + rule("", PLAIN, "evil();"),
                        "calls playbooks.test.Rules"),
                Arguments.of("declare Evil\n  a : int\nend\n" + rule("", PLAIN, ADVICE), "has the class "),
                Arguments.of("global java.util.List sink;\n" + rule("", PLAIN, "sink.clear();"), "calls "),
                Arguments.of("query other()\n  Case()\nend\n" + rule("", PLAIN, ADVICE), "calls "));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void whatever_comes_past_the_first_wall_is_refused_unloaded_by_the_second(String rules, String finding) {
        Build build = Build.of(Map.of(Rules.FILE, Rules.file(rules)), List.of());

        assertThat(build).isInstanceOf(Build.Failed.class);
        assertThat(((Build.Failed) build).diagnostics())
                .allSatisfy(fault -> assertThat(fault.code()).startsWith("RUL-40"))
                .map(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains(finding));
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void what_the_second_wall_finds_stands_at_its_rule() {
        String sound = Rules.rule("a", "kind == Kind.OTHER", "Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" )");
        Pattern metadata = Pattern.compile("@.*");
        List<String> evil = List.of(
                rule("", PLAIN, "System.exit( 3 );"),
                rule("", "Case( caseRef.length() > 3 )", ADVICE),
                rule("salience 3", PLAIN, ADVICE));
        for (String breach : evil) {
            List<Rule> outlines = outlines(Rules.file(
                    sound,
                    Rules.rule("b", "kind == Kind.OTHER", "Advice.of( AdviceKind.RECORD_LESSON ).because( \"y\" )")));
            String text = Rules.file(
                    metadata.matcher(sound)
                            .replaceAll(found -> "/".repeat(found.group().length())),
                    breach.replace("\"evil\"", "\"The rule b\""));

            Build build = Build.of(Map.of(Rules.FILE, text), outlines);

            assertThat(((Build.Failed) build).diagnostics())
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.toString()).startsWith(Rules.FILE + ":16:1: RUL-40"));
        }
    }

    private static List<Rule> outlines(String text) {
        return ((RulesetParser.Outlined)
                        RulesetParser.of(Rules.files(Map.of(Rules.FILE, text)), PlaybookRows.shipped()))
                .outlines();
    }

    @Test
    void a_class_that_stands_elsewhere_is_refused() {
        String elsewhere = Rules.file(rule("", PLAIN, ADVICE)).replace("package playbooks.test", "package java.evil");
        Build build = Build.of(Map.of(Rules.FILE, elsewhere), List.of());

        assertThat(build).isInstanceOf(Build.Failed.class);
    }

    @Test
    void all_that_the_profile_lets_through_passes_the_second_wall_too() {
        try (CompiledRules rules = RuleCompilerTest.compiled(Rules.files(WholeProfile.files()))) {
            assertThat(rules.evaluate(Cases.insideUsualTransit()).faults()).isEmpty();
        }
    }

    @Test
    void the_shipped_rules_pass() {
        RulesetFiles files = ShippedFiles.all();

        assertThat(RulesetParser.of(files, PlaybookRows.shipped())).isInstanceOf(RulesetParser.Outlined.class);
        CompiledOnce.of(files).close();
    }

    private static Arguments condition(String condition, String finding) {
        return Arguments.of(rule("", condition, ADVICE), finding);
    }

    private static Arguments consequence(String consequence, String finding) {
        return Arguments.of(rule("", PLAIN, consequence), finding);
    }

    private static String rule(String header, String condition, String consequence) {
        return "rule \"evil\"\n" + header + "\nwhen\n" + condition + "\nthen\n" + consequence + "\nend\n";
    }
}
