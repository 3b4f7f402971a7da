package io.disputetriage.service.seals;

import io.disputetriage.service.cases.Hash;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody noted elsewhere about the chain: the hash that it had at a position. */
public record SealAnchor(long position, Hash chain) {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** Reads {@code position:hash}, as the log and the report of the chain print it; empty if it is none. */
    public static Optional<SealAnchor> read(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new SealAnchor(
                        Long.parseLong(parts.group(1)), Hash.of(HexFormat.of().parseHex(parts.group(2)))))
                : Optional.empty();
    }
}
