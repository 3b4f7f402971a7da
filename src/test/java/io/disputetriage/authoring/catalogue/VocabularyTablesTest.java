package io.disputetriage.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.AdviceKind;
import io.disputetriage.decision.ImpactKind;
import io.disputetriage.decision.Placeholders;
import io.disputetriage.decision.Recommendation;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.decision.messages.MessageValues;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Property;
import io.disputetriage.policy.PlaybookRows;
import io.disputetriage.rules.drl.RulesetParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody who writes a rule can look up. */
class VocabularyTablesTest {
    private static final VocabularyTables WORDS = VocabularyTables.of(
            ((RulesetParser.Outlined) RulesetParser.readOnce(ShippedFiles.all(), PlaybookRows.shipped())).outlines(),
            FactSheets.PLATFORMS);

    @Test
    void every_action_is_there_with_what_it_means_and_the_parameters_that_rules_give_it() {
        assertThat(firsts("actions"))
                .containsExactly(Stream.of(Action.values()).map(Action::name).toArray(String[]::new));
        assertThat(VocabularyMarkdown.of(WORDS))
                .contains("\n| `SEND_LOGISTICS_INFO` | Tell the buyer how and when the parcel travels | eta, method,"
                        + " shippedAt, transitDays |\n")
                .contains("\n| `WAIT` | Wait | reason, until |\n");
        assertThat(VocabularyMarkdown.of(VocabularyTables.of(List.of(), List.of())))
                .contains("\n| `WAIT` | Wait |  |\n");
    }

    @Test
    void every_parameter_is_there_with_what_it_takes() {
        assertThat(firsts("parameters"))
                .containsExactlyInAnyOrder(Stream.of(Recommendation.Draft.class.getMethods())
                        .filter(method -> method.getReturnType() == Recommendation.Draft.class)
                        .map(method -> method.getName())
                        .distinct()
                        .toArray(String[]::new));
        assertThat(VocabularyMarkdown.of(WORDS))
                .contains("\n| `until` | instant |  |\n")
                .contains(
                        "\n| `ask` | one or more AskFor or one or more AskWhom | FRIEND, COLLEAGUE, RELATIVE, LETTER |\n")
                .containsPattern("\n\\| `reason` \\| EscalationReason or WaitReason \\| .*USUAL\\\\_TRANSIT.* \\|\n");
    }

    @Test
    void every_word_of_advice_impact_and_warnings_is_there() {
        String page = VocabularyHtml.of(WORDS);
        List<Enum<?>> words = new ArrayList<>(List.of(AdviceKind.values()));
        words.addAll(List.of(ImpactKind.values()));
        words.addAll(List.of(WarningKind.values()));

        assertThat(words).allSatisfy(word -> assertThat(page).contains(word.name()));
    }

    @Test
    void everything_that_a_condition_may_read_is_there_with_its_type_and_words() {
        assertThat(Stream.of("facts", "derived", "policy").flatMap(table -> firsts(table).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Property.byPath().values().stream().map(Property::path).toList());
        assertThat(VocabularyMarkdown.of(WORDS))
                .contains(
                        "\n| `turn` | Turn | SELLER, BUYER, PLATFORM, NOBODY | Whose answer is awaited. Absent: unknown. Source: the platform. |\n")
                .contains(
                        "\n| `buyer.threatens` | list of Threat | BAD\\_REVIEW, CHARGEBACK, PLATFORM\\_COMPLAINT | What the buyer threatens with.")
                .contains(
                        "\n| `derived.elapsedDays` | whole number |  | Whole days of 24 hours since dispatch: from shipment.shippedAt to asOf.")
                .contains("\n| `derived.shipped` | true or false |  | Whether the parcel has left the seller;")
                .contains("\n| `policy.monitorEvery` | duration |  | How often a waiting case is looked at")
                .contains("\n| `order.total` | money |  | What the buyer paid");
    }

    @Test
    void every_placeholder_of_a_reason_is_there() {
        assertThat(firsts("placeholders")).containsExactlyElementsOf(Placeholders.paths());
    }

    @Test
    void every_value_of_messages_is_there_with_what_it_means_and_whether_it_is_personal() {
        assertThat(firsts("values"))
                .containsExactlyElementsOf(MessageValues.byPath().keySet());
        assertThat(VocabularyMarkdown.of(WORDS))
                .contains("\n| `shipment.signedBy` | as initials |  | yes | ")
                .contains("\n| `params.until` | day and time |  | no | When the wait ends. |\n")
                .contains("\n| `dueAt` | day and time |  | no | By when the action is to be done. |\n")
                .containsPattern("\n\\| `params.type` \\| never \\| LOSS, DAMAGE \\| no \\| ");
        assertThat(WORDS.tables().get(WORDS.tables().size() - 1).rows())
                .allSatisfy(cells -> assertThat(cells.get(4)).isNotBlank());
    }

    @Test
    void the_page_of_html_stands_alone_and_every_link_leads_somewhere() {
        assertThat(VocabularyHtml.of(WORDS))
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<a href=\"#policy\">Policy</a>", "<h2 id=\"policy\">Policy</h2>")
                .contains("<a class=\"skip\" href=\"#words\">", "<main id=\"words\">")
                .doesNotContain("<script", "src=", "http://", "https://");
    }

    private static List<String> firsts(String anchor) {
        return WORDS.tables().stream()
                .filter(table -> table.anchor().equals(anchor))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(0))
                .toList();
    }
}
