package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.Decision;
import io.disputetriage.decision.evidence.Checklist;
import io.disputetriage.decision.evidence.ChecklistAnswer;
import io.disputetriage.decision.evidence.ChecklistItem;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Case;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.facts.EvidenceLevel;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.format.ChecklistWriter;
import io.disputetriage.format.DecisionWriter;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.rules.rulebook.Rulebook;
import io.disputetriage.rules.rulebook.RulebookLoader;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checklists of the cases of all scenarios and of generated ones, by the shipped tables and by tables that want more than any platform does. */
class ChecklistTest {
    private static final String REQUIREMENTS = "policy/evidence-requirements.csv";
    private static final String HEADER = "platform,kind,goods,stage,evidence,level,group,from,until,source\n";
    private static final int GENERATED = 500 * Math.min(4, Integer.getInteger("checks.scale", 1));

    private static final RulesetFiles FILES = ShippedFiles.all();
    private static final Rulebook SHIPPED = with(Map.of());
    private static final Rulebook STRICT = with(Map.of(REQUIREMENTS, strict()));
    private static final List<FactSheet> SHEETS = sheets();

    @Test
    void what_an_action_requires_is_what_is_required_and_missing() {
        int answers = eachAnswered((facts, list) -> {
            for (ChecklistAnswer answer : list.answers()) {
                assertThat(list.items().stream()
                                .filter(item -> item.level() == EvidenceLevel.REQUIRED && !item.present())
                                .filter(item -> item.requiredBy().contains(answer.rank()))
                                .map(ChecklistItem::evidence))
                        .as(facts.caseRef())
                        .containsExactlyInAnyOrderElementsOf(answer.requires());
            }
            assertThat(list.items())
                    .filteredOn(item -> item.level() == EvidenceLevel.REQUIRED && !item.present())
                    .allMatch(item -> !item.requiredBy().isEmpty()
                            || list.answers().stream().anyMatch(answer -> goesOutAsItIs(answer, facts)));
        });

        assertThat(answers).isGreaterThan(GENERATED / 2);
    }

    /** On the last day the one submission waits for nothing more. */
    private static boolean goesOutAsItIs(ChecklistAnswer answer, Case facts) {
        Instant due = facts.derived().responseDue();
        return Set.of(Action.CONTEST, Action.APPEAL_PLATFORM).contains(answer.action())
                && due != null
                && !due.minus(Duration.ofDays(1)).isAfter(facts.asOf());
    }

    @Test
    void what_a_table_requires_goes_with_every_answer_or_is_required_by_it() {
        int[] required = {0};
        eachAnswered((facts, list) -> list.items().stream()
                .filter(item -> item.because().stream().anyMatch(why -> why.contains("(strict)")))
                .filter(item -> item.level() == EvidenceLevel.REQUIRED)
                .forEach(item -> {
                    required[0]++;
                    for (ChecklistAnswer answer : list.answers()) {
                        if (!item.present() && goesOutAsItIs(answer, facts)) {
                            continue;
                        }
                        assertThat(item.present() ? answer.kinds() : answer.requires())
                                .as(facts.caseRef() + " " + answer.action())
                                .contains(item.evidence());
                    }
                }));

        assertThat(required[0]).isGreaterThan(GENERATED / 2);
    }

    @Test
    void items_stand_in_the_order_in_which_they_are_read_each_once() {
        List<EvidenceKind> read = new ArrayList<>();
        eachAnswered((facts, list) -> {
            List<EvidenceKind> kinds =
                    list.items().stream().map(ChecklistItem::evidence).toList();
            assertThat(kinds).doesNotHaveDuplicates();
            if (kinds.size() > read.size()) {
                read.clear();
                read.addAll(kinds);
            }
        });

        assertThat(read)
                .containsSubsequence(
                        EvidenceKind.INVOICE,
                        EvidenceKind.SIGNATURE,
                        EvidenceKind.DELIVERY_CONFIRMATION,
                        EvidenceKind.CHAT_LOG,
                        EvidenceKind.TERMS_DISCLOSED,
                        EvidenceKind.REFUND_RECEIPT,
                        EvidenceKind.TRACKING_RECORD);
    }

