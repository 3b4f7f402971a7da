package io.disputetriage.service.inbox;

/** Asks a platform for the whole object that an event is about: what its webhooks tell is a reason to look, not the truth. */
public interface FetchObject {

    /** Whether objects of this platform are fetched for the account. */
    boolean isOn(String account, String platform);

    /** Waits for at most some seconds; never throws. */
    Fetched fetch(String account, String platform, String dispute);

    /** What came of it. */
    sealed interface Fetched {
        /** The object as it is now. */
        record Whole(byte[] object) implements Fetched {}

        /** It failed; {@code again}: it may go better later. {@code why}: a sentence without the token. */
        record Failed(String why, boolean again) implements Fetched {}
    }
}
