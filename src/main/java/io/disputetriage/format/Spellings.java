package io.disputetriage.format;

import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The strings with a standard of their own that a fact sheet is made of. */
final class Spellings {
    private static final Pattern AMOUNT_TEXT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final Pattern ID_TEXT =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:?[0-9]{2})";

    static final Codec<Instant> INSTANT = new StringCodec<>(
            "An instant", "^" + DAY + TIME + "$", Rfc3339::instant, Rfc3339::text, Spellings::instantHint);
    static final Codec<Moment> MOMENT = new StringCodec<>(
            "An instant or a date",
            "^" + DAY + "(" + TIME + ")?$",
            Spellings::moment,
            Spellings::print,
            Spellings::momentHint);
    static final Codec<ZoneId> ZONE = new StringCodec<>(
            "A time zone", "^[A-Za-z][A-Za-z0-9_+/-]*$", Spellings::zone, ZoneId::getId, Spellings::zoneHint);
    static final Codec<String> COUNTRY =
            new StringCodec<>("A country", "^[A-Z]{2}$", Spellings::country, code -> code, Spellings::countryHint);
    static final Codec<String> LANGUAGE = new StringCodec<>(
            "A language", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", Spellings::language, tag -> tag, Spellings::languageHint);
    static final Codec<Currency> CURRENCY = new StringCodec<>(
            "A currency", "^[A-Z]{3}$", Spellings::currency, Currency::getCurrencyCode, Spellings::currencyHint);
    static final Codec<BigDecimal> AMOUNT = new StringCodec<>(
            "An amount",
            "^" + AMOUNT_TEXT.pattern() + "$",
            Spellings::amount,
            BigDecimal::toPlainString,
            Spellings::amountHint);

    static final Codec<UUID> ID = new StringCodec<>(
            "An id",
            "^" + ID_TEXT.pattern() + "$",
            text -> ID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null,
            UUID::toString,
            text -> "As decisionId says it, such as 0199c9b2-6c1e-7d41-9f35-1f8f6a0d1c55.");

    private static final Pattern SINCE_1970 = Pattern.compile("[0-9]{9,10}|[0-9]{12,13}");
    private static final Pattern LANGUAGE_TAG = Pattern.compile(
            "(?i)[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                    + "(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = languages();
    private static final Map<String, Currency> CURRENCIES = currencies();
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /** The facts that are a {@link io.disputetriage.facts.Moment}. */
    private static final String DAYS = "Only responseDue.at, order.dispatchPromisedBy, shipment.suspendedUntil,"
            + " return.dueBy, return.buyerDueBy and report.reportedAt take a day.";

    private Spellings() {}

    private static String instantHint(String text) {
        if (Rfc3339.instant(text + "T00:00:00Z") != null) {
            return "A day alone is no instant: write " + text + "T00:00:00Z. That is its first second in UTC;"
                    + " its last is at 23:59:59. " + DAYS;
        }
        if (Rfc3339.instant(text + "Z") != null) {
            return "The offset is missing: write " + text + "Z if it is UTC.";
        }
        List<String> meant = dates(text).stream()
                .map(each -> each.length() == 10 ? each + "T00:00:00Z" : each)
                .toList();
        return meant.isEmpty()
                ? "RFC 3339 with an offset, such as 2026-03-10T09:00:00Z; years 1970 to 2200."
                : "Write " + String.join(" or ", meant) + ", or with the offset of the place.";
    }

    private static String momentHint(String text) {
        return dates(text).isEmpty()
                ? "RFC 3339 with an offset, such as 2026-03-10T09:00:00Z, or a day such as 2026-03-10; years 1970 to 2200."
                : "Write " + String.join(" or ", dates(text)) + ".";
    }

    /** Of a date in a local format, or in seconds or milliseconds since 1970. */
    private static List<String> dates(String text) {
        if (!SINCE_1970.matcher(text).matches()) {
            return LocalDateText.meanings(text);
        }
        long number = Long.parseLong(text);
        Instant instant = text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Rfc3339.instant(Rfc3339.text(instant)) == null ? List.of() : List.of(Rfc3339.text(instant));
    }

    private static String amountHint(String text) {
        List<String> meant = LocalAmountText.meanings(text).stream()
                .filter(each -> amount(each) != null)
                .map(each -> "\"" + each + "\"")
                .toList();
        return meant.isEmpty()
                ? "A decimal string, not negative, of at most 12 digits before the point, such as \"18.90\"."
                : "Write " + String.join(" or ", meant) + "; the currency stands in a field of its own.";
    }

    private static Moment moment(String text) {
        LocalDate day = Rfc3339.day(text);
        if (day != null) {
            return new Moment.Day(day, null);
        }
        Instant instant = Rfc3339.instant(text);
        return instant == null ? null : new Moment.At(instant);
    }

    private static String print(Moment moment) {
        return moment instanceof Moment.Day day ? day.date().toString() : Rfc3339.text(((Moment.At) moment).instant());
    }

    private static ZoneId zone(String text) {
        return ZONES.contains(text) ? ZoneId.of(text) : null;
    }

    private static String zoneHint(String text) {
        return Suggestion.nearest(text, ZONES)
                .map(near -> "Did you mean " + near + "?")
                .orElse("A name of the IANA time zone database, such as America/Los_Angeles.");
    }

    private static String country(String text) {
        return COUNTRIES.contains(text) ? text : null;
    }

    private static String countryHint(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.equals("UK")) {
            return "Did you mean GB?";
        }
        return COUNTRIES.contains(upper)
                ? "Did you mean " + upper + "?"
                : "Two capital letters of ISO 3166, such as US.";
    }

    private static String language(String text) {
        if (!LANGUAGE_TAG.matcher(text).matches()) {
            return null;
        }
        int end = text.indexOf('-') < 0 ? text.length() : text.indexOf('-');
        return end > 2 || LANGUAGES.contains(text.substring(0, end).toLowerCase(Locale.ROOT)) ? text : null;
    }

    private static String languageHint(String text) {
        String hyphened = text.replace('_', '-');
        return language(hyphened) != null
                ? "Did you mean " + hyphened + "?"
                : "A language tag of BCP 47, such as en or pt-BR.";
    }

    private static Currency currency(String text) {
        return CURRENCIES.get(text);
    }

    private static String currencyHint(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return CURRENCIES.containsKey(upper)
                ? "Did you mean " + upper + "?"
                : "Three capital letters of ISO 4217, such as USD.";
    }

    private static BigDecimal amount(String text) {
        return AMOUNT_TEXT.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static Set<String> languages() {
        // Withdrawn codes that older storefronts still send, besides today's.
        Set<String> codes = new HashSet<>(Set.of("iw", "in", "ji", "sh", "mo"));
        codes.addAll(Set.of(Locale.getISOLanguages()));
        return Set.copyOf(codes);
    }

    /** Without metals, funds of account and the code for no currency: nobody pays a buyer in those. */
    private static Map<String, Currency> currencies() {
        Map<String, Currency> byCode = new HashMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() >= 0) {
                byCode.put(currency.getCurrencyCode(), currency);
            }
        }
        return byCode;
    }
}
