package io.disputetriage.service.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.facts.EvidenceKind;
import io.disputetriage.service.evidence.FileType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody finds who opens a pack. */
class EvidencePackTest {
    private static final String LETTER = "01-LETTER.pdf";
    private static final byte[] RECORD = PdfPagesTest.pdf(1, false);

    @Test
    void a_pack_has_a_letter_the_files_in_order_and_an_index() throws IOException {
        byte[] photo = {1, 2, 3};
        Map<String, byte[]> entries = new Packs()
                .file(EvidenceKind.TRACKING_RECORD, FileType.PDF, "PROOF_OF_FULFILLMENT", PdfPagesTest.pdf(2, true))
                .file(EvidenceKind.PARCEL_PHOTO, FileType.JPEG, null, photo)
                .entries();
        assertThat(entries.keySet())
                .containsExactly("index.json", "letter.txt", LETTER, "02-TRACKING_RECORD.pdf", "03-PARCEL_PHOTO.jpg");
        assertThat(entries.get("03-PARCEL_PHOTO.jpg")).isEqualTo(photo);
        JsonNode index = index(entries);
        assertThat(index.at("/files/0/pages").asInt()).isEqualTo(2);
        assertThat(index.at("/files/0/word").asText()).isEqualTo("PROOF_OF_FULFILLMENT");
        assertThat(index.at("/files/1/sha256").asText())
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(index.at("/missing/0/kind").asText()).isEqualTo("DELIVERY_CONFIRMATION");
        assertThat(index.at("/warnings")).isEmpty();
        assertThat(text(entries.get("letter.txt")))
                .contains("02  tracking record: 02-TRACKING_RECORD.pdf (PROOF_OF_FULFILLMENT), Pages: 2\n")
                .doesNotContain("DELIVERY_CONFIRMATION");
    }

