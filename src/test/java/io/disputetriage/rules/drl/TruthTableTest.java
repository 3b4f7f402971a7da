package io.disputetriage.rules.drl;

import static io.disputetriage.rules.drl.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Action;
import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.History;
import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Order;
import io.disputetriage.facts.Service;
import io.disputetriage.facts.Shipment;
import io.disputetriage.rules.engine.Cases;
import io.disputetriage.rules.engine.CompiledRules;
import io.disputetriage.rules.engine.RuleCompilerTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of src/docs/profile.md, asked of the engine itself. */
class TruthTableTest {
    private static final String ADVICE = "Advice.of( AdviceKind.RECORD_LESSON ).because( \"Keep it\" )";

    /** A test, and whether it matches in the first case, in the second, and where the facts are unknown. */
    private static final List<String> TABLE = List.of(
            "buyer.refusesToWait == true                         | yes no  no",
            "buyer.refusesToWait == false                        | no  yes no",
            "buyer.refusesToWait == null                         | no  no  yes",
            "buyer.refusesToWait != null                         | yes yes no",
            "order.promisedDeliveryDays == 6                     | yes no  no",
            "order.promisedDeliveryDays < 5                      | no  yes no",
            "order.promisedDeliveryDays <= 4                     | no  yes no",
            "order.promisedDeliveryDays > 5                      | yes no  no",
            "order.promisedDeliveryDays >= 6                     | yes no  no",
            "order.promisedDeliveryDays >= 4 && order.promisedDeliveryDays <= 5 | no yes no",
            "order.promisedDeliveryDays < derived.elapsedDays    | yes yes no",
            "derived.elapsedDays > order.promisedDeliveryDays    | yes yes no",
            "derived.elapsedDays >= order.promisedDeliveryDays   | yes yes no",
            "derived.elapsedDays < order.promisedDeliveryDays    | no  no  no",
            "derived.elapsedDays <= order.promisedDeliveryDays   | no  no  no",
            "shipment.service == Service.EMS                     | yes no  no",
            "shipment.service in ( Service.EMS )                 | yes no  no",
            "shipment.service in ( Service.EMS, Service.COURIER )| yes yes no",
            "shipment.carrier == \"Post\"                        | yes no  no",
            "shipment.carrier in ( \"Post\", \"Other\" )         | yes no  no",
            "history.waitAskedUntil < shipment.shippedAt         | no  no  no",
            "history.waitAskedUntil >= shipment.shippedAt        | no  no  no",
            "history.waitAskedUntil > asOf                       | yes no  no",
            "history.waitAskedUntil <= asOf                      | no  yes no",
            "asOf < history.waitAskedUntil                       | yes no  no",
            "asOf >= history.waitAskedUntil                      | no  yes no",
            "asOf > plusDays( history.waitAskedUntil, 9 )        | no  yes no",
            "asOf >= plusDays( history.waitAskedUntil, 9 )       | no  yes no",
            "asOf < plusDays( history.waitAskedUntil, 10 )       | yes yes no",
            "asOf <= plusDays( history.waitAskedUntil, 9 )       | yes no  no",
            "history.waitAskedUntil < plusDays( asOf, 1 )        | yes yes no",
            "history.waitAskedUntil > plusDays( asOf, 1 )        | no  no  no",
            "shipment.shippedAt <= plusDays( order.placedAt, 1 ) | no  no  no",
            "kind == Kind.OTHER || asOf > plusDays( history.waitAskedUntil, 9 ) | no  yes no",
            "evidence contains EvidenceKind.SIGNATURE            | yes no  no",
            "evidence not contains EvidenceKind.SIGNATURE        | no  yes yes",
            "allowedActions contains Action.WAIT                 | yes no  no",
            "buyer.refusesToWait == true && order.promisedDeliveryDays == 6    | yes no  no",
            "buyer.refusesToWait == true || order.promisedDeliveryDays == 4    | yes yes no",
            "buyer.refusesToWait == true || buyer.refusesToWait == false       | yes yes no",
            "buyer.refusesToWait == null || buyer.refusesToWait == false       | no  yes yes",
            "buyer.refusesToWait == true || kind == Kind.NOT_RECEIVED          | yes yes yes",
            "kind == Kind.NOT_RECEIVED || buyer.refusesToWait == true          | yes yes yes",
            "buyer.refusesToWait == true || kind == Kind.OTHER                 | yes no  no",
            "buyer.refusesToWait == true && kind == Kind.NOT_RECEIVED          | yes no  no",
            "kind == Kind.NOT_RECEIVED && buyer.refusesToWait == true          | yes no  no",
            "kind == Kind.OTHER && buyer.refusesToWait == true                 | no  no  no");

