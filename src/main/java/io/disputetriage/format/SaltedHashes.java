package io.disputetriage.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** What stands for each personal value of one decision; a value that comes twice has one hash. */
final class SaltedHashes {
    // Of two values that begin alike the longer one is looked for first.
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private static final String PREFIX = "sha256:";
    /** Such as {@link #hash} gives: 32 bytes without padding. */
    private static final Pattern HASH = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final byte[] salt;
    private final Map<String, String> byValue = new TreeMap<>(LONGEST_FIRST);

    SaltedHashes(byte[] salt) {
        this.salt = salt.clone();
    }

    /** What stands for a value from now on: plain ASCII without anything that JSON would escape. */
    String of(String value) {
        return byValue.computeIfAbsent(value, this::hash);
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** True if one of the values, as JSON writes it, stands somewhere in {@code json}. */
    boolean mayBeIn(String json) {
        for (String value : byValue.keySet()) {
            if (json.contains(JsonStringRewriter.inQuotes(value))) {
                return true;
            }
        }
        return false;
    }

    /** The text with every value that it quotes replaced, from the left, the longest that fits. */
    String in(String text) {
        StringBuilder out = null;
        int copied = 0;
        for (int at = 0; at < text.length(); ) {
            Map.Entry<String, String> found = at(text, at);
            if (found == null) {
                at++;
                continue;
            }
            out = out == null ? new StringBuilder(text.length() + 64) : out;
            out.append(text, copied, at).append(found.getValue());
            at += found.getKey().length();
            copied = at;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private Map.Entry<String, String> at(String text, int at) {
        for (Map.Entry<String, String> entry : byValue.entrySet()) {
            if (text.startsWith(entry.getKey(), at)) {
                return entry;
            }
        }
        return null;
    }

    private String hash(String value) {
        MessageDigest sha256 = DigestUtils.getSha256Digest();
        sha256.update(salt);
        byte[] hash = sha256.digest(value.getBytes(StandardCharsets.UTF_8));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
