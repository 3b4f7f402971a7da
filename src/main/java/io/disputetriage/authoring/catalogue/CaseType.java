package io.disputetriage.authoring.catalogue;

import io.disputetriage.facts.Kind;
import io.disputetriage.facts.Stage;

/** Which cases a path is about: one platform, kind of complaint and stage. None is null. */
record CaseType(String platform, Kind kind, Stage stage) {
    static final String PLATFORM = "platform";
    static final String KIND = "complaint.kind";
    static final String STAGE = "stage";

    /** What it says of a stated fact, by its path; null: nothing. */
    Object stated(String path) {
        return switch (path) {
            case PLATFORM -> platform;
            case KIND -> kind;
            case STAGE -> stage;
            default -> null;
        };
    }
}
