package io.disputetriage.service.inbox;

/** How far an entry of the inbox has come. */
public enum EntryState {
    /** It is kept, and nobody has looked into it yet. */
    RECEIVED,
    /** Its case knows what it tells. */
    MAPPED,
    /** It opens no case by itself, and there is none yet that it is about; it is looked into again when there is. */
    WAITING,
    /** It is not for any case; its detail says why. */
    IGNORED,
    /** It could not be read; its detail says why. */
    FAILED
}
