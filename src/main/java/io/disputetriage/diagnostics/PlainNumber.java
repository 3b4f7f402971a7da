package io.disputetriage.diagnostics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as every reader of it understands it: digits 0 to 9, at most nine before the point and nine after it, no
 * needless zero in front. Java, the rule engine and people disagree about the other spellings: 010 is eight or ten.
 */
public final class PlainNumber {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("(?:" + WHOLE + ")(?:[.][0-9]{1,9})?");
    private static final Pattern OTHER_BASE = Pattern.compile("0[xob][0-9a-f]{1,8}l?");
    private static final Pattern DECIMAL =
            Pattern.compile("[+]?(?=[.]?[0-9])[0-9]{0,99}[.]?[0-9]{0,99}(?:e[+-]?[0-9]{1,2})?");

    private PlainNumber() {}

    /** True for a number that everybody reads alike. */
    public static boolean is(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** True for such a number without a fraction. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** How to write what is meant, as a hint: {@code Write 10} for 010; what numbers look like if that can't be told. */
    public static String hint(String text) {
        return meant(text)
                .map(plain -> "Write " + plain)
                .orElse("Digits 0 to 9, at most nine before the point and nine after it, such as 10 or 0.5");
    }

    /** The plain spelling of what a person would take this for; empty if there is none. */
    public static Optional<String> meant(String text) {
        String number = digits(text).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(OTHER_BASE.matcher(number).matches() ? otherBase(number) : decimal(number))
                    .filter(PlainNumber::is);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String otherBase(String number) {
        int base =
                switch (number.charAt(1)) {
                    case 'x' -> 16;
                    case 'o' -> 8;
                    default -> 2;
                };
        return new BigInteger(number.substring(2).replace("l", ""), base).toString();
    }

    private static String decimal(String number) {
        String bare = number.replaceFirst("(?<=[0-9.])[lfdbi]$", "");
        if (!DECIMAL.matcher(bare).matches()) {
            throw new NumberFormatException(number);
        }
        BigDecimal value = new BigDecimal(bare);
        // 0.10 keeps its zero; 1e5 and 100000.0 are written without.
        return bare.indexOf('e') < 0
                ? value.toPlainString()
                : value.stripTrailingZeros().toPlainString();
    }

    /** With the digits of other scripts, such as full-width ones, as 0 to 9, and without underscores. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(each -> each != '_').forEach(each -> {
            int digit = Character.isDigit(each) ? Character.digit(each, 10) : -1;
            plain.appendCodePoint(digit < 0 ? each : '0' + digit);
        });
        return plain.toString();
    }
}
