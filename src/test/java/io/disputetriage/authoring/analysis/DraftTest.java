package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.facts.Kind;
import io.disputetriage.rules.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Drafts that are changed fact by fact, and the sheets that are made of them on the way. */
class DraftTest {
    private static final Rulebook OTHER_ROWS = otherRows();
    private static final List<Dimension> DIMENSIONS = Spaces.SHIPPED.dimensions();

    @Property(shrinking = ShrinkingMode.OFF)
    void the_sheet_of_a_changed_draft_is_that_of_its_values_whichever_sheets_were_made_before(@ForAll long seed) {
        Random random = new Random(seed);
        Draft draft = Draft.about(Kind.values()[random.nextInt(Kind.values().length)]);
        Draft unmade = draft;
        for (int step = 0; step < 40; step++) {
            Dimension dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            int setting = random.nextInt(dimension.size());
            draft = dimension.set(draft, setting);
            unmade = dimension.set(unmade, setting);
            if (random.nextInt(3) == 0) {
                draft.sheet();
            }
        }
        assertThat(draft.sheet()).isEqualTo(unmade.sheet());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void equal_cases_get_equal_decisions_whichever_rows_they_were_derived_by(@ForAll long seed) {
        Random random = new Random(seed);
        Draft draft = Draft.about(Kind.values()[random.nextInt(Kind.values().length)]);
        for (int step = 0; step < 40; step++) {
            Dimension dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
            draft = dimension.set(draft, random.nextInt(dimension.size()));
        }
        if (Books.FEW.derive(draft.sheet()).equals(OTHER_ROWS.derive(draft.sheet()))) {
            assertThat(Difference.members(Books.FEW.decide(draft.sheet()), OTHER_ROWS.decide(draft.sheet())))
                    .isEmpty();
        }
    }

    private static Rulebook otherRows() {
        Map<String, String> texts = new TreeMap<>(Books.FEW_FILES.texts());
        texts.computeIfPresent("policy/value-limits.csv", (path, rows) -> rows.replace("USD,20.00", "USD,300.00"));
        texts.computeIfPresent("policy/transit-days.csv", (path, rows) -> rows.replaceFirst("(?m)^US,.*\\n", ""));
        return Books.of(texts);
    }
}
