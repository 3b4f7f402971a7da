package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.ShippedFiles;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.DateShift;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.time.DateTimeException;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * {@code --as-of} moves a case by whole days, and no row of the shipped tables begins or ends between the dates of these
 * cases and those that they are moved to. What a calendar says of a day may differ: weekdays, holidays, summer time.
 */
class ShiftedCasesTest {
    /** In 28 years weekdays fall on the same days of the same months again, and with them holidays and summer time. */
    private static final int DAYS_IN_28_YEARS = 10_227;

    private static final Rulebook SHIPPED = shipped();

    @Property(tries = 300)
    void where_the_calendar_says_the_same_a_shift_changes_no_action_but_moves_its_dates(@ForAll long seed) {
        FactSheet sheet = movable(seed);
        DateShift years = new DateShift(DAYS_IN_28_YEARS);

        assertThat(actions(decided(years.of(sheet)))).isEqualTo(years.of(actions(decided(sheet))));
    }

    // Of a tenth of them, as outside of soak, the share below is sure enough.
    @Property(tries = 5_000)
    void a_shift_by_any_number_of_days_changes_no_action_where_the_same_is_derived(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9_000) int days) {
        FactSheet sheet = movable(seed);
        DateShift shift = new DateShift(days);
        ObjectNode before = decided(sheet);
        ObjectNode after = decided(shift.of(sheet));

        boolean sameCalendar = after.get("derived").equals(shift.of(before.get("derived")))
                && after.get("responseDue").equals(shift.of(before.get("responseDue")));
        Statistics.label("the calendar says the same").collect(sameCalendar).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 50));
        if (sameCalendar) {
            assertThat(after.get("actions").findValuesAsText("action"))
                    .isEqualTo(before.get("actions").findValuesAsText("action"));
        }
    }

    /** With all its dates in years that fact sheets allow, also when they are moved. */
    private static FactSheet movable(long seed) {
        FactSheet sheet = FactSheets.one(new Random(seed));
        try {
            new DateShift(DAYS_IN_28_YEARS).of(sheet);
        } catch (DateTimeException beyond) {
            Assume.that(false);
        }
        return sheet;
    }

    private static ObjectNode decided(FactSheet sheet) {
        return DecisionWriter.tree(SHIPPED.decide(sheet));
    }

    /** Each without its reasons, which say dates within a sentence. */
    private static JsonNode actions(ObjectNode decision) {
        ArrayNode actions = decision.withArray("actions").deepCopy();
        actions.forEach(action -> ((ObjectNode) action).remove("because"));
        return actions;
    }

    private static Rulebook shipped() {
        RulesetFiles files = ShippedFiles.all();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }
}
