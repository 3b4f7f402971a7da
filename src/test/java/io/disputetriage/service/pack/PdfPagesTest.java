package io.disputetriage.service.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** How many pages a PDF has, whoever made it and whatever he meant by it. */
class PdfPagesTest {
    @Property(tries = 50)
    void as_many_are_counted_as_a_reader_finds(@ForAll @IntRange(min = 1, max = 60) int pages, @ForAll boolean packed)
            throws IOException {
        byte[] pdf = pdf(pages, packed);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pages);
        }
        assertThat(PdfPages.count(pdf)).isEqualTo(pages);
    }

    @Test
    void a_page_that_was_changed_later_counts_once() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader reader = new PdfReader(pdf(3, false))) {
            PdfStamper stamper = new PdfStamper(reader, out, '\0', true);
            stamper.getOverContent(2).rectangle(10, 10, 20, 20);
            stamper.getOverContent(2).fill();
            stamper.close();
        }
        assertThat(out.toString(StandardCharsets.ISO_8859_1).split("/Type/Page[^s]"))
                .hasSizeGreaterThan(4);
        assertThat(PdfPages.count(out.toByteArray())).isEqualTo(3);
    }

    @Test
    void what_is_encrypted_is_unknown() {
        byte[] open = ascii("%PDF-1.7\n1 0 obj\n<</Type/Page>>\nendobj\ntrailer\n<</Root 2 0 R>>");
        byte[] closed = ascii("%PDF-1.7\n1 0 obj\n<</Type/Page>>\nendobj\ntrailer\n<</Encrypt 3 0 R>>");
        assertThat(PdfPages.count(open)).isEqualTo(1);
        assertThat(PdfPages.count(closed)).isNull();
    }

    @Test
    void what_is_broken_is_unknown() {
        assertThat(PdfPages.count(new byte[0])).isNull();
        assertThat(PdfPages.count(ascii("%PDF-1.7\nnothing else"))).isNull();
        assertThat(PdfPages.count(ascii("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 99>>stream\nxx\nendstream")))
                .isNull();
    }

    @Test
    void what_unpacks_to_gigabytes_is_unknown_and_soon() {
        byte[] zeros = deflated(new byte[64 << 20]);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.7\n1 0 obj\n<</Type/Page>>\nendobj\n"));
        for (int i = 2; i < 40; i++) {
            pdf.writeBytes(ascii(i + " 0 obj\n<</Type/ObjStm/N 1/First 9/Filter/FlateDecode>>stream\n"));
            pdf.writeBytes(zeros);
            pdf.writeBytes(ascii("\nendstream\nendobj\n"));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(PdfPages.count(pdf.toByteArray()))
                .isNull());
    }

    @Test
    void what_is_made_to_be_gone_over_again_and_again_is_soon_done() {
        for (String again : new String[] {"1 ", "1 0 obj ", "1 0 obj stream\n", "/Type/Page ", "1 0 obj<</Type"}) {
            byte[] pdf = ascii("%PDF-1.7\n" + again.repeat(8_000_000 / again.length()));
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PdfPages.count(pdf), again);
        }
    }

    @Property
    void no_change_of_a_file_makes_it_throw(@ForAll long seed, @ForAll boolean packed) {
        byte[] pdf = pdf(2, packed);
        Random random = new Random(seed);
        for (int i = random.nextInt(30); i >= 0; i--) {
            pdf[random.nextInt(pdf.length)] = (byte) random.nextInt();
        }
        Integer pages = PdfPages.count(pdf);
        assertThat(pages == null || pages > 0).isTrue();
    }

    static byte[] pdf(int pages, boolean packed) {
        boolean before = Document.compress;
        // Letters switch it off for the whole library.
        Document.compress = true;
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Document document = new Document();
            PdfWriter writer = PdfWriter.getInstance(document, out);
            if (packed) {
                writer.setFullCompression();
            }
            document.open();
            for (int page = 1; page <= pages; page++) {
                document.add(new Paragraph("Page " + page));
                document.newPage();
            }
            document.close();
            return out.toByteArray();
        } finally {
            Document.compress = before;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
