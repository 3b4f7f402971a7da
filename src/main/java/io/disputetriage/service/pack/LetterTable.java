package io.disputetriage.service.pack;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** The files that go with a letter, a line each; its head stands on every page. */
record LetterTable(Letter letter, LetterFont font) {
    private static final float LEADING = 1.2f;
    private static final float PADDING = 4;
    private static final Color GREY = new Color(0xB0, 0xB0, 0xB0);
    private static final float[] TYPED = {6, 26, 36, 24, 8};
    private static final float[] UNTYPED = {6, 43, 43, 8};

    /** Names of files and words of platforms may go on in the next line after an underscore or a slash. */
    private static final class AfterUnderscore extends DefaultSplitCharacter {
        @Override
        public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
            return text[current] == '_'
                    || text[current] == '/'
                    || super.isSplitCharacter(start, current, end, text, chunks);
        }
    }

    PdfPTable whole() {
        LetterWords words = letter.words();
        boolean typed = letter.lines().stream().anyMatch(line -> !line.type().isEmpty());
        PdfPTable table = new PdfPTable(typed ? TYPED : UNTYPED);
        table.setWidthPercentage(100);
        table.setSpacingBefore(LetterFont.TEXT);
        table.setSpacingAfter(LetterFont.TEXT);
        PdfPCell title = cell(words.enclosed(), LetterFont.TEXT);
        title.setColspan(table.getNumberOfColumns());
        title.setBorder(Rectangle.NO_BORDER);
        title.setPaddingLeft(0);
        table.addCell(title);
        row(typed, words.number(), words.evidence(), words.file(), words.type(), words.pages())
                .forEach(text -> {
                    PdfPCell head = cell(text, LetterFont.SMALL);
                    head.setBorderWidthBottom(1);
                    head.setBorderColorBottom(Color.BLACK);
                    table.addCell(head);
                });
        table.setHeaderRows(2);
        letter.lines()
                .forEach(line -> row(typed, line.number(), line.evidence(), line.file(), line.type(), line.pages())
                        .forEach(text -> table.addCell(cell(text, LetterFont.SMALL))));
        return table;
    }

    private static List<String> row(
            boolean typed, String number, String evidence, String file, String type, String pages) {
        return typed ? List.of(number, evidence, file, type, pages) : List.of(number, evidence, file, pages);
    }

    private PdfPCell cell(String text, float size) {
        Chunk chunk = new Chunk(font.readable(text), font.of(size));
        chunk.setSplitCharacter(new AfterUnderscore());
        PdfPCell cell = new PdfPCell(new Phrase(chunk));
        cell.setLeading(0, LEADING);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(GREY);
        cell.setBorderWidth(0.5f);
        cell.setPadding(PADDING);
        cell.setUseAscender(true);
        cell.setUseDescender(true);
        cell.setVerticalAlignment(Element.ALIGN_TOP);
        return cell;
    }
}
