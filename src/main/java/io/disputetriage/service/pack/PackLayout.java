package io.disputetriage.service.pack;

import io.disputetriage.service.evidence.FileType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What stands where in a pack.
 *
 * @param parts how many
 * @param text of the letter, as it also is in the PDF
 * @param translation null: none was asked for
 */
record PackLayout(List<PackedFile> files, int parts, LetterPdf.Written letter, String text, String translation) {
    private static final int FIRST = 2;

    PackLayout {
        files = List.copyOf(files);
    }

    boolean isSplit() {
        return parts > 1;
    }

    /** Reads the content of each PDF once, to count its pages. */
    static PackLayout of(PackRequest request, Function<UUID, byte[]> content) {
        List<Integer> pages =
                request.files().stream().map(file -> pages(file, content)).toList();
        Parts.Size letter = new Parts.Size(0, 0);
        List<PackedFile> placed = placed(request, pages, letter);
        // The letter counts as well, and names the parts, so that it may grow by a page when there are more of them.
        while (true) {
            PackLayout layout = written(request, placed);
            letter = new Parts.Size(
                    Math.max(letter.bytes(), layout.letter().bytes().length),
                    Math.max(letter.pages(), layout.letter().pages()));
            List<PackedFile> again = placed(request, pages, letter);
            if (again.equals(placed)) {
                return layout;
            }
            placed = again;
        }
    }

    private static Integer pages(PackFile file, Function<UUID, byte[]> content) {
        return file.file().type() == FileType.PDF
                ? PdfPages.count(content.apply(file.file().id()))
                : Integer.valueOf(1);
    }

    private static List<PackedFile> placed(PackRequest request, List<Integer> pages, Parts.Size letter) {
        List<PackFile> files = request.files();
        List<Parts.Size> sizes = new ArrayList<>(List.of(letter));
        for (int i = 0; i < files.size(); i++) {
            // One whose pages can't be told is at least one page.
            sizes.add(new Parts.Size(files.get(i).file().bytes(), pages.get(i) == null ? 1 : pages.get(i)));
        }
        List<Integer> parts = Parts.of(sizes, request.limits());
        int last = parts.get(parts.size() - 1);
        List<PackedFile> packed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int part = parts.get(i + 1);
            String entry = PackEntries.file(i + FIRST, part, last > 1, files.get(i));
            packed.add(new PackedFile(i + FIRST, part, entry, pages.get(i), files.get(i)));
        }
        return packed;
    }

    private static PackLayout written(PackRequest request, List<PackedFile> files) {
        int parts = files.get(files.size() - 1).part();
        PackRequest.Text other = request.translation();
        String note =
                other == null ? null : "This letter in another language: " + PackEntries.translation(request) + ".";
        Letter letter = Letter.of(request.letter(), files, parts, note);
        String translation =
                other == null ? null : Letter.of(other, files, parts, null).text();
        return new PackLayout(files, parts, LetterPdf.of(letter), letter.text(), translation);
    }
}
