package io.disputetriage.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An amount as people of some country, or a program that takes it for a number, write it. */
final class LocalAmountText {
    private static final Pattern AROUND =
            Pattern.compile("^(?:[A-Za-z]{1,3}|\\p{Sc}| )+|(?:[A-Za-z]{1,3}|\\p{Sc}| )+$");
    private static final Pattern EXPONENT = Pattern.compile("[0-9]{1,12}(?:[.][0-9]{1,12})?e[+-]?[0-9]{1,2}");
    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\\1[0-9]{3})*(?:(?!\\1)[.,][0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9]+");

    private LocalAmountText() {}

    /** The decimals that the text may mean, with a point and nothing else; several where a comma may be either. */
    static List<String> meanings(String text) {
        String plain = AROUND.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2019', '\''))
                .replaceAll("");
        return Stream.of(bare(plain), exponent(plain.toLowerCase(Locale.ROOT)), grouped(plain), comma(plain))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> bare(String text) {
        return text.matches("[0-9]+([.][0-9]+)?") ? List.of(text) : List.of();
    }

    private static List<String> exponent(String text) {
        return EXPONENT.matcher(text).matches()
                ? List.of(new BigDecimal(text).stripTrailingZeros().toPlainString())
                : List.of();
    }

    private static List<String> grouped(String text) {
        Matcher matcher = GROUPED.matcher(text);
        return matcher.matches() && !text.matches("[0-9]+[.][0-9]+")
                ? List.of(text.replace(matcher.group(1), "").replace(',', '.'))
                : List.of();
    }

    private static List<String> comma(String text) {
        return COMMA.matcher(text).matches() ? List.of(text.replace(',', '.')) : List.of();
    }
}
