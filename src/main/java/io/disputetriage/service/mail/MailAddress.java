package io.disputetriage.service.mail;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * An address that a person has said is right.
 *
 * @param actor who said so
 */
public record MailAddress(String account, String address, String actor, Instant confirmedAt) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@"
            + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final int MOST_CHARACTERS = 254;

    /** Whether it can be an address: ASCII, no name, no comment. */
    public static boolean isSound(String address) {
        return address.length() <= MOST_CHARACTERS && FORM.matcher(address).matches();
    }
}
