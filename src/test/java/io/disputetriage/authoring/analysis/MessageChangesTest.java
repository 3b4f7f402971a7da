package io.disputetriage.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.authoring.analysis.ChangedMessage.Became;
import io.disputetriage.decision.messages.Messages;
import io.disputetriage.format.MessagesReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What another ruleset writes otherwise. */
class MessageChangesTest {
    private static final String FILE = "messages/repair-and-resubmit.yaml";
    private static final String NAME = "message REPAIR_AND_RESUBMIT";
    private static final Map<String, String> TEXTS = Books.SHIPPED_FILES.texts();
    private static final Messages SHIPPED = Books.SHIPPED.messages();

    @Test
    void a_sentence_that_changed_in_one_language_is_shown_in_that_one() {
        assertThat(changed(FILE, "The period for this ends at", "Please decide by"))
                .containsExactly(other(new ChangedSentence(
                        "text", "en", "The period for this ends at {dueAt}.", "Please decide by {dueAt}.")));
    }

    @Test
    void a_sentence_that_is_new_in_the_middle_leaves_the_others_as_they_are() {
        assertThat(changed(
                        FILE,
                        "  - en: The period for this",
                        "  - en: Thank you.\n    zh: 谢谢。\n  - en: The period for this"))
                .containsExactly(other(
                        new ChangedSentence("text", "en", "", "Thank you."),
                        new ChangedSentence("text", "zh", "", "谢谢。")));
    }

    @Test
    void when_a_sentence_is_said_is_a_change_too() {
        assertThat(changed(FILE, "  - joined: true\n    en: It", "  - unless: [order.id]\n    en: It"))
                .containsExactly(other(new ChangedSentence("text", null, "joined", "unless order.id is known")));
        assertThat(changed(FILE, "  - joined: true\n    en: It", "  - if: {stage: [CONTACT, CLAIM]}\n    en: It"))
                .containsExactly(other(new ChangedSentence("text", null, "joined", "if stage is CLAIM or CONTACT")));
    }

    @Test
    void sentences_in_another_order_are_shown_where_they_went_and_came() {
        Map<String, String> texts = new TreeMap<>(TEXTS);
        texts.put(
                FILE,
                TEXTS.get(FILE)
                        .replaceFirst(
                                "(?s)(\n  - en: We have.+?)(\n  - en: We ask.+?)(?=\n  - en: The period)", "$2$1"));

        assertThat(between(SHIPPED, texts)).singleElement().satisfies(message -> assertThat(message.sentences())
                .hasSize(4)
                .allSatisfy(sentence -> assertThat(sentence.before().isEmpty())
                        .isNotEqualTo(sentence.after().isEmpty())));
    }

    @Test
    void another_audience_is_a_change() {
        assertThat(changed(FILE, "audience: PLATFORM", "audience: CARRIER"))
                .containsExactly(other(new ChangedSentence("audience", null, "PLATFORM", "CARRIER")));
    }

    @Test
    void a_message_is_new_or_gone_by_what_it_is_for_and_not_by_its_file() {
        Map<String, String> renamed = new TreeMap<>(TEXTS);
        renamed.put("messages/resubmit.yaml", renamed.remove(FILE));
        Map<String, String> gone = new TreeMap<>(TEXTS);
        gone.remove(FILE);

        assertThat(between(SHIPPED, renamed)).isEmpty();
        assertThat(between(SHIPPED, gone)).containsExactly(new ChangedMessage(NAME, FILE, Became.GONE, List.of()));
        assertThat(MessageChanges.between(messages(gone), SHIPPED))
                .containsExactly(new ChangedMessage(NAME, FILE, Became.NEW, List.of()));
    }

    @Test
    void what_messages_share_is_compared_as_well() {
        assertThat(changed("messages/frame.yaml", "en: Kind regards", "en: Yours sincerely"))
                .containsExactly(new ChangedMessage(
                        "frame of messages to BUYER",
                        "messages/frame.yaml",
                        Became.OTHER,
                        List.of(new ChangedSentence("closing", "en", "Kind regards", "Yours sincerely"))));
        assertThat(changed("messages/words.csv", "INVOICE,invoice", "INVOICE,bill"))
                .containsExactly(new ChangedMessage(
                        "table of words",
                        "messages/words.csv",
                        Became.OTHER,
                        List.of(new ChangedSentence("evidence INVOICE", "en", "invoice", "bill"))));
    }

    @Test
    void rules_without_messages_lack_all_of_them_and_what_they_share() {
        assertThat(MessageChanges.between(SHIPPED, Messages.NONE))
                .hasSize(SHIPPED.all().size() + SHIPPED.frames().size() + 1)
                .allSatisfy(message -> assertThat(message.became()).isEqualTo(Became.GONE));
    }

    @Test
    void a_report_on_rulesets_that_decide_alike_has_the_messages() {
        Map<String, String> texts = with(FILE, "The period for this ends at", "Please decide by");
        DiffReport diff =
                RulesetDiff.of(Books.SHIPPED, Books.of(texts), new Search(List.of(), 100, looked -> {}), Set.of());

        assertThat(diff.messages()).extracting(ChangedMessage::what).containsExactly(NAME);
        assertThat(diff.figures()).containsEntry("messagesChanged", 1).containsEntry("sheets", 0L);
        assertThat(diff.unseen()).isEmpty();
    }

    private static ChangedMessage other(ChangedSentence... sentences) {
        return new ChangedMessage(NAME, FILE, Became.OTHER, List.of(sentences));
    }

    private static List<ChangedMessage> changed(String file, String text, String instead) {
        return between(SHIPPED, with(file, text, instead));
    }

    private static Map<String, String> with(String file, String text, String instead) {
        Map<String, String> texts = new TreeMap<>(TEXTS);
        assertThat(texts.get(file)).contains(text);
        int at = texts.get(file).indexOf(text);
        texts.computeIfPresent(file, (path, old) -> old.substring(0, at) + instead + old.substring(at + text.length()));
        return texts;
    }

    private static List<ChangedMessage> between(Messages before, Map<String, String> texts) {
        return MessageChanges.between(before, messages(texts));
    }

    private static Messages messages(Map<String, String> texts) {
        return ((MessagesReader.Read) MessagesReader.read(texts)).messages();
    }
}
