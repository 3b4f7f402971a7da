package io.disputetriage.service.pack;

import io.disputetriage.decision.messages.Language;
import io.disputetriage.service.cases.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/**
 * A ZIP with a cover letter, the files in reading order and an index. Files are read one at a time as it is written, so that no more than one is in
 * memory.
 */
public final class EvidencePack {
    private final PackRequest request;
    private final PackLayout layout;
    private final String index;
    private final Function<UUID, byte[]> content;

    private EvidencePack(PackRequest request, PackLayout layout, Function<UUID, byte[]> content) {
        this.request = request;
        this.layout = layout;
        this.index = PackIndex.of(request, layout);
        this.content = content;
    }

    /** Makes one ready to be written. {@code content} gives what is in a file, and its exceptions go through. */
    public static EvidencePack of(PackRequest request, Function<UUID, byte[]> content) {
        return new EvidencePack(request, PackLayout.of(request, content), content);
    }

    /** Whether the letter can be a PDF in a language. Of one that can't there is a text, beside a PDF in another. */
    public static boolean prints(Language language) {
        return LetterFont.has(language);
    }

    /** Equal for packs of the same bytes, and for no others: the index has the hash of each file. */
    public Hash tag() {
        return Hash.over(index, layout.text(), layout.translation() == null ? "" : layout.translation());
    }

    /** Writes the ZIP; {@code out} stays open. */
    public void write(OutputStream out) throws IOException {
        PlainZip zip = new PlainZip(out);
        zip.add(PackEntries.INDEX, utf8(index));
        zip.add(PackEntries.TEXT, utf8(layout.text()));
        if (layout.translation() != null) {
            zip.add(PackEntries.translation(request), utf8(layout.translation()));
        }
        zip.add(PackEntries.letter(layout.isSplit()), layout.letter().bytes());
        for (PackedFile file : layout.files()) {
            zip.add(file.entry(), content.apply(file.of().file().id()));
        }
        zip.finish();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
