package io.disputetriage.service.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** By what else than its reference a case is found. One text, such as {@code ORDER 1001}, so that keys of all kinds stand in one index. */
public record CaseKey(String text) {
    private static final int MOST = 200;

    /** The seller's own id of the order; null: none. */
    public static CaseKey order(String id) {
        return of("ORDER", id);
    }

    /** A tracking number, of which only letters and digits count; null: none. */
    public static CaseKey parcel(String number) {
        return number == null
                ? null
                : of("PARCEL", number.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT));
    }

    /** A payment, charge or transaction; platforms that share one name it alike. Null: none. */
    public static CaseKey payment(String id) {
        return of("PAYMENT", id);
    }

    /** A platform's own id of the dispute; null: none. */
    public static CaseKey dispute(String platform, String id) {
        return id == null ? null : of("DISPUTE " + platform, id);
    }

    /** Whether it is a dispute of this platform. */
    public boolean isDisputeOf(String platform) {
        return text.startsWith("DISPUTE " + platform + " ");
    }

    private static CaseKey of(String kind, String value) {
        if (value == null) {
            return null;
        }
        String plain = value.replaceAll("\\p{Cc}", "").strip();
        // No index takes a text of any length.
        return plain.isEmpty()
                ? null
                : new CaseKey(kind + " " + (plain.length() <= MOST ? plain : "sha256:" + sha256(plain)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
