package io.disputetriage.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.OrderTable;
import io.disputetriage.rules.ruleset.RulesetFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesInWordsTest {
    private static final String REQUIREMENTS =
            """
            platform,kind,goods,stage,evidence,level,group,from,until,source
            PAYPAL,NOT_RECEIVED,PHYSICAL,,SIGNATURE,ONE_OF,FULFILMENT,2000-01-01,,A page
            PAYPAL,NOT_RECEIVED,PHYSICAL,,TRACKING_RECORD,ONE_OF,FULFILMENT,2000-01-01,,A page
            PAYPAL,NOT_RECEIVED,PHYSICAL,,CHAT_LOG,RECOMMENDED,,2000-01-01,2026-12-31,A page
            ,WRONG_AMOUNT,,CHARGEBACK,INVOICE,REQUIRED,,2026-01-01,,A page
            ,,,,CHAT_LOG,RECOMMENDED,,2000-01-01,,A page
            """;
    private static final String WORDS =
            """
            platform,evidence,kind,word,goes_to,from,until,source
            PAYPAL,SIGNATURE,,PROOF_OF_DELIVERY_SIGNATURE,"provide-evidence, evidences[]",2000-01-01,,A page
            AMAZON,,,,Seller Central,2000-01-01,,A page
            """;
    private static final String PAYLOAD_WORDS =
            """
            platform,field,word,fact,value,from,until,source
            STRIPE,status,needs_response,stage,CHARGEBACK,2000-01-01,,A page
            STRIPE,status,needs_response,turn,SELLER,2000-01-01,,A page
            STRIPE,status,prevented,stage,CLOSED,2025-08-27,,A page
            PAYPAL,link,send_message,allowedActions,,2000-01-01,,A page
            """;
    private static final String MINOR_UNITS =
            """
            platform,currency,digits,rounding,from,until,source
            STRIPE,MGA,0,REFUSE,2000-01-01,,A page
            """;
    private static final Catalogue CATALOGUE = catalogue(Map.of(
            "policy/evidence-requirements.csv",
            REQUIREMENTS,
            "policy/evidence-words.csv",
            WORDS,
            "intake/words.csv",
            PAYLOAD_WORDS,
            "intake/minor-units.csv",
            MINOR_UNITS));

    @Test
    void what_is_wanted_is_told_by_case_and_level() {
        assertThat(CatalogueMarkdown.of(CATALOGUE))
                .contains("\n- [Evidence](#wanted-evidence)\n")
                .contains(
                        """
                        | case | required | one of | recommended |
                        | --- | --- | --- | --- |
                        | `PAYPAL NOT_RECEIVED PHYSICAL` |  | FULFILMENT: SIGNATURE, TRACKING\\_RECORD | CHAT\\_LOG until 2026-12-31 |
                        | `WRONG_AMOUNT CHARGEBACK` | INVOICE from 2026-01-01 |  |  |
                        | `any` |  |  | CHAT\\_LOG |
                        """);
    }

    @Test
    void where_each_kind_goes_is_told_by_platform() {
        assertThat(CatalogueMarkdown.of(CATALOGUE))
                .contains(
                        """
                        | `PAYPAL SIGNATURE` | PROOF\\_OF\\_DELIVERY\\_SIGNATURE | provide-evidence, evidences\\[\\] |
                        | `AMAZON` |  | Seller Central |
                        """);
    }

    @Test
    void what_a_word_of_a_payload_says_is_told_in_one_row_whatever_it_says() {
        assertThat(CatalogueMarkdown.of(CATALOGUE))
                .contains("\n- [Words of payloads](#payload-words)\n")
                .contains(
                        """
                        | word | says |
                        | --- | --- |
                        | `STRIPE status needs_response` | stage CHARGEBACK, turn SELLER |
                        | `STRIPE status prevented` | stage CLOSED from 2025-08-27 |
                        | `PAYPAL link send_message` | nothing |
                        """)
                .contains("| `STRIPE MGA` | 0 | REFUSE |\n");
        assertThat(CatalogueHtml.searched(CATALOGUE, "needs_response"))
                .contains("<code>STRIPE status needs_response</code></th><td>stage CHARGEBACK, turn SELLER</td>")
                .doesNotContain("prevented", "wanted-evidence", "minor-units");
    }

    @Test
    void the_page_of_html_says_the_same_and_finds_its_rows() {
        assertThat(CatalogueHtml.of(CATALOGUE))
                .contains("<a href=\"#evidence-words\">Words of platforms for evidence</a>")
                .contains("<th scope=\"row\" id=\"wanted-evidence-PAYPAL-NOT_RECEIVED-PHYSICAL\">"
                        + "<code>PAYPAL NOT_RECEIVED PHYSICAL</code></th><td></td>"
                        + "<td>FULFILMENT: SIGNATURE, TRACKING_RECORD</td>");
        assertThat(CatalogueHtml.searched(CATALOGUE, "seller central"))
                .contains("id=\"evidence-words-AMAZON\"")
                .doesNotContain("evidence-words-PAYPAL", "wanted-evidence");
    }

    @Test
    void rules_without_these_tables_have_no_such_part() {
        Catalogue none = catalogue(Map.of("playbooks/none.drl", "package playbooks.none\n"));

        assertThat(CatalogueHtml.of(none))
                .doesNotContain("wanted-evidence", "evidence-words", "payload-words", "minor-units");
        assertThat(CatalogueMarkdown.of(none))
                .doesNotContain("wanted-evidence", "evidence-words", "payload-words", "minor-units");
    }

    private static Catalogue catalogue(Map<String, String> texts) {
        RulesetFiles files = ((RulesetFiles.Read) RulesetFiles.of(texts)).files();
        return CatalogueReader.read(files, List.of(), new OrderTable(List.of(), Map.of()), Map.of());
    }
}