    @Test
    void an_unknown_fact_matches_nothing_but_the_test_for_unknown() {
        List<String> rows = TABLE;
        List<String> rules = new ArrayList<>();
        for (String row : rows) {
            rules.add(rule("r" + (100 + rules.size()), row.substring(0, row.lastIndexOf('|')), ADVICE));
        }
        try (CompiledRules compiled =
                RuleCompilerTest.compiled(Rules.files(Map.of(Rules.FILE, Rules.file(rules.toArray(String[]::new)))))) {
            List<Set<String>> fired = Stream.of(first(), second(), unknown())
                    .map(facts -> compiled.evaluate(facts).advice().stream()
                            .map(proposal -> proposal.because().rule())
                            .collect(Collectors.toSet()))
                    .toList();
            List<String> seen = new ArrayList<>();
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String id = "r" + (100 + i);
                String test =
                        rows.get(i).substring(0, rows.get(i).lastIndexOf('|')).strip();
                wanted.add(test + " | "
                        + rows.get(i)
                                .substring(rows.get(i).lastIndexOf('|') + 1)
                                .strip()
                                .replaceAll(" +", " "));
                seen.add(test + " | "
                        + fired.stream()
                                .map(some -> some.contains(id) ? "yes" : "no")
                                .collect(Collectors.joining(" ")));
            }
            assertThat(seen).isEqualTo(wanted);
        }
    }

    /** The second table of the page, cell by cell, by the rows and columns it has there. */
    @Test
    void and_and_or_are_as_the_profile_says() throws IOException {
        Map<String, String> left = Map.of(
                "a holds", "kind == Kind.NOT_RECEIVED",
                "a doesn't", "kind == Kind.OTHER",
                "a unknown", "buyer.refusesToWait == true");
        List<String> right = List.of("caseRef != null", "caseRef == null", "order.promisedDeliveryDays == 6");
        List<String> rules = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs/profile.md"))) {
            if (line.startsWith("| **a ")) {
                String[] cells = line.replace("*", "").split(" *\\| *");
                for (int i = 0; i < 6; i++) {
                    String joint = i < 3 ? " && " : " || ";
                    String id = "c" + (100 + rules.size());
                    rules.add(rule(id, left.get(cells[1]) + joint + right.get(i % 3), ADVICE));
                    if (cells[i < 3 ? i + 2 : i + 4].equals("match")) {
                        wanted.add(id);
                    }
                }
            }
        }
        assertThat(rules).hasSize(18);
        try (CompiledRules compiled =
                RuleCompilerTest.compiled(Rules.files(Map.of(Rules.FILE, Rules.file(rules.toArray(String[]::new)))))) {
            assertThat(compiled.evaluate(unknown()).advice())
                    .extracting(proposal -> proposal.because().rule())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer.refusesToWait != true",
                "kind != Kind.OTHER",
                "!( kind == Kind.OTHER )",
                "shipment.service not in ( Service.EMS )",
                "shipment.carrier not matches \"x\"",
                "kind not memberOf evidence",
                "allowedActions not contains Action.WAIT",
                "shipment.carrier == order.recipientName",
                "shipment.carrier in ( order.recipientName )",
                "derived.reasonKinds contains derived.reasonKind",
                "derived.reasonKinds not contains derived.reasonKind"
            })
    void a_test_that_an_unknown_fact_would_pass_can_not_be_written(String test) {
        assertThat(RuleCompilerTest.diagnostics(rule("a", test, ADVICE))).isNotEmpty();
    }

    private static Case first() {
        return with(
                true,
                6,
                Service.EMS,
                "Post",
                Instant.parse("2026-03-11T00:00:00Z"),
                Set.of(Action.WAIT),
                Set.of(EvidenceKind.SIGNATURE));
    }

    private static Case second() {
        return with(false, 4, Service.COURIER, "Mule", Instant.parse("2026-03-01T00:00:00Z"), Set.of(), Set.of());
    }

    private static Case unknown() {
        return with(null, null, null, null, null, null, Set.of());
    }

    private static Case with(
            Boolean refuses,
            Integer days,
            Service service,
            String carrier,
            Instant asked,
            Set<Action> allowed,
            Set<EvidenceKind> evidence) {
        Map<String, Object> all = new HashMap<>();
        Case base = Cases.of(Kind.NOT_RECEIVED, evidence, List.of());
        for (RecordComponent component : Case.class.getRecordComponents()) {
            try {
                all.put(component.getName(), component.getAccessor().invoke(base));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        all.put("allowedActions", allowed);
        all.put("buyer", Cases.record(Buyer.class, known("refusesToWait", refuses)));
        all.put("order", Cases.record(Order.class, known("promisedDeliveryDays", days)));
        Map<String, Object> shipment = known("service", service);
        shipment.put("carrier", carrier);
        all.put("shipment", Cases.record(Shipment.class, shipment));
        all.put("history", Cases.record(History.class, known("waitAskedUntil", asked)));
        return Cases.record(Case.class, all);
    }

    private static Map<String, Object> known(String name, Object value) {
        Map<String, Object> one = new HashMap<>();
        one.put(name, value);
        return one;
    }
}
