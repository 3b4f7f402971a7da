package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.diagnostics.Diagnostic;
import io.disputetriage.policy.Policy;
import io.disputetriage.policy.PolicyResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever writes a message that is longer than is taken of it hears so before anybody sends it. */
class MessageLengthsTest {
    private static final String CONTEST = "messages/contest.yaml";
    private static final String PHOTO = "messages/send-parcel-photo.yaml";
    private static final String LIMITS = "policy/evidence-limits.csv";

    private final Map<String, String> texts = new TreeMap<>(ShippedFiles.all().texts());

    @Test
    void the_shipped_ones_are_short_enough() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_answer_that_can_get_longer_than_a_platform_takes_is_told_with_its_place() {
        texts.computeIfPresent(CONTEST, (file, text) -> text.replace("By the carrier's record", "x".repeat(500)));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-110");
            assertThat(fault.file()).isEqualTo(CONTEST);
            assertThat(texts.get(CONTEST).lines().toList().get(fault.line() - 1))
                    .startsWith("text:");
            assertThat(fault.message()).contains(" in en").contains("EBAY takes 1000");
            assertThat(fault.hint()).contains(LIMITS);
        });
    }

    @Test
    void of_sentences_that_are_never_said_together_the_longest_counts() {
        String either = "  - if: {shipment.state: [DELIVERED]}\n    en: \"" + "a".repeat(700) + "\"\n    zh: 甲\n"
                + "  - ifNot: {shipment.state: [DELIVERED]}\n    en: \"" + "b".repeat(700) + "\"\n    zh: 乙\n";
        assertFitsUntil(either, "ifNot", "if");
    }

    @Test
    void a_sentence_with_an_unknown_value_isnt_said_together_with_one_that_names_it() {
        String either = "  - en: \"" + "a".repeat(700) + " {order.id}\"\n    zh: 甲 {order.id}\n"
                + "  - unless: [order.id]\n    en: \"" + "b".repeat(700) + "\"\n    zh: 乙\n";
        assertFitsUntil(either, "  - unless: [order.id]\n    en", "  - en");
    }

    /** Sentences fit as long as a condition keeps them apart. */
    private void assertFitsUntil(String sentences, String apart, String together) {
        String accept = "messages/accept-dispute.yaml";
        texts.put(accept, shortened(texts.get(accept)) + sentences);
        assertThat(faults()).isEmpty();
        texts.computeIfPresent(accept, (file, text) -> text.replace(apart, together));
        assertThat(faults()).extracting(Diagnostic::file).containsExactly(accept);
    }

    @Test
    void a_buyer_gets_no_more_than_two_thousand_characters_in_any_language() {
        String sentence = "  - en: A\n    zh: 甲\n    es: A\n    pt: A\n    ru: A\n    fr: A\n    ja: A\n    de: "
                + "y".repeat(600) + "\n";
        texts.merge(PHOTO, sentence.repeat(3), String::concat);
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains(" in de")
                .contains("2000"));
    }

    @Test
    void the_limit_is_that_of_the_table() {
        texts.computeIfPresent(
                LIMITS,
                (file, table) -> table.replace("SQUARE,PDF JPEG PNG,,,,19,,", "SQUARE,PDF JPEG PNG,,,,19,500,"));
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.message())
                .contains("SQUARE takes 500"));
        texts.remove(LIMITS);
        texts.computeIfPresent(CONTEST, (file, text) -> text.replace("By the carrier's record", "x".repeat(900)));
        assertThat(faults()).isEmpty();
    }

    private static String shortened(String message) {
        return message.substring(0, message.indexOf("text:\n")) + "text:\n";
    }

    private List<Diagnostic> faults() {
        Policy policy = ((PolicyResult.Loaded) PolicyReader.read(texts)).policy();
        return MessageLengths.faults(((MessagesReader.Read) MessagesReader.read(texts)).messages(), policy, texts);
    }
}
