package io.disputetriage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.Derived;
import io.disputetriage.facts.FactMeanings;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An explanation goes on from a derived fact to the stated ones behind it: none may be missing there. */
class StatedFactsTest {
    private static final int SHEETS = 100 * Integer.getInteger("checks.scale", 1);
    private static final List<String> STATED = FactMeanings.BY_PATH.keySet().stream()
            .filter(path -> !path.matches("(derived|policy|evidence|responseDue)[.].*"))
            .toList();

    @Test
    void whatever_changes_a_derived_fact_is_named_behind_it() throws ReflectiveOperationException {
        TreeSet<String> missing = new TreeSet<>();
        int changes = 0;
        for (int seed = 1; seed <= SHEETS; seed++) {
            Random random = new Random(seed);
            FactSheet sheet = FactSheets.one(random);
            FactSheet donor = FactSheets.one(random);
            Case before = PolicyFixture.POLICY.derive(sheet);
            for (String path : STATED) {
                Optional<FactSheet> changed = with(sheet, path, donor);
                if (changed.isEmpty()) {
                    continue;
                }
                Case after = PolicyFixture.POLICY.derive(changed.get());
                for (RecordComponent fact : Derived.class.getRecordComponents()) {
                    if (!Objects.equals(
                            fact.getAccessor().invoke(before.derived()),
                            fact.getAccessor().invoke(after.derived()))) {
                        changes++;
                        String derived = "derived." + fact.getName();
                        if (!FactMeanings.BEHIND
                                .getOrDefault(derived, List.of())
                                .contains(path)) {
                            missing.add(derived + " changes with " + path);
                        }
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(changes).isGreaterThan(SHEETS);
    }

    /** The sheet with one fact as another sheet has it; empty if that is no sound sheet, or the same. */
    private static Optional<FactSheet> with(FactSheet sheet, String path, FactSheet donor) {
        ObjectNode tree = FactSheetWriter.tree(sheet);
        JsonNode value = FactSheetWriter.tree(donor).at("/" + path.replace('.', '/'));
        int dot = path.indexOf('.');
        String name = path.substring(0, Math.max(dot, 0));
        ObjectNode section = dot < 0 ? tree : tree.get(name) instanceof ObjectNode there ? there : tree.putObject(name);
        if (value.isMissingNode() || value.equals(section.get(path.substring(dot + 1)))) {
            return Optional.empty();
        }
        section.set(path.substring(dot + 1), value);
        return FactSheetReader.read(tree, FactSheets.NOW) instanceof FactSheetResult.Read read
                ? Optional.of(read.sheet())
                : Optional.empty();
    }
}
