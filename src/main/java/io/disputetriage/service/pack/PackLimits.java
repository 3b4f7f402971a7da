package io.disputetriage.service.pack;

import io.disputetriage.service.evidence.FileType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a platform takes at once. Null: unknown.
 *
 * @param types of files; empty: unknown
 * @param fileBytes of one file
 * @param bytes of all files together
 * @param characters of one text
 * @param totalCharacters of all texts together
 * @param once whether evidence can be handed in one time only
 */
public record PackLimits(
        List<FileType> types,
        Integer files,
        Integer fileBytes,
        Integer bytes,
        Integer pages,
        Integer characters,
        Integer totalCharacters,
        Boolean once) {
    public PackLimits {
        types = List.copyOf(types);
    }

    /** The names of those that nobody has found. */
    List<String> unknown() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("types", types.isEmpty() ? null : types);
        all.put("files", files);
        all.put("fileBytes", fileBytes);
        all.put("bytes", bytes);
        all.put("pages", pages);
        all.put("characters", characters);
        all.put("totalCharacters", totalCharacters);
        all.put("once", once);
        return all.keySet().stream().filter(name -> all.get(name) == null).toList();
    }
}