    @Test
    void what_the_facts_deny_is_no_item() {
        eachAnswered((facts, list) -> assertThat(list.items())
                .noneMatch(item -> facts.derived().untrueEvidence().contains(item.evidence())));

        FactSheet elsewhere = read(
                """
                {"caseRef": "ORD-2", "platform": "STRIPE", "stage": "CHARGEBACK", "turn": "SELLER",
                 "complaint": {"kind": "NOT_AS_DESCRIBED"}, "order": {"total": {"amount": "49.99", "currency": "USD"}},
                 "shipment": {"state": "DELIVERED", "deliveryAddressMatch": "MISMATCH"},
                 "evidence": [{"kind": "LISTING_SNAPSHOT"}, {"kind": "DELIVERY_CONFIRMATION"}]}
                """);
        Checklist list = STRICT.checklist(elsewhere, STRICT.decide(elsewhere));
        assertThat(list.untrue()).containsExactly(EvidenceKind.DELIVERY_CONFIRMATION);
        assertThat(list.items())
                .extracting(ChecklistItem::evidence)
                .contains(EvidenceKind.LISTING_SNAPSHOT)
                .doesNotContain(EvidenceKind.DELIVERY_CONFIRMATION);
    }

    @Test
    void what_is_present_is_on_record_and_a_group_is_open_while_nothing_of_it_is() {
        eachAnswered((facts, list) -> {
            assertThat(list.items())
                    .allMatch(item -> item.present() == facts.evidence().contains(item.evidence()));
            list.items().stream()
                    .filter(item -> item.group() != null && item.present())
                    .forEach(item -> assertThat(list.openGroups()).doesNotContainKey(item.group()));
        });
    }

    @Test
    void the_same_decision_gives_the_same_bytes() {
        for (FactSheet sheet : SHEETS.subList(0, 500)) {
            Decision decision = SHIPPED.decide(sheet);
            assertThat(ChecklistWriter.text(SHIPPED.checklist(sheet, decision)))
                    .isEqualTo(ChecklistWriter.text(SHIPPED.checklist(sheet, decision)));
        }
    }

    /** Rules that were kept before there were such tables decide as they did, and the shipped tables ask for nothing that rules don't. */
    @Test
    void the_shipped_tables_change_no_decision() {
        Map<String, String> before = new TreeMap<>(FILES.texts());
        before.keySet().removeIf(file -> file.startsWith("policy/evidence-"));
        Rulebook older = of(before);

        for (FactSheet sheet : SHEETS) {
            assertThat(bytes(SHIPPED, sheet)).as(sheet.caseRef()).isEqualTo(bytes(older, sheet));
        }
    }

    @Test
    void a_decision_without_an_answer_has_an_empty_list() {
        FactSheet sheet = SHEETS.stream()
                .filter(each ->
                        SHIPPED.checklist(each, SHIPPED.decide(each)).answers().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(SHIPPED.checklist(sheet, SHIPPED.decide(sheet)).items()).isEmpty();
    }

    /** How many cases there were in which evidence is handed in. */
    private static int eachAnswered(BiConsumer<Case, Checklist> check) {
        int answered = 0;
        for (Rulebook rules : List.of(SHIPPED, STRICT)) {
            for (FactSheet sheet : SHEETS) {
                Checklist list = rules.checklist(sheet, rules.decide(sheet));
                if (!list.answers().isEmpty()) {
                    answered++;
                    check.accept(rules.derive(sheet), list);
                }
            }
        }
        return answered;
    }

    private static FactSheet read(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, FactSheets.NOW)).sheet();
    }

    private static String bytes(Rulebook rules, FactSheet sheet) {
        return DecisionWriter.canonical(rules.decide(sheet)).replace(rules.revision(), "");
    }

    /** Every third kind is required of everybody, and the others are in groups. */
    private static String strict() {
        return HEADER
                + EnumSet.allOf(EvidenceKind.class).stream()
                        .map(kind -> ",,,," + kind
                                + (kind.ordinal() % 3 == 0
                                        ? ",REQUIRED,"
                                        : ",ONE_OF,GROUP_" + kind.ordinal() % 3 + kind.ordinal() % 4)
                                + ",2000-01-01,,strict\n")
                        .collect(Collectors.joining());
    }

    private static Rulebook with(Map<String, String> changed) {
        Map<String, String> texts = new TreeMap<>(FILES.texts());
        texts.putAll(changed);
        return of(texts);
    }

    private static Rulebook of(Map<String, String> texts) {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return ((Rulebook.Ready) RulebookLoader.interpreted(files)).rulebook();
    }

    private static List<FactSheet> sheets() {
        List<ScenarioSuite> suites = ScenarioFiles.read(List.of(Path.of("rules")), SHIPPED.platforms())
                .suites();
        return Stream.concat(
                        Trial.of(suites, SHIPPED.policy()).stream().map(Trial::sheet),
                        IntStream.range(0, GENERATED).mapToObj(seed -> FactSheets.one(new Random(seed))))
                .toList();
    }
}
