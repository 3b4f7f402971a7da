package io.disputetriage.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.CompiledOnce;
import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** The file of declared gaps is read with the rules, and its faults come with theirs. */
class DeclaredGapsTest {
    /** All tables, and a few playbooks: each try reads the whole. */
    private static final RulesetFiles FILES = ShippedFiles.only("terms", "resend", "not-received");

    private static final List<String> IDS = ((Rulebook.Ready) RulebookLoader.interpreted(FILES))
            .rulebook().outlines().stream().map(rule -> rule.id()).toList();
    private static final String TAIL = "\n  reason: It is meant.\n";

    @Example
    void every_fault_of_the_declarations_is_named_at_its_line() {
        assertThat(
                        faults(
                                """
                        - gap: GAP-11
                          facts: {complaint.knd: OTHER}
                          reason: A word is misspelt.
                        - gap: GAP-101
                          because: It is so.
                        - gap: GAP-106
                          rules: [terms.return.quality, terms.retrun]
                          reason: A rule is misspelt.
                        """))
                .extracting(Diagnostic::line)
                .containsExactly(1, 2, 4, 5, 6);
    }

    @Example
    void what_is_no_yaml_is_refused_with_its_place() {
        assertThat(faults("- gap: GAP-101\n  reason: [\n")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).startsWith("This is not YAML");
        });
    }

    @Example
    void its_faults_come_with_those_of_rules_and_policy() {
        Map<String, String> texts = with("- gap: GAP-11\n  reason: It is so.\n");
        texts.put("playbooks/broken.drl", "package playbooks.broken\nrule");
        texts.put("policy/transit-days.csv", "nonsense\n1\n");

        assertThat(refused(RulebookLoader::load, texts))
                .extracting(Diagnostic::file)
                .contains("gaps.yaml", "playbooks/broken.drl", "policy/transit-days.csv");
    }

    @Example
    void a_rule_of_a_file_that_cant_be_read_is_not_said_to_be_missing() {
        Map<String, String> texts = new TreeMap<>(FILES.texts());
        texts.computeIfPresent("playbooks/terms.drl", (path, text) -> text + "\u0000");

        List<Diagnostic> faults = RulebookLoader.refused((RulesetFiles.Unreadable) RulesetFiles.of(texts))
                .diagnostics();

        assertThat(faults).extracting(Diagnostic::file).containsOnly("playbooks/terms.drl");
    }

    @Property(tries = 50)
    void an_entry_is_about_rules_that_there_are_with_any_part_left_open(
            @ForAll("ids") String id, @ForAll @IntRange(max = 99) int from, @ForAll @IntRange(max = 99) int length) {
        int start = Math.min(from, id.length());
        int end = Math.min(start + length, id.length());
        String pattern = id.substring(0, start) + "*" + id.substring(end);

        assertThat(faults("- gap: GAP-107\n  rules: ['" + pattern + "', " + id + "]" + TAIL))
                .isEmpty();
    }

    @Property(tries = 20)
    void a_pattern_that_no_rule_fits_is_a_fault_at_its_entry(
            @ForAll("ids") String id, @ForAll @AlphaChars @StringLength(min = 1, max = 5) String more) {
        String pattern = "*" + id + "." + more.toUpperCase(Locale.ROOT);
        String yaml = "- gap: GAP-107\n  rules: ['" + pattern + "']" + TAIL;

        assertThat(faults(yaml)).singleElement().satisfies(fault -> assertThat(fault.toString())
                .startsWith("gaps.yaml:1: GAP-109 No rule is called " + pattern));
    }

    @Example
    void a_misspelt_rule_is_answered_with_the_one_that_was_meant() {
        String yaml = "- gap: GAP-106\n  rules: [terms.retrun.quality]" + TAIL;

        assertThat(refused(RulebookLoader::load, with(yaml)))
                .isEqualTo(faults(yaml))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.message()).isEqualTo("No rule is called terms.retrun.quality");
                    assertThat(fault.hint()).contains("terms.return.quality");
                });
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(IDS);
    }

    private static List<Diagnostic> faults(String yaml) {
        return refused(RulebookLoader::interpreted, with(yaml));
    }

    private static Map<String, String> with(String yaml) {
        Map<String, String> texts = new TreeMap<>(FILES.texts());
        texts.put("gaps.yaml", yaml);
        return texts;
    }

    @Example
    void rules_that_were_kept_before_decide_whatever_their_declarations_say() {
        RulesetFiles kept = ((RulesetFiles.Read) RulesetFiles.of(with("- gap: GAP-999\n"))).files();
        assertThat(RulebookLoader.interpreted(kept)).isInstanceOf(Rulebook.Refused.class);
        assertThat(RulebookLoader.interpretedKept(kept)).isInstanceOf(Rulebook.Ready.class);
        assertThat(RulebookLoader.load(kept)).isInstanceOf(Rulebook.Refused.class);
        assertThat(RulebookLoader.loadKept(kept, CompiledOnce.FOLDER, rules -> {}))
                .isInstanceOf(Rulebook.Ready.class);
    }

    private static List<Diagnostic> refused(Function<RulesetFiles, Rulebook.Loading> load, Map<String, String> texts) {
        Rulebook.Loading loading = load.apply(((RulesetFiles.Read) RulesetFiles.of(texts)).files());
        return loading instanceof Rulebook.Refused refused ? refused.diagnostics() : List.of();
    }
}
