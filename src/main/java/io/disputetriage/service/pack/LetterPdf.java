package io.disputetriage.service.pack;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.disputetriage.service.cases.Hash;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A letter as a PDF of A4 pages. The same letter gives the same bytes: no clock, no chance and no packing goes into it. */
final class LetterPdf {
    private static final float MARGIN = 64;
    private static final float LEADING = 1.4f;
    /** Bytes of the identifier that a PDF has. */
    private static final int ID = 16;

    static {
        // Two machines may have two versions of zlib, which pack in two ways; the library asks this of nothing
        // narrower.
        Document.compress = false;
    }

    private final LetterFont font = new LetterFont();
    private final Letter letter;

    private LetterPdf(Letter letter) {
        this.letter = letter;
    }

    /**
     * It and what became of it.
     *
     * @param replaced whether it says somewhere to look into the text for characters that its font lacks
     */
    record Written(byte[] bytes, int pages, boolean replaced) {}

    static Written of(Letter letter) {
        int pages = new LetterPdf(letter).write(0).pages();
        return new LetterPdf(letter).write(pages);
    }

    private Written write(int pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        // As text, the table of a PDF's objects would be written in the digits of the machine's locale.
        writer.setFullCompression();
        PageNumbers numbers = new PageNumbers(font.base(), pages);
        writer.setPageEvent(numbers);
        document.open();
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().remove(PdfName.MODDATE);
        byte[] id = Arrays.copyOf(Hash.over(letter.text()).bytes(), ID);
        writer.getInfo().put(PdfName.FILEID, new PdfString(id));
        document.addTitle(readable(letter.title()));
        document.add(paragraph(letter.title(), LetterFont.TITLE));
        letter.paragraphs().forEach(text -> document.add(paragraph(text, LetterFont.TEXT)));
        document.add(new LetterTable(letter, font).whole());
        letter.notes().forEach(note -> document.add(paragraph(note, LetterFont.SMALL)));
        document.close();
        return new Written(
                out.toByteArray(), numbers.last(), !readable(letter.text()).equals(letter.text()));
    }

    private Paragraph paragraph(String text, float size) {
        Paragraph paragraph = new Paragraph(size * LEADING, readable(text), font.of(size));
        paragraph.setSpacingAfter(size * (LEADING - 1) * 2);
        return paragraph;
    }

    private String readable(String text) {
        return font.readable(text);
    }
}
