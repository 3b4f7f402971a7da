package io.disputetriage.decision.messages;

import java.util.Locale;

/**
 * A language of messages, with its form of dates, numbers and lists. These are patterns of our own, because those of the JDK differ
 * from one version to the next.
 */
public enum Language {
    EN("%d %m %y", ", ", ',', '.', " ", ", "),
    ZH("%y年%m%d日", " ", ',', '.', "", "、"),
    ES("%d de %m de %y", ", ", '.', ',', " ", ", "),
    PT("%d de %m de %y", ", ", '.', ',', " ", ", "),
    RU("%d %m %y г.", ", ", '\u00a0', ',', " ", ", "),
    DE("%d. %m %y", ", ", '.', ',', " ", ", "),
    FR("%d %m %y", ", ", '\u00a0', ',', " ", ", "),
    JA("%y年%m%d日", " ", ',', '.', "", "、");

    private final String date;
    private final String beforeTime;
    private final char grouping;
    private final char decimal;
    private final String betweenSentences;
    private final String betweenWords;

    Language(
            String date, String beforeTime, char grouping, char decimal, String betweenSentences, String betweenWords) {
        this.date = date;
        this.beforeTime = beforeTime;
        this.grouping = grouping;
        this.decimal = decimal;
        this.betweenSentences = betweenSentences;
        this.betweenWords = betweenWords;
    }

    /** The language subtag of BCP 47, such as {@code pt}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag: of {@code pt-BR} Portuguese; null for none and for one that no message is written in. */
    public static Language of(String tag) {
        if (tag == null) {
            return null;
        }
        String first = tag.split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag().equalsIgnoreCase(first)) {
                return language;
            }
        }
        return null;
    }

    /** With {@code %d}, {@code %m} and {@code %y} for the day, the name of the month, and the year. */
    String date() {
        return date;
    }

    /** The first of a month has a form of its own in French and Portuguese. */
    String dayOfMonth(int day) {
        if (day == 1 && this == FR) {
            return "1er";
        }
        return day == 1 && this == PT ? "1º" : String.valueOf(day);
    }

    String beforeTime() {
        return beforeTime;
    }

    char grouping() {
        return grouping;
    }

    char decimal() {
        return decimal;
    }

    String betweenSentences() {
        return betweenSentences;
    }

    String betweenWords() {
        return betweenWords;
    }

    /** Which form a counted noun takes: ONE, FEW or OTHER, as Unicode's plural rules have it, for whole numbers. */
    String plural(int count) {
        return switch (this) {
            case ZH, JA -> "OTHER";
            case FR -> count <= 1 ? "ONE" : "OTHER";
            case RU -> russian(count);
            default -> count == 1 ? "ONE" : "OTHER";
        };
    }

    private static String russian(int count) {
        int tens = count % 100;
        int ones = count % 10;
        if (ones == 1 && tens != 11) {
            return "ONE";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "FEW" : "OTHER";
    }
}
