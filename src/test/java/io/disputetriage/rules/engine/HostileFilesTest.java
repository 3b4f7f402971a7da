package io.disputetriage.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each place where the engine runs code that stands in a file, most of them already while it compiles. */
class HostileFilesTest {
    private static final String PLANTED = "io.disputetriage.planted";
    private static final String EVIL = "System.setProperty( \"" + PLANTED + "\", \"1\" )";
    private static final String HEADER = "@id(\"a\") @owner(\"a\") @playbook(\"S1-05\")";
    private static final String WHEN = "when Case( kind == Kind.NOT_RECEIVED )";
    private static final String THEN = "then insert( Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" ) ); end";

    static Stream<String> files() {
        return Stream.of(
                "rule \"a\" @id( " + EVIL + " ) @owner(\"a\") @playbook(\"S1-05\") " + WHEN + THEN,
                "rule \"a\" " + HEADER + " @x( " + EVIL + " ) " + WHEN + THEN,
                "rule \"a\" " + HEADER + " @id( \"a\" + " + EVIL + " ) " + WHEN + THEN,
                "rule \"a\" " + HEADER + " salience( " + EVIL + " == null ? 1 : 2 ) " + WHEN + THEN,
                "rule \"a\" " + HEADER + " enabled( " + EVIL + " == null ) " + WHEN + THEN,
                "rule \"a\" " + HEADER + " timer( int: 1s ) " + WHEN + THEN,
                "rule \"a\" extends \"b\" " + HEADER + WHEN + THEN,
                "rule \"a\" " + HEADER + " when eval( " + EVIL + " == null ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( eval( " + EVIL + " == null ) ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( " + EVIL + " == null ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( caseRef == ( " + EVIL + " ) ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( " + EVIL + " matches \"x\" ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( caseRef in ( " + EVIL + " ) ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( caseRef.getClass().forName( \"x\" ) == null ) " + THEN,
                "rule \"a\" " + HEADER + " when Case() from " + EVIL + " " + THEN,
                "rule \"a\" " + HEADER + " when String() from " + EVIL + " " + THEN,
                "rule \"a\" " + HEADER + " when exists( Case() and not Case() ) " + THEN,
                "rule \"a\" " + HEADER + " when Case( kind == Kind.OTHER ) Case( kind == Kind.OTHER ) " + THEN,
                "rule \"a\" " + HEADER + " when accumulate( Case( $k : kind ); $n : count( $k ) ) " + THEN,
                "rule \"a\" " + HEADER + " when forall( Case() ) " + THEN,
                "rule \"a\" " + HEADER + WHEN + " then " + EVIL + "; end",
                "rule \"a\" " + HEADER + WHEN + " then insert( " + EVIL + " ); end",
                "rule \"a\" " + HEADER + WHEN + " then insert( Advice.of( AdviceKind.RECORD_LESSON ).because( " + EVIL
                        + " ) ); end",
                "rule \"a\" " + HEADER + WHEN
                        + " then insert( Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" ) ); " + EVIL + "; end",
                "rule \"a\" " + HEADER + WHEN
                        + " then insert( Advice.of( AdviceKind.RECORD_LESSON ).because( \"x\" ).getClass() ); end",
                "rule \"a\" " + HEADER + WHEN + " then while( true ) {} end",
                "rule \"a\" " + HEADER + WHEN
                        + THEN.replace("\"x\"", "\"\\u0022 ) ); " + EVIL.replace("\"", "") + "; //\""),
                "rule \"a\" " + HEADER + WHEN + " then insert( new Thread() {} ); end",
                "rule \"a\" " + HEADER + WHEN + " then drools.halt(); end",
                "rule \"a\" " + HEADER + WHEN + " then[ x ] " + EVIL + "; end",
                "function Object f() { return " + EVIL + "; } rule \"a\" " + HEADER + WHEN + THEN,
                "declare X f : Object = " + EVIL + " end rule \"a\" " + HEADER + WHEN + THEN,
                "declare trait X end rule \"a\" " + HEADER + WHEN + THEN,
                "query \"q\" Case( " + EVIL + " == null ) end rule \"a\" " + HEADER + WHEN + THEN,
                "global java.lang.Runtime runtime; rule \"a\" " + HEADER + WHEN + THEN,
                "import java.lang.Runtime; rule \"a\" " + HEADER + WHEN + THEN,
                "import java.io.*; rule \"a\" " + HEADER + WHEN + THEN,
                "import io.disputetriage.facts.deeper.*; rule \"a\" " + HEADER + WHEN + THEN,
                "import static java.lang.System.setProperty; rule \"a\" " + HEADER + WHEN + THEN,
                "import function java.lang.System.setProperty; rule \"a\" " + HEADER + WHEN + THEN,
                "import accumulate java.lang.System f; rule \"a\" " + HEADER + WHEN + THEN,
                "dialect \"mvel\" rule \"a\" " + HEADER + WHEN + THEN,
                "unit X; rule \"a\" " + HEADER + WHEN + THEN,
                "rule a " + HEADER + WHEN + THEN,
                "rule 'a' " + HEADER + WHEN + THEN,
                "/* rule \"a\" " + HEADER + WHEN + THEN,
                "rule \"a\" " + HEADER + " when Case( " + "(".repeat(50_000) + " ) " + THEN,
                "@".repeat(100_000),
                "rule \"".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_would_run_code_is_refused_and_nothing_runs(String body) {
        System.clearProperty(PLANTED);

        RulesetParser.OutlineResult result =
                RulesetParser.of(Rules.files(Map.of(Rules.FILE, Rules.file(body))), PlaybookRows.shipped());

        assertThat(result).isInstanceOf(RulesetParser.Refused.class);
        assertThat(System.getProperty(PLANTED)).isNull();
    }
}
