package io.disputetriage.format.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.format.InputFault;
import io.disputetriage.format.JsonReader;
import io.disputetriage.format.JsonResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {
    @Test
    void xml_is_read_as_the_tree_that_json_would_be() {
        assertThat(
                        tree(
                                """
                        <?xml version="1.0"?>
                        <!-- from a sandbox --><a><b type="date">2026-03-20</b><c nil="true"/><d type="array"><e>1</e></d>
                        <f>1</f><f><g>x &amp; y</g></f><h><![CDATA[<>]]></h><i type="array"/></a>"""))
                .isEqualTo(
                        tree(
                                """
                        {"a": {"b": "2026-03-20", "c": null, "d": ["1"], "f": ["1", {"g": "x & y"}], "h": "<>", "i": []}}"""));
    }

    @Test
    void a_form_post_is_read_as_an_object() {
        assertThat(tree("a=1+2&additionalData.x.y=%C3%A9&empty=&additionalData.z=3"))
                .isEqualTo(
                        tree("{\"a\": \"1 2\", \"additionalData\": {\"x.y\": \"é\", \"z\": \"3\"}, \"empty\": \"\"}"));
    }

    @Test
    void a_form_post_that_carries_xml_is_that_xml_though_its_plus_signs_be_lost() {
        String xml = "<a>\u00ff\u00fb\u00ef\u00be~~~>>></a>".replace(">>>", "&gt;&gt;");
        String base64 = Base64.getMimeEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)) + "\n";
        assertThat(tree("bt_signature=k%7Cs&bt_payload=" + base64.replace("\n", "%0A")))
                .isEqualTo(tree(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://localhost:1/\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;\">]><a>&y;&y;&y;&y;</a>",
                "<a>&unheard;</a>",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<",
                "<?xml version=\"9.9\"?><a/>",
                "<a>\u0001</a>",
                "bt_payload=%zz",
                "bt_payload=***",
                "bt_payload=PGE+",
                ""
            })
    void what_is_hostile_or_broken_is_a_fault(String text) {
        assertThat(PayloadReader.read(text)).isInstanceOf(JsonResult.Faulty.class);
    }

    @Test
    void xml_is_read_as_deep_as_json() {
        int deepest = JsonReader.MAX_FOREIGN_DEPTH;
        assertThat(PayloadReader.read("<a>".repeat(deepest) + "</a>".repeat(deepest)))
                .isInstanceOf(JsonResult.Parsed.class);
        assertThat(PayloadReader.read("<a>".repeat(deepest + 1) + "</a>".repeat(deepest + 1)))
                .isInstanceOfSatisfying(JsonResult.Faulty.class, faulty -> assertThat(faulty.faults())
                        .extracting(InputFault::message)
                        .containsExactly("This is nested too deeply."));
    }

    @Test
    void a_megabyte_of_anything_is_read_or_refused_and_does_not_hang() {
        for (String text : List.of(
                "<a>".repeat(PayloadReader.MAX_BYTES / 3),
                "<a>" + "<b/>".repeat(PayloadReader.MAX_BYTES / 4) + "</a>",
                "<a " + "b='' ".repeat(PayloadReader.MAX_BYTES / 5) + "/>",
                "a=&".repeat(PayloadReader.MAX_BYTES / 3),
                "a".repeat(PayloadReader.MAX_BYTES) + "=",
                "[".repeat(PayloadReader.MAX_BYTES))) {
            assertThat(PayloadReader.read(text)).isNotNull();
        }
    }

    @Property(tries = 300)
    void no_text_makes_it_fail(@ForAll String text) {
        assertThat(PayloadReader.read(text)).isNotNull();
        assertThat(PayloadReader.read("<a>" + text)).isInstanceOf(JsonResult.Faulty.class);
        assertThat(PayloadReader.read("a=" + text)).isNotNull();
    }

    private static Object tree(String text) {
        JsonResult result = PayloadReader.read(text);
        assertThat(result).isInstanceOf(JsonResult.Parsed.class);
        return ((JsonResult.Parsed) result).tree();
    }

    @Test
    void a_form_post_that_only_looks_like_one_of_braintree_and_a_byte_order_mark_break_nothing() {
        assertThat(PayloadReader.read("bt_payload.x=1&bt_signature=2")).isInstanceOf(JsonResult.Parsed.class);
        assertThat(PayloadReader.read("\uFEFF{\"a\": 1}")).isInstanceOf(JsonResult.Parsed.class);
    }
}
