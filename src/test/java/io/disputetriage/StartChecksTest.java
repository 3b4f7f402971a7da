package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.disputetriage.service.rollout.StartRefused;
import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is refused before anything is started. */
class StartChecksTest {
    @Test
    void the_settings_are_those_of_the_guide() {
        assertThat(StartChecks.SETTINGS)
                .containsExactlyInAnyOrderElementsOf(Guide.CONFIGURATION.firstColumn().stream()
                        .filter(name -> name.startsWith("triage."))
                        .toList());
    }

    @Test
    void every_setting_can_be_set_in_both_ways() {
        for (String setting : StartChecks.SETTINGS) {
            String named = setting.replace("NAME", "shop");
            String variable = named.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            assertThatCode(() -> StartChecks.names(Set.of(variable, "PATH"), Set.of(named, "user.name")))
                    .as(setting)
                    .doesNotThrowAnyException();
        }
    }

    @Property
    void a_setting_with_one_letter_left_out_is_refused_and_the_right_one_is_named(
            @ForAll @IntRange(min = 0, max = 11) int which, @ForAll @IntRange(min = 7, max = 30) int at) {
        String setting = StartChecks.SETTINGS.stream()
                .filter(name -> !name.contains("NAME"))
                .toList()
                .get(which);
        String right = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        int letter = at % right.length() < 7 ? 7 : at % right.length();
        String wrong = right.substring(0, letter) + right.substring(letter + 1);
        if (!wrong.replace("_", "").equals(right.replace("_", ""))) {
            assertThatThrownBy(() -> StartChecks.names(Set.of(wrong), Set.of()))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.exitCode())
                            .isEqualTo(2))
                    .hasMessageContaining("no setting " + wrong + "; Did you mean TRIAGE_");
        }
    }

    @Test
    void all_wrong_names_are_said_at_once() {
        assertThatThrownBy(() -> StartChecks.names(Set.of("TRIAGE_RULE", "TRIAGE_DTAA"), Set.of("triage.ratelimits")))
                .hasMessageContaining("Did you mean TRIAGE_RULES?")
                .hasMessageContaining("Did you mean TRIAGE_DATA?")
                .hasMessageContaining("Did you mean triage.rate-limit?");
    }

    @Test
    void what_kubernetes_sets_for_a_service_of_that_name_is_no_setting() {
        assertThatCode(() -> StartChecks.names(
                        List.of(
                                "TRIAGE_SERVICE_HOST",
                                "TRIAGE_SERVICE_PORT_HTTP",
                                "TRIAGE_PORT",
                                "TRIAGE_PORT_8080_TCP_ADDR",
                                "TRIAGE_DB_SERVICE_HOST"),
                        Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void numbers_and_times_out_of_range_are_refused_all_at_once() {
        Map<String, String> settings = Map.of(
                "triage.rate-limit", "0",
                "triage.rate-burst", "-3",
                "triage.rules-poll", "0s",
                "triage.seals.every", "-PT1S",
                "triage.warm-up", "-PT1S",
                "triage.retention", "30s",
                "triage.evidence.file-megabytes", "17",
                "triage.evidence.case-files", "101",
                "triage.evidence.case-megabytes", "0",
                "triage.oracle-share", "NaN");
        try {
            settings.forEach(System::setProperty);
            assertThatThrownBy(() -> StartChecks.values("127.0.0.1"))
                    .isInstanceOf(ConfigValidationException.class)
                    .hasMessageContainingAll(settings.keySet().toArray(new String[0]));
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
        assertThatCode(() -> StartChecks.values("127.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_port_is_refused() {
        for (String wrong : List.of("http", "-1", "65536", "80 80", "")) {
            assertThatThrownBy(() -> StartChecks.port("127.0.0.1", wrong))
                    .as(wrong)
                    .hasMessageContaining("which is no port");
        }
        assertThatCode(() -> StartChecks.port("127.0.0.1", "0")).doesNotThrowAnyException();
    }
}
