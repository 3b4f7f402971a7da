package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.rules.drl.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One rule changed: is there a fact sheet that is now decided otherwise? {@code checks.scale} widens the sample. */
class EquivalenceTest {
    private static final int SCALE = Integer.getInteger("checks.scale", 1);
    private static final Equivalence FEW = Equivalence.of(Books.FEW, List.of());

    @Test
    void nearly_every_slip_in_a_shipped_rule_changes_a_decision_and_is_shown_by_one() {
        List<Rule> rules = Books.FEW.outlines();
        int every = SCALE == 1 ? 9 : 1;
        int tried = 0;
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Slip slip : Slip.in(rules.get(i))) {
                if (tried++ % every == 0 && FEW.with(slip.in(Books.FEW_FILES)) instanceof Equivalence.Same) {
                    missed.add(slip.toString());
                }
            }
        }

        assertThat(missed).as("of %d slips", tried / every).hasSizeLessThan(tried / every / 14);
    }

    @Test
    void a_constraint_that_the_others_imply_can_be_left_out() {
        assertThat(changed(
                        "playbooks/not-received.drl",
                        "derived.usualTransitDays == null,",
                        "derived.usualTransitDays == null, derived.usualArrival == null,"))
                .isInstanceOf(Equivalence.Same.class);
    }

    @Test
    void comments_layout_and_the_place_of_a_rule_make_no_difference() {
        assertThat(changed("playbooks/resend.drl", "\nrule \"", "\n// moved down\n\nrule \""))
                .isEqualTo(new Equivalence.Same(0));
    }

    @Test
    void an_example_is_a_case_for_which_the_two_decisions_differ() {
        Equivalence.Verdict verdict = changed(
                "playbooks/resend.drl", "derived.agreedWait == AgreedWait.ENDED", "derived.mayStillArrive == true");

        Difference difference = ((Equivalence.Different) verdict).difference();
        assertThat(difference.members()).isNotEmpty();
        assertThat(Books.FEW.decide(difference.example())).isEqualTo(difference.before());
        assertThat(difference.after()).isNotEqualTo(difference.before());
    }

    private static Equivalence.Verdict changed(String file, String text, String instead) {
        Map<String, String> texts = new TreeMap<>(Books.FEW_FILES.texts());
        assertThat(texts.get(file)).contains(text);
        texts.computeIfPresent(file, (path, old) -> old.replace(text, instead));
        return FEW.with(Books.of(texts));
    }
}
