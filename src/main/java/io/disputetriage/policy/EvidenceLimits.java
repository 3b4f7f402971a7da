package io.disputetriage.policy;

import java.util.List;

/**
 * How much evidence a platform takes. What is null is unknown, which is not the same as unlimited.
 *
 * @param types of files, such as PDF; empty: unknown
 * @param files most files of one answer
 * @param fileBytes most bytes of a file
 * @param totalBytes most bytes of all files together
 * @param pages most pages of all files together
 * @param characters most characters of one text
 * @param totalCharacters most characters of all texts together
 * @param source where that is from
 */
public record EvidenceLimits(
        List<String> types,
        Integer files,
        Integer fileBytes,
        Integer totalBytes,
        Integer pages,
        Integer characters,
        Integer totalCharacters,
        String source) {
    public EvidenceLimits {
        types = List.copyOf(types);
    }
}
