package io.disputetriage.service.evidence;

import java.util.Optional;

/** What the bytes of a file turned out to be, whatever they were said to be. */
public sealed interface FileContent {

    /**
     * A file that can be kept.
     *
     * @param bytes to keep: without what was written beside the picture, and what stood behind its end
     * @param stripped how many bytes fewer these are
     */
    record Sound(FileType type, byte[] bytes, int stripped) implements FileContent {}

    /** It begins like none of the types that are kept. */
    record Unknown() implements FileContent {}

    /** It begins like this type, and goes on otherwise. */
    record Faulty(FileType type, String why) implements FileContent {}

    /** Looks into the bytes; throws nothing. */
    static FileContent of(byte[] content) {
        Optional<FileType> type = type(content);
        if (type.isEmpty()) {
            return new Unknown();
        }
        try {
            byte[] kept = stripped(type.get(), content);
            return new Sound(type.get(), kept, Math.max(0, content.length - kept.length));
        } catch (FileFault fault) {
            return new Faulty(type.get(), fault.getMessage());
        }
    }

    private static Optional<FileType> type(byte[] content) {
        if (FileCursor.begins(content, JpegFile.BEGIN)) {
            return Optional.of(FileType.JPEG);
        }
        if (FileCursor.begins(content, PngFile.BEGIN)) {
            return Optional.of(FileType.PNG);
        }
        if (FileCursor.begins(content, "GIF87a") || FileCursor.begins(content, "GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        return FileCursor.begins(content, "%PDF-") ? Optional.of(FileType.PDF) : Optional.empty();
    }

    private static byte[] stripped(FileType type, byte[] content) {
        return switch (type) {
            case JPEG -> JpegFile.stripped(content);
            case PNG -> PngFile.stripped(content);
            case GIF -> new GifFile(content).stripped();
            case PDF -> PdfFile.stripped(content);
        };
    }
}
