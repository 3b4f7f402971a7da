package io.disputetriage.service.api;

import io.disputetriage.service.cases.Actor;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** The keys that are known, by their hashes. */
final class KeyRing {
    /** Who asks when there are no keys, which only loopback allows. */
    static final ApiKey NOBODY = new ApiKey(new Actor("default", "local"), Set.of(Role.ADMIN));

    /** Who reads an open page where there are keys: may do nothing and owns nothing. */
    static final ApiKey STRANGER = new ApiKey(new Actor("", "-"), Set.of());

    private static final String SCHEME = "bearer ";

    private final List<Entry> entries;

    private KeyRing(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Throws {@link IllegalArgumentException} with a sentence for the operator if a hash is none. */
    static KeyRing of(AccessConfig config) {
        List<Entry> entries = new ArrayList<>();
        config.apiKey()
                .filter(key -> !key.isBlank())
                .ifPresent(key -> entries.add(new Entry(
                        DigestUtils.sha256(key.strip()),
                        new ApiKey(new Actor("default", "default"), Set.of(Role.ADMIN)))));
        for (Map.Entry<String, AccessConfig.KeyConfig> key : config.keys().entrySet()) {
            AccessConfig.KeyConfig value = key.getValue();
            entries.add(new Entry(
                    hash(key.getKey(), value.hash()),
                    new ApiKey(new Actor(value.account(), key.getKey()), value.roles())));
        }
        return new KeyRing(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The key in an {@code Authorization: Bearer} header.
     *
     * @param authorization the header's value, or null
     */
    Optional<ApiKey> find(String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        byte[] given =
                DigestUtils.sha256(authorization.substring(SCHEME.length()).strip());
        ApiKey found = null;
        // Every hash is looked at, each in constant time: how long it takes says nothing about the keys.
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash(), given)) {
                found = entry.key();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String name, String hex) {
        String plain = hex.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("triage.keys." + name
                    + ".hash is not a SHA-256 in hex; make one with: printf %s \"$KEY\" | sha256sum");
        }
        return HexFormat.of().parseHex(plain);
    }

    private record Entry(byte[] hash, ApiKey key) {}
}
