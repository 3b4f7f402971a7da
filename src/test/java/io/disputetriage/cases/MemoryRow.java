package io.disputetriage.cases;

import io.disputetriage.wire.KeptTexts;

/** A decision's row in memory, with the hash that was kept with it. */
record MemoryRow(RowIdentity identity, KeptTexts texts, byte[] salt, Hash stated, boolean erased) {
    static MemoryRow of(RowIdentity identity, KeptTexts plain) {
        byte[] salt = identity.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        KeptTexts masked = plain.masked(salt);
        return new MemoryRow(identity, plain, salt, identity.hash(masked.decision(), masked.factSheet()), false);
    }

    MemoryRow erase() {
        return new MemoryRow(identity, masked(), null, stated, true);
    }

    RowState state() {
        return new RowState.Present(identity.hash(masked().decision(), masked().factSheet()), stated, erased);
    }

    private KeptTexts masked() {
        return erased ? texts : texts.masked(salt);
    }
}
