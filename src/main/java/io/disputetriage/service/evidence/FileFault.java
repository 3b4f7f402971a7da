package io.disputetriage.service.evidence;

/** Why a file is not taken, in whole sentences for its sender. */
final class FileFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileFault(String why) {
        super(why, null, false, false);
    }
}
