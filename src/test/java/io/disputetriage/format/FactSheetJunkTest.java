package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactSheetJunkTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void junk_is_refused_and_never_throws(@ForAll String junk) {
        assertThat(FactSheetReader.read(junk, FactSheets.NOW)).isInstanceOf(FactSheetResult.Faulty.class);
    }

    @Property
    void a_sheet_cut_off_anywhere_is_refused(@ForAll("sheets") FactSheet sheet, @ForAll double where) {
        String text = FactSheetWriter.tree(sheet).toString();
        String cut = text.substring(0, (int) (Math.abs(where) % 1 * (text.length() - 1)));
        assertThat(FactSheetReader.read(cut, FactSheets.NOW)).isInstanceOf(FactSheetResult.Faulty.class);
    }

    @Property
    void every_fault_points_at_what_is_there_or_names_what_is_missing(
            @ForAll("sheets") FactSheet sheet, @ForAll Random random) {
        ObjectNode tree = FactSheetWriter.tree(sheet);
        for (int i = 0; i <= random.nextInt(4); i++) {
            spoil(tree, random);
        }
        if (FactSheetReader.read(tree.toString(), FactSheets.NOW) instanceof FactSheetResult.Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
                JsonPointer pointer = JsonPointer.compile(fault.pointer());
                if (tree.at(pointer).isMissingNode()) {
                    assertThat(fault.message()).as("%s in %s", fault, tree).contains("required");
                }
                assertThat(pointer.head() == null || tree.at(pointer.head()).isContainerNode())
                        .isTrue();
            });
        }
    }

    @Provide
    Arbitrary<FactSheet> sheets() {
        return FactSheets.any();
    }

    /** Puts something wrong somewhere: another type, another word, another name, or nothing at all. */
    private static void spoil(ObjectNode root, Random random) {
        JsonNode parent = root;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            parent.forEach(child -> {
                if (child.isContainerNode() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(3) == 0) {
                break;
            }
            parent = inner.get(random.nextInt(inner.size()));
        }
        JsonNode junk = junk(random);
        if (parent instanceof ArrayNode list) {
            list.set(random.nextInt(list.size()), junk);
        } else if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty()) {
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.replace(name, junk);
                case 1 -> object.replace(name + "/~", junk);
                default -> object.remove(name);
            }
        }
    }

    private static JsonNode junk(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble());
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.arrayNode().add("SELLER");
            case 5 -> JSON.objectNode().put("at", 1);
            case 6 -> JSON.textNode("");
            default -> JSON.textNode("\u0000junk");
        };
    }
}
