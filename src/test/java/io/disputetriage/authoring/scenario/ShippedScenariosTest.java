package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.scenario.ScenarioReport.CaseReport;
import io.disputetriage.authoring.scenario.ScenarioReport.SuiteReport;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every scenario under {@code rules/}, the acceptance ones included, through the product's own runner. */
class ShippedScenariosTest {

    @TestFactory
    Stream<DynamicContainer> the_rules_decide_as_their_scenarios_expect() {
        return ScenarioRunner.run(ShippedRules.RULEBOOK, ShippedRules.SUITES).suites().stream()
                .map(ShippedScenariosTest::suite);
    }

    @ParameterizedTest
    @CsvSource({"acceptance, 17", "real-cases, 49"})
    void the_cases_that_experts_agreed_with_are_among_them(String suite, int cases) {
        assertThat(ShippedRules.SUITES)
                .filteredOn(each -> each.name().equals(suite))
                .singleElement()
                .satisfies(each -> assertThat(each.scenarios()).hasSize(cases));
    }

    private static DynamicContainer suite(SuiteReport report) {
        return DynamicContainer.dynamicContainer(
                report.suite().name(), report.cases().stream().map(each -> scenario(report.suite(), each)));
    }

    private static DynamicTest scenario(ScenarioSuite suite, CaseReport report) {
        Scenario scenario = report.scenario();
        URI place = URI.create(Path.of(suite.file()).toUri() + "?line=" + scenario.line());
        return DynamicTest.dynamicTest(scenario.id() + ": " + scenario.title(), place, () -> {
            Assumptions.assumeFalse(report.outcome() instanceof Outcome.Skipped);
            assertThat(report.outcome())
                    .as("%s:%d %s", suite.file(), scenario.line(), scenario.title())
                    .isEqualTo(new Outcome.Pass());
        });
    }
}
