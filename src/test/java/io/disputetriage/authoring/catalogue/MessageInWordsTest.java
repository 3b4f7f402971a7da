package io.disputetriage.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.ShippedFiles;
import io.disputetriage.decision.OrderTable;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What somebody who doesn't read message files is shown of them. */
class MessageInWordsTest {
    private static final String FILE = "messages/repair-and-resubmit.yaml";
    private static final String MESSAGE =
            """
            action: REPAIR_AND_RESUBMIT
            audience: PLATFORM
            subject:
              - en: "Order {order.id}"
                zh: 订单 {order.id}
              - en: Submitted again
                zh: 重新提交
            text:
              - if: {stage: [CLAIM, CONTACT]}
                en: The points <named> are corrected.
                zh: 已完成整改。
              - unless: [order.id]
                en: "Our reference: {caseRef}."
                zh: 我方编号：{caseRef}。
            """;
    private static final Catalogue CATALOGUE = catalogue(Map.of(FILE, MESSAGE));

    @Test
    void a_message_is_told_with_whom_it_addresses_its_languages_its_values_and_its_english_text() {
        assertThat(CatalogueMarkdown.of(CATALOGUE))
                .contains("\n- [Messages](#message-texts), "
                        + CATALOGUE.messages().size() + "\n")
                .contains(
                        """
                        <a id="message-REPAIR_AND_RESUBMIT"></a>

                        ### REPAIR\\_AND\\_RESUBMIT

                        `messages/repair-and-resubmit.yaml`, to PLATFORM, in en, zh

                        **Order {order.id}** or **Submitted again**

                        - (if stage is CLAIM or CONTACT) The points \\<named\\> are corrected.
                        - (unless order.id is known) Our reference: {caseRef}.

                        Values: `caseRef`, `order.id`
                        """);
    }

    @Test
    void the_page_of_html_says_the_same() {
        assertThat(CatalogueHtml.of(CATALOGUE))
                .contains("<a href=\"#message-texts\">Messages</a>", "<h2 id=\"message-texts\">Messages</h2>")
                .contains(
                        "<h3 id=\"message-REPAIR_AND_RESUBMIT\">REPAIR_AND_RESUBMIT</h3>\n",
                        "<code>messages/repair-and-resubmit.yaml</code>, to PLATFORM, in en, zh",
                        "<p><strong>Order {order.id}</strong><br>\nor <strong>Submitted again</strong></p>",
                        "<li>(if stage is CLAIM or CONTACT) The points &lt;named&gt; are corrected.</li>",
                        "Values: <code>caseRef</code>, <code>order.id</code>");
    }

    @Test
    void messages_about_several_topics_are_told_apart() {
        assertThat(CATALOGUE.messages())
                .extracting(MessageInWords::name)
                .contains("NOTIFY_BUYER", "NOTIFY_BUYER PICKUP", "NOTIFY_BUYER CUSTOMS")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_search_finds_messages_as_it_finds_rules() {
        assertThat(CatalogueHtml.searched(CATALOGUE, "points corrected"))
                .contains("id=\"message-REPAIR_AND_RESUBMIT\"")
                .doesNotContain("id=\"message-APOLOGISE\"");
    }

    @Test
    void rules_without_messages_have_no_such_part() {
        RulesetFiles files =
                ((RulesetFiles.Read) RulesetFiles.of(Map.of("playbooks/none.drl", "package playbooks.none\n"))).files();
        Catalogue none = CatalogueReader.read(files, List.of(), order(), Map.of());

        assertThat(CatalogueHtml.of(none)).doesNotContain("message-texts");
        assertThat(CatalogueMarkdown.of(none)).doesNotContain("message-texts");
    }

    private static Catalogue catalogue(Map<String, String> instead) {
        Map<String, String> texts = new TreeMap<>(ShippedFiles.all().texts());
        texts.putAll(instead);
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return CatalogueReader.read(files, List.of(), order(), Map.of());
    }

    private static OrderTable order() {
        return new OrderTable(List.of(), Map.of());
    }
}
