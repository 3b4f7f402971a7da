package io.disputetriage.service.mail;

import java.util.List;

/** Keeps addresses that persons have said are right. Methods throw {@link io.disputetriage.service.cases.StoreUnavailable} if it is away. */
public interface AddressStore {

    /** Keeps it, unless it is there. */
    void confirm(MailAddress address);

    /** Those of an account, sorted. */
    List<MailAddress> list(String account);

    /** Whether it is one of the account's, whatever the case of its letters. */
    boolean isConfirmed(String account, String address);

    /** Forgets it; false: it wasn't there. */
    boolean remove(String account, String address);
}
