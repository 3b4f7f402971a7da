package io.disputetriage.service.pack;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** Writes "1 of 2" below each page, and knows the last. */
final class PageNumbers extends PdfPageEventHelper {
    private static final float HEIGHT = 36;

    private final BaseFont font;
    private final int pages;
    private int last;

    PageNumbers(BaseFont font, int pages) {
        this.font = font;
        this.pages = pages;
    }

    int last() {
        return last;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        last = writer.getPageNumber();
        PdfContentByte page = writer.getDirectContent();
        page.beginText();
        page.setFontAndSize(font, LetterFont.SMALL);
        page.showTextAligned(Element.ALIGN_RIGHT, last + " of " + pages, document.right(), HEIGHT, 0);
        page.endText();
    }
}
