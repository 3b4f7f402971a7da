package io.disputetriage.policy;

import io.disputetriage.facts.Money;
import io.disputetriage.facts.Platform;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which platforms there are, and what is peculiar to each. */
final class Platforms {
    static final String FILE = "policy/platforms.csv";
    static final String OWN_SHOP = "own_shop";
    static final String CARD_APPEALS = "card_appeals";
    static final String DISPATCH_PROTECTS = "dispatch_protects";
    static final String VERIFIED = "verified";
    static final String LANGUAGE = "language";
    static final List<Column> COLUMNS = List.of(
            Column.of("platform", Column.Form.WORD),
            Column.of("zone", Column.Form.ZONE).orEmpty(),
            Column.yes("evidence_once"),
            Column.yes("manual_only"),
            Column.yes(OWN_SHOP).orAbsent(),
            Column.yes(CARD_APPEALS).orAbsent(),
            Column.yes(DISPATCH_PROTECTS).orAbsent(),
            Column.of("signature_from", Column.Form.NUMBER).orAbsent(),
            Column.of("signature_currency", Column.Form.CURRENCY).orAbsent(),
            Column.of("first_response_days", Column.Form.COUNT).orAbsent(),
            Column.of("complaint_address", Column.Form.EMAIL).orEmpty(),
            Column.yes(VERIFIED).orEmpty(),
            Column.of(LANGUAGE, Column.Form.LANGUAGE).orAbsent());

    /** What holds when the platform itself is unknown. */
    private static final Traits UNKNOWN = new Traits(null, null, null, null, null, false, null, null, null, null, null);

    /** The seller's own shop, in tables that are older than the column which says so. */
    private static final Set<String> OWN_SHOP_BEFORE = Set.of("OWN_STORE");

    /** Those whose appeals are the card scheme's, in tables that are older than the column which says so. */
    private static final Set<String> CARD_APPEALS_BEFORE = Set.of("STRIPE", "SHOPIFY", "OWN_STORE");

    /** The only one that protected sellers so, in tables that are older than the column which says so. */
    private static final Set<String> DISPATCH_PROTECTS_BEFORE = Set.of("PAYPAL");

    /** Those of rows with faults too, so that a row elsewhere that names one isn't told to be at fault. */
    private final List<String> names;

    private final Map<String, Timeline<Traits>> platforms;

    private Platforms(Set<String> names, Map<String, Timeline<Traits>> platforms) {
        this.names = List.copyOf(names);
        this.platforms = Map.copyOf(platforms);
    }

    static Platforms read(Table table, PolicyFaults faults) {
        Rows rows = new Rows(FILE, table, faults, COLUMNS);
        Ledger<String, Traits> ledger = new Ledger<>(rows);
        Set<String> names = new LinkedHashSet<>();
        rows.each(row -> {
            String name = name(row);
            boolean own = yes(table, row, OWN_SHOP, name, OWN_SHOP_BEFORE);
            boolean cards = yes(table, row, CARD_APPEALS, name, CARD_APPEALS_BEFORE);
            boolean protects = yes(table, row, DISPATCH_PROTECTS, name, DISPATCH_PROTECTS_BEFORE);
            if (name != null) {
                names.add(name);
            }
            ledger.add(
                    row,
                    name,
                    new Traits(
                            row.zoneOrNull("zone"),
                            own,
                            row.yes("evidence_once"),
                            row.yes("manual_only"),
                            address(row),
                            verified(row),
                            language(row),
                            cards,
                            protects,
                            signatureFrom(row),
                            row.countOrNull("first_response_days")));
        });
        names.forEach(ledger::require);
        if (!names.contains(Platform.OTHER)) {
            ledger.require(Platform.OTHER);
        }
        return new Platforms(names, ledger.timelines());
    }

    /** In the order of the table; empty if it can't be read. */
    List<String> names() {
        return names;
    }

    /** A platform that isn't listed, as in a case that other rules decided, is like any other. */
    Traits of(String platform, Instant asOf) {
        if (platform == null) {
            return UNKNOWN;
        }
        Timeline<Traits> timeline = platforms.get(platform);
        return (timeline == null ? platforms.get(Platform.OTHER) : timeline).atOrFirst(asOf);
    }

