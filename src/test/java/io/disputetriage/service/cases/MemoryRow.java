package io.disputetriage.service.cases;

import io.disputetriage.format.StoredTexts;

/** A decision's row in memory, with the hash that was kept with it. */
public record MemoryRow(RowIdentity identity, StoredTexts texts, byte[] salt, Hash stated, boolean erased) {
    static MemoryRow of(RowIdentity identity, StoredTexts plain) {
        byte[] salt = identity.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        StoredTexts masked = plain.masked(salt);
        return new MemoryRow(identity, plain, salt, identity.hash(masked.decision(), masked.factSheet()), false);
    }

    MemoryRow erase() {
        return new MemoryRow(identity, masked(), null, stated, true);
    }

    public RowState state() {
        return new RowState.Present(identity.hash(masked().decision(), masked().factSheet()), stated, erased);
    }

    private StoredTexts masked() {
        return erased ? texts : texts.masked(salt);
    }
}
