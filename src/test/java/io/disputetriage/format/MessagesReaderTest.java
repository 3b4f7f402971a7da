package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.diagnostics.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever edits a message hears of every slip, with its place and the cure. */
class MessagesReaderTest {
    private static final String FILE = "messages/send-parcel-photo.yaml";

    private final Map<String, String> texts = new TreeMap<>(ShippedFiles.all().texts());

    @Test
    void the_shipped_ones_are_sound() {
        assertThat(((MessagesReader.Read) MessagesReader.read(texts)).messages().all())
                .hasSizeGreaterThan(40);
    }

    @Test
    void rules_without_messages_have_none() {
        texts.keySet().removeIf(MessagesReader::isOurs);
        assertThat(((MessagesReader.Read) MessagesReader.read(texts)).messages())
                .isSameAs(Messages.NONE);
    }

    @Test
    void a_language_that_is_missing_is_told_where_it_is_missing() {
        assertThat(faults("    de: ", "    # de: ")).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-102");
            assertThat(fault.message()).isEqualTo("There is no text in de");
            assertThat(fault.hint()).contains("en, zh, es, pt, ru, de, fr, ja");
            assertThat(fault.line()).isPositive();
        });
    }

    @Test
    void a_value_that_one_language_lacks_is_named() {
        List<Diagnostic> faults = faults("am {shipment.shippedAt} versandt", "gestern versandt");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-104");
            assertThat(fault.message()).endsWith("shipment.shippedAt");
        });
    }

    @Test
    void a_slip_in_a_value_is_told_with_the_nearest() {
        assertThat(faults("{shipment.shippedAt}", "{shipment.shipedAt}"))
                .hasSize(8)
                .allSatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("MSG-103");
                    assertThat(fault.hint()).contains("shipment.shippedAt");
                });
    }

    @Test
    void what_can_never_be_said_is_told() {
        assertThat(faults("  - joined: true\n", "  - joined: true\n    unless: [shipment.shippedAt]\n"))
                .extracting(Diagnostic::code)
                .containsOnly("MSG-105");
    }

    @Test
    void two_messages_for_one_action_are_refused() {
        texts.put("messages/second.yaml", texts.get(FILE));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-107");
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.message()).startsWith("messages/second.yaml");
        });
    }

    @Test
    void a_word_without_a_phrase_and_a_phrase_without_a_word_are_told() {
        String words = texts.get("messages/words.csv");
        texts.put("messages/words.csv", words.replace("evidence,SIGNATURE,", "evidence,SIGNATUR,"));
        assertThat(faults()).extracting(Diagnostic::code).containsOnly("MSG-108");
        assertThat(faults()).extracting(Diagnostic::message).contains("There is no row for evidence SIGNATURE");
        assertThat(faults()).extracting(Diagnostic::hint).anySatisfy(hint -> assertThat(hint)
                .contains("SIGNATURE"));
    }

    @Test
    void what_is_called_attached_must_be_on_record_in_whichever_language_it_is_said() {
        assertThat(faults("  - if: {evidence: [PARCEL_PHOTO]}\n    en:", "  - en:"))
                .hasSize(8)
                .allSatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo("MSG-109");
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.hint()).contains("if: {evidence: [");
                });
    }

    @Test
    void a_word_that_only_ends_like_an_attachment_attaches_nothing() {
        String apology = "messages/apologise.yaml";
        String text = texts.get(apology);
        texts.put(apology, text.replace("votre commande ne vous est pas", "rejoignez-nous, le colis ne vous est pas"));
        assertThat(texts.get(apology)).isNotEqualTo(text);
        assertThat(faults()).isEmpty();
        texts.put(
                apology, text.replace("votre commande ne vous est pas", "la photo est ci-jointe, le colis n'est pas"));
        assertThat(faults()).extracting(Diagnostic::code).containsExactly("MSG-109");
    }

    @Test
    void words_greetings_and_closings_promise_no_more_than_messages() {
        String words = texts.get("messages/words.csv");
        texts.put("messages/words.csv", words.replace("invoice", "guaranteed invoice"));
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-106");
            assertThat(fault.file()).isEqualTo("messages/words.csv");
            assertThat(fault.line()).isPositive();
        });
        texts.put("messages/words.csv", words);
        texts.computeIfPresent(
                "messages/frame.yaml",
                (path, frame) ->
                        frame.replaceFirst("de: Mit freundlichen Grüßen", "de: Wir freuen uns auf Ihre Bewertung"));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("MSG-106");
            assertThat(fault.file()).isEqualTo("messages/frame.yaml");
        });
    }

    @Test
    void without_the_frame_nothing_is_sent() {
        texts.remove("messages/frame.yaml");
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.file())
                .isEqualTo("messages/frame.yaml"));
    }

    /** With every second text in place of the first before it. */
    private List<Diagnostic> faults(String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            texts.put(FILE, texts.get(FILE).replace(changes[i], changes[i + 1]));
        }
        return MessagesReader.read(texts) instanceof MessagesReader.Faulty faulty ? faulty.faults() : List.of();
    }
}
