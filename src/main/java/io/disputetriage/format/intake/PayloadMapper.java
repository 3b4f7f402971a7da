package io.disputetriage.format.intake;

/**
 * Knows where one kind of payload keeps its facts. It says no word's meaning, for which it asks the tables by way of
 * {@link PayloadFacts}; conditions over two words are its own.
 */
interface PayloadMapper {
    /** The platform, as a fact sheet names it, or the tracker. */
    String platform();

    /** Whether a payload has the shape; no two mappers recognise one payload. */
    boolean recognises(PayloadNode root);

    /** Reads what there is; must not fail on anything that is missing, null or of another type. */
    void read(PayloadNode root, PayloadFacts facts);

    /** How many disputes a list holds that is recognised only with one; 0: it is no such list. */
    default long listed(PayloadNode root) {
        return 0;
    }

    /** {@link FactSource.Role#TRACKER} if it tracks parcels and has no disputes. */
    default FactSource.Role role() {
        return FactSource.Role.PLATFORM;
    }
}
