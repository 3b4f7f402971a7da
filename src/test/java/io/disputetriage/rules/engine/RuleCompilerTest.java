package io.disputetriage.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Findings;
import io.disputetriage.decision.Param;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.Rules;
import io.disputetriage.rules.drl.RulesetParser;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class RuleCompilerTest {
    static final String INFORM =
            """
            rule "Not received: inside the usual transit time, tell the buyer how the parcel travels"
                @id("not-received.inside-usual.inform")
                @owner("logistics")
                @playbook("S1-06, S1-05")
            when
                Case( kind == Kind.NOT_RECEIVED,
                      derived.mayStillArrive == true, // a comment
                      buyer.refusesToWait == null || buyer.refusesToWait == false,
                      evidence not contains EvidenceKind.SIGNATURE,
                      $shippedAt : shipment.shippedAt,
                      $days : derived.usualTransitDays )
            then
                insert( Recommendation.of( Action.SEND_LOGISTICS_INFO )
                    .shippedAt( $shippedAt ).transitDays( $days ).provide( EvidenceKind.SHIPMENT_RECEIPT )
                    .because( "Day {shipment.elapsedDays} of the usual {shipment.usualTransitDays} to {order.buyerCountry}; the promise is {order.promisedDeliveryDays} days; {order.total}; by {responseDue.effective} or {shipment.usualArrival}" ) );
            end
            """;

    @Test
    void rules_compile_from_a_folder_and_say_what_to_do_and_why(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("playbooks"));
        Files.writeString(folder.resolve("playbooks/test.drl"), Rules.file(INFORM));

        try (CompiledRules rules = compiled(((RulesetFiles.Read) RulesetFiles.read(folder)).files())) {
            Findings findings = rules.evaluate(Cases.insideUsualTransit());

            assertThat(findings.faults()).isEmpty();
            assertThat(findings.recommendations()).singleElement().satisfies(proposal -> {
                assertThat(proposal.what().params())
                        .containsEntry(Param.TRANSIT_DAYS, 35)
                        .containsEntry(Param.PROVIDE, List.of(EvidenceKind.SHIPMENT_RECEIPT));
                assertThat(proposal.because().rule()).isEqualTo("not-received.inside-usual.inform");
                assertThat(proposal.because().playbook()).containsExactly("S1-05", "S1-06");
                assertThat(proposal.because().file()).isEqualTo("playbooks/test.drl");
                assertThat(proposal.because().line()).isEqualTo(6);
                assertThat(proposal.because().text())
                        .isEqualTo("Day 18 of the usual 35 to Brazil; the promise is unknown days; 18.90 USD;"
                                + " by 2026-03-28 10:00 UTC or 2026-03-27 00:00 UTC");
            });
        }
    }

    public static CompiledRules compiled(RulesetFiles files) {
        if (RulesetParser.of(files, PlaybookRows.shipped()) instanceof RulesetParser.Outlined outlined
                && RuleCompiler.compile(files, outlined.outlines(), List.of())
                        instanceof Compilation.Compiled compiled) {
            return compiled.rules();
        }
        throw new AssertionError(diagnostics(files));
    }

    public static List<String> diagnostics(RulesetFiles files) {
        if (RulesetParser.of(files, PlaybookRows.shipped()) instanceof RulesetParser.Refused refused) {
            return RuleCompiler.faults(refused, List.of()).stream()
                    .map(Diagnostic::toString)
                    .toList();
        }
        List<io.disputetriage.rules.drl.Rule> outlines =
                ((RulesetParser.Outlined) RulesetParser.of(files, PlaybookRows.shipped())).outlines();
        return RuleCompiler.compile(files, outlines, List.of()) instanceof Compilation.Rejected rejected
                ? rejected.diagnostics().stream().map(Diagnostic::toString).toList()
                : List.of();
    }

    public static List<String> diagnostics(String... rules) {
        return diagnostics(Rules.files(Map.of(Rules.FILE, Rules.file(rules))));
    }
}