    /** The platform that a row of another table is about. */
    String word(Row row) {
        return word(row, List.of());
    }

    /** The same where the cell may be empty. */
    String wordOrNull(Row row) {
        return known(row, row.textOrNull("platform"), List.of());
    }

    /** The same where others may be named besides. */
    String word(Row row, List<String> others) {
        return known(row, row.text("platform"), others);
    }

    private String known(Row row, String word, List<String> others) {
        return names.isEmpty()
                ? word
                : row.oneOf(
                        "platform",
                        word,
                        Stream.concat(names.stream(), others.stream()).toList());
    }

    /** What a column says or, in tables that are older than it, whether the platform is one of those of before. */
    private static boolean yes(Table table, Row row, String column, String name, Set<String> before) {
        return table.columns().contains(column)
                ? Boolean.TRUE.equals(row.yesOrNull(column))
                : name != null && before.contains(name);
    }

    private static String name(Row row) {
        String name = row.text("platform");
        if (name != null && !Platform.FORM.matcher(name).matches()) {
            row.fault("POL-206", "platform is " + name + ", not a word such as EBAY", null);
            return null;
        }
        return name;
    }

    private static String address(Row row) {
        String address = row.textOrNull("complaint_address");
        if (address == null) {
            return null;
        }
        int at = address.indexOf('@');
        if (at < 1 || at != address.lastIndexOf('@') || address.indexOf('.', at) < at + 2 || address.endsWith(".")) {
            row.fault("POL-206", "complaint_address is " + address + ", not an e-mail address", null);
        }
        return address;
    }

    private static boolean verified(Row row) {
        if (row.textOrNull("complaint_address") != null) {
            return Boolean.TRUE.equals(row.yes(VERIFIED));
        }
        if (row.textOrNull(VERIFIED) != null) {
            row.fault("POL-210", "verified without a complaint_address", "Leave verified empty.");
        }
        return false;
    }

    private static String language(Row row) {
        String language = row.textOrNull(LANGUAGE);
        if (language != null && !language.matches(Column.Form.LANGUAGE.pattern())) {
            row.fault("POL-206", "language is " + language + ", not a tag such as zh", null);
            return null;
        }
        return language;
    }

    private static Money signatureFrom(Row row) {
        BigDecimal from = row.textOrNull("signature_from") == null ? null : row.number("signature_from");
        String code = row.textOrNull("signature_currency");
        if ((from == null) != (code == null)) {
            row.fault("POL-210", "signature_from and signature_currency stand together", "State both or none.");
            return null;
        }
        if (code == null || row.oneOf("signature_currency", code, ValueLimits.CODES) == null) {
            return null;
        }
        Currency currency = Currency.getInstance(code);
        if (from.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            row.fault("POL-207", "signature_from " + from + " has more decimals than " + code, null);
            return null;
        }
        return new Money(from, currency);
    }

    /**
     * One platform.
     *
     * @param zone null: UTC
     * @param ownShop null only when the platform is unknown; likewise evidenceOnce and manualOnly
     * @param complaintAddress null: none known
     * @param verified somebody has checked the address
     * @param language null: none is said
     * @param cardAppeals its appeals are the card scheme's; null only when the platform is unknown
     * @param dispatchProtects dispatch to the payment's address answers a payment not authorised; null likewise
     * @param signatureFrom the total from which only a signature protects the seller; null: none known
     * @param firstResponseDays within how many days the seller must have written once; null: none known
     */
    record Traits(
            ZoneId zone,
            Boolean ownShop,
            Boolean evidenceOnce,
            Boolean manualOnly,
            String complaintAddress,
            boolean verified,
            String language,
            Boolean cardAppeals,
            Boolean dispatchProtects,
            Money signatureFrom,
            Integer firstResponseDays) {
        boolean isOwnShop() {
            return Boolean.TRUE.equals(ownShop);
        }
    }
}
