package io.disputetriage.service.store;

import io.disputetriage.format.StoredTexts;
import io.disputetriage.service.cases.Hash;
import io.disputetriage.service.cases.RowIdentity;
import java.security.SecureRandom;

/** A row of {@code decisions} as its hash sees it. */
record HashedRow(RowIdentity identity, StoredTexts masked, byte[] salt) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    /** A row that has plain texts and no salt yet. */
    static HashedRow salted(RowIdentity identity, StoredTexts plain) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return plain(identity, plain, salt);
    }

    /** A row that has plain texts. */
    static HashedRow plain(RowIdentity identity, StoredTexts plain, byte[] salt) {
        return new HashedRow(identity, plain.masked(salt), salt);
    }

    /** A row whose texts are masked already. */
    static HashedRow erased(RowIdentity identity, StoredTexts masked) {
        return new HashedRow(identity, masked, null);
    }

    Hash hash() {
        return identity.hash(masked.decision(), masked.factSheet());
    }
}
