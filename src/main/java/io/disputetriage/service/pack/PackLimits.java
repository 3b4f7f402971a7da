package io.disputetriage.service.pack;

import io.disputetriage.service.evidence.FileType;
import java.util.List;

/**
 * What a platform takes at once. Null: unknown.
 *
 * @param types of files; empty: unknown
 * @param fileBytes of one file
 * @param bytes of all files together
 * @param once whether evidence can be handed in one time only
 */
public record PackLimits(
        List<FileType> types, Integer files, Integer fileBytes, Integer bytes, Integer pages, Boolean once) {
    public PackLimits {
        types = List.copyOf(types);
    }
}
