package io.disputetriage.service.pack;

/** What a person should look at before a pack is handed in, in words. */
record PackWarning(Kind kind, String text) {
    /** What it is about. */
    enum Kind {
        SPLIT,
        ONE_SUBMISSION,
        TYPE_NOT_TAKEN,
        FILE_TOO_LARGE,
        FILE_TOO_LONG,
        PAGES_UNKNOWN,
        OTHER_PERSONS,
        LETTER_TOO_LONG,
        CHARACTERS_REPLACED
    }
}
