package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final List<ScenarioSuite> SUITES = List.of(
            suite("resend", "{id: after-the-wait, tags: [slow]}", "{id: before-the-wait, tags: [slow, money]}"),
            suite("proof", "{id: photo}", "{id: wait, tags: [money]}"));

    @Test
    void without_a_wish_everything_runs() {
        assertThat(selected(List.of(), List.of()))
                .containsExactly("resend/after-the-wait", "resend/before-the-wait", "proof/photo", "proof/wait");
    }

    @Test
    void a_name_is_that_of_a_suite_or_of_a_case() {
        assertThat(selected(List.of("proof"), List.of())).containsExactly("proof/photo", "proof/wait");
        assertThat(selected(List.of("photo"), List.of())).containsExactly("proof/photo");
        assertThat(selected(List.of("resend/before-the-wait"), List.of())).containsExactly("resend/before-the-wait");
        assertThat(selected(List.of("phot"), List.of())).isEmpty();
    }

    @Test
    void stars_and_question_marks_stand_for_others_and_points_for_themselves() {
        assertThat(selected(List.of("*wait"), List.of()))
                .containsExactly("resend/after-the-wait", "resend/before-the-wait", "proof/wait");
        assertThat(selected(List.of("proof/w??t"), List.of())).containsExactly("proof/wait");
        assertThat(selected(List.of("p.oof"), List.of())).isEmpty();
    }

    @Test
    void between_slashes_stands_a_regular_expression() {
        assertThat(selected(List.of("/^proof.*o$/"), List.of())).containsExactly("proof/photo");
        assertThat(Selection.fault("/(/")).isNotBlank();
        assertThat(Selection.fault("/a|b/")).isNull();
        assertThat(Selection.fault("(")).isNull();
    }

    @Test
    void several_patterns_are_alternatives_and_a_tag_is_one_more_condition() {
        assertThat(selected(List.of("photo", "wait"), List.of())).containsExactly("proof/photo", "proof/wait");
        assertThat(selected(List.of(), List.of("money"))).containsExactly("resend/before-the-wait", "proof/wait");
        assertThat(selected(List.of("proof"), List.of("money"))).containsExactly("proof/wait");
    }

    private static List<String> selected(List<String> filters, List<String> tags) {
        return new Selection(filters, tags)
                .of(SUITES).stream()
                        .flatMap(
                                suite -> suite.scenarios().stream().map(scenario -> suite.name() + "/" + scenario.id()))
                        .toList();
    }

    private static ScenarioSuite suite(String name, String... cases) {
        String text = "suite: " + name + "\ncases: [" + String.join(", ", cases).replace("}", ", todo: later}") + "]";
        return ((ScenarioResult.Read) ScenarioReader.read(text, name, List.of(), payload -> null)).suite();
    }
}