    @Test
    void the_same_input_gives_the_same_bytes_later_and_elsewhere() throws InterruptedException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = divided().zip();
        try {
            Thread.sleep(1_100);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(divided().zip()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    /** On every JDK; another version of the library that writes the letter may change it, and then the new one is to be looked at. */
    @Test
    void a_pack_is_what_it_was_on_another_machine() {
        byte[] zip = new Packs()
                .file(EvidenceKind.PARCEL_PHOTO, FileType.JPEG, "PROOF", new byte[] {1, 2, 3})
                .zip();
        assertThat(DigestUtils.sha256Hex(zip))
                .isEqualTo("712546321a45daa3151b9fd0ca8774976a071393a44a68d1cd7dc5398ddadaba");
    }

    @Test
    void the_letter_does_not_hang_on_how_a_machine_packs() {
        byte[] letter = packs().entries().get(LETTER);
        assertThat(new String(letter, StandardCharsets.ISO_8859_1)).doesNotContain("FlateDecode", "/Filter");
        assertThat(letter.length).isLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SIGNATURE",
                "SIGNER_SCREENSHOT",
                "CHAT_LOG",
                "DELIVERY_CONFIRMATION",
                "HANDOVER_RECORD",
                "CARRIER_STATEMENT"
            })
    void what_may_show_other_persons_is_left_out_until_somebody_says_that_it_shows_none(EvidenceKind kind)
            throws IOException {
        assertThat(PackFile.mayShowOthers(kind)).isTrue();
        JsonNode without = index(packs().notCovered(kind).entries());
        assertThat(without.at("/leftOut/0/why").asText()).isEqualTo("NOT_COVERED");
        assertThat(without.at("/warnings/0/kind").asText()).isEqualTo("OTHER_PERSONS");
        assertThat(without.at("/warnings/0/text").asText())
                .contains("covered=" + without.at("/leftOut/0/id").asText());
        JsonNode with = index(new Packs().file(kind, FileType.PDF, null, RECORD).entries());
        assertThat(with.at("/files/0/mayShowOthers").asBoolean()).isTrue();
        assertThat(with.at("/files/0/covered").asBoolean()).isTrue();
        assertThat(with.at("/warnings")).isEmpty();
    }

    @Test
    void a_letter_that_is_longer_than_the_platform_takes_is_warned_of_and_one_that_fits_is_not() throws IOException {
        PackLimits limits = new PackLimits(List.of(), null, null, null, null, 20, 40, null);
        Packs fits = packs().letter(Packs.draft(Language.EN, "Evidence", "x".repeat(19) + "🎧"));
        Packs tooLong = packs().letter(Packs.draft(Language.EN, "Evidence", "x".repeat(21)));
        assertThat(warnings(fits.limits(limits).entries())).doesNotContain("LETTER_TOO_LONG");
        assertThat(warnings(tooLong.limits(limits).entries())).containsExactly("LETTER_TOO_LONG");
        assertThat(index(tooLong.entries()).at("/limits/characters").asInt()).isEqualTo(20);
        assertThat(index(tooLong.entries()).at("/limits/unknown"))
                .extracting(JsonNode::asText)
                .contains("types", "pages", "fileBytes")
                .doesNotContain("characters", "unknown");
    }

    @Test
    void the_index_says_what_goes_into_which_text_field() throws IOException {
        JsonNode index = index(packs().text(new PackRequest.Field("shipping_carrier", "DHL", false, "who carried it"))
                .text(new PackRequest.Field("uncategorized_text", null, true, "what happened"))
                .text(new PackRequest.Field("billing_address", null, false, "the address of the payment"))
                .entries());
        assertThat(index.at("/texts/0/text").asText()).isEqualTo("DHL");
        assertThat(index.at("/texts/1/file").asText()).isEqualTo("letter.txt");
        assertThat(index.at("/texts/2/text").isNull()).isTrue();
        assertThat(index.at("/texts/2/says").asText()).isEqualTo("the address of the payment");
    }

    @Test
    void the_tag_is_another_as_soon_as_a_byte_is() {
        assertThat(packs().pack().tag()).isEqualTo(packs().pack().tag());
        assertThat(packs().file(EvidenceKind.INVOICE, FileType.PNG, null, new byte[3])
                        .pack()
                        .tag())
                .isNotEqualTo(packs().file(EvidenceKind.INVOICE, FileType.PNG, null, new byte[] {0, 0, 1})
                        .pack()
                        .tag());
        assertThat(packs().letter(Packs.draft(Language.EN, "Other", "Words"))
                        .pack()
                        .tag())
                .isNotEqualTo(packs().pack().tag());
    }

    @Test
    void the_pdf_says_what_the_text_says_in_latin_and_cyrillic() throws IOException {
        String pdf = pdf(packs().letter(Packs.draft(
                        Language.RU,
                        "Ответ по спору: заказ 20-1",
                        "Größe, Übergabe, Straße, ﬁ.\n\nПочта России, 18,90 €"))
                .entries()
                .get(LETTER));
        assertThat(pdf)
                .contains("Ответ по спору: заказ 20-1", "Größe, Übergabe, Straße, ﬁ.", "Почта России, 18,90 €")
                .contains("02-TRACKING_RECORD.pdf", "1 of 1");
    }

    @Test
    void what_the_font_lacks_is_said_to_stand_in_the_text() throws IOException {
        Map<String, byte[]> entries = packs().letter(
                        Packs.draft(Language.EN, "Evidence", "The goods: 蓝牙 耳机 (A100), 黑色; سماعة; 🎧."))
                .entries();
        assertThat(pdf(entries.get(LETTER)))
                .contains("The goods: [see letter.txt] (A100), [see letter.txt].")
                .doesNotContain("蓝");
        assertThat(text(entries.get("letter.txt"))).contains("The goods: 蓝牙 耳机 (A100), 黑色; سماعة; 🎧.");
        assertThat(warnings(entries)).containsExactly("CHARACTERS_REPLACED");
    }

    @Test
    void a_chinese_letter_is_a_text_beside_the_english_pdf() throws IOException {
        Map<String, byte[]> entries = packs().translation(Packs.draft(Language.ZH, "卖家举证", "尊敬的案件处理人员："))
                .entries();
        assertThat(pdf(entries.get(LETTER))).contains("Dear case team,", "letter-zh.txt");
        assertThat(text(entries.get("letter-zh.txt"))).contains("尊敬的案件处理人员：", "02  物流轨迹记录", "页数");
        assertThat(text(entries.get("letter.txt"))).contains("Dear case team,");
    }

    @Test
    void more_than_is_taken_at_once_comes_in_parts_and_the_letter_counts() throws IOException {
        Packs packs = new Packs().limits(new PackLimits(List.of(), null, null, null, 19, null, null, true));
        for (int i = 0; i < 19; i++) {
            packs.file(EvidenceKind.INVOICE, FileType.PNG, null, new byte[] {(byte) i});
        }
        Map<String, byte[]> entries = packs.entries();
        assertThat(entries).containsKeys("part-1/01-LETTER.pdf", "part-1/19-INVOICE.png", "part-2/20-INVOICE.png");
        assertThat(text(entries.get("letter.txt"))).contains("The files come in 2 parts.");
        assertThat(pdf(entries.get("part-1/01-LETTER.pdf"))).contains("The files come in 2 parts.");
        assertThat(warnings(entries)).containsExactly("SPLIT", "ONE_SUBMISSION");
        assertThat(index(entries).at("/files/18/part").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_that_no_platform_limit_allows_is_there_and_warned_of() throws IOException {
        Map<String, byte[]> entries = new Packs()
                .limits(new PackLimits(List.of(FileType.PDF), null, 500, null, 2, null, null, null))
                .file(EvidenceKind.INVOICE, FileType.PDF, null, PdfPagesTest.pdf(3, false))
                .file(EvidenceKind.SIGNATURE, FileType.GIF, null, new byte[500])
                .file(EvidenceKind.INVOICE, FileType.PDF, null, new byte[5])
                .entries();
        assertThat(entries).hasSize(6);
        assertThat(warnings(entries))
                .containsExactly("SPLIT", "FILE_TOO_LARGE", "FILE_TOO_LONG", "TYPE_NOT_TAKEN", "PAGES_UNKNOWN");
    }

    @Test
    void many_files_and_long_words_make_more_pages_and_every_page_its_number() throws IOException {
        Packs packs = new Packs();
        for (EvidenceKind kind : EvidenceKind.values()) {
            packs.file(kind, FileType.JPEG, "customer_communication", new byte[1]);
        }
        packs.letter(Packs.draft(Language.EN, "A".repeat(300), ("Ж".repeat(400) + "\n\n").repeat(12)));
        byte[] letter = packs.entries().get(LETTER);
        try (PdfReader reader = new PdfReader(letter)) {
            int pages = reader.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(new PdfTextExtractor(reader).getTextFromPage(page)).contains(page + " of " + pages);
            }
            assertThat(pdf(letter).replaceAll("[^Ж]", "")).hasSize(12 * 400);
        }
    }

    private static Packs divided() {
        return packs().file(EvidenceKind.INVOICE, FileType.PNG, null, new byte[3])
                .limits(new PackLimits(List.of(), 2, null, null, null, null, null, null));
    }

    private static Packs packs() {
        return new Packs().file(EvidenceKind.TRACKING_RECORD, FileType.PDF, "PROOF_OF_FULFILLMENT", RECORD);
    }

    private static String pdf(byte[] letter) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(letter)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static JsonNode index(Map<String, byte[]> entries) throws IOException {
        return new ObjectMapper().readTree(entries.get("index.json"));
    }

    private static List<String> warnings(Map<String, byte[]> entries) throws IOException {
        return index(entries).path("warnings").findValuesAsText("kind");
    }
}
