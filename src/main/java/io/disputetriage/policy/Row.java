package io.disputetriage.policy;

import io.disputetriage.diagnostics.PlainNumber;
import io.disputetriage.diagnostics.Suggestion;
import io.disputetriage.facts.FactSheet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row, read cell by cell. A cell that is at fault is reported, reads as null and makes the row
 * unsound; the {@code OrNull} readings allow an empty cell.
 */
final class Row {
    private static final int MOST_WHOLE = 999_999_999;

    private final Table.Line line;
    private final Map<String, Integer> places;
    private final Faults faults;
    private boolean sound = true;
    private final Validity validity;

    /** @param dated whether the table ends with the columns from, until and source */
    Row(Table.Line line, Map<String, Integer> places, boolean dated, Faults faults) {
        this.line = line;
        this.places = places;
        this.faults = faults;
        this.validity = dated ? dates() : null;
    }

    private Validity dates() {
        LocalDate from = date("from", text("from"));
        LocalDate until = date("until", textOrNull("until"));
        text("source");
        if (from != null && until != null && until.isBefore(from)) {
            fault("POL-207", "until " + until + " is before from " + from, "until is the last day in force.");
        }
        return new Validity(from, until);
    }

    int line() {
        return line.number();
    }

    boolean sound() {
        return sound;
    }

    /** Null in a table without dates. */
    Validity validity() {
        return validity;
    }

    void fault(String code, String message, String hint) {
        sound = false;
        faults.add(code, line.number(), message, hint);
    }

    String textOrNull(String column) {
        Integer place = places.get(column);
        String cell = place == null ? "" : line.cells().get(place);
        return cell.isEmpty() ? null : cell;
    }

    String text(String column) {
        String cell = textOrNull(column);
        if (cell == null) {
            fault("POL-206", "Column " + column + " is empty", "Every row needs a value here.");
        }
        return cell;
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        return word(column, text(column), type);
    }

    <E extends Enum<E>> E wordOrNull(String column, Class<E> type) {
        return word(column, textOrNull(column), type);
    }

    private <E extends Enum<E>> E word(String column, String cell, Class<E> type) {
        if (cell == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (E word : type.getEnumConstants()) {
            if (word.name().equals(cell)) {
                return word;
            }
            words.add(word.name());
        }
        unknown(column, cell, words);
        return null;
    }

    /** The cell, if it is one of these words. */
    String oneOf(String column, String cell, Collection<String> words) {
        if (cell != null && !words.contains(cell)) {
            unknown(column, cell, words);
            return null;
        }
        return cell;
    }

    Boolean yes(String column) {
        return yes(column, text(column));
    }

    Boolean yesOrNull(String column) {
        return yes(column, textOrNull(column));
    }

    private Boolean yes(String column, String text) {
        String cell = oneOf(column, text, List.of("yes", "no"));
        return cell == null ? null : cell.equals("yes");
    }

    Integer countOrNull(String column) {
        return count(column, textOrNull(column));
    }

    Integer count(String column) {
        return count(column, text(column));
    }

    /** From 1 to 999,999,999. */
    Integer wholeOrNull(String column) {
        Integer whole =
                read(column, textOrNull(column), "a whole number", text -> Integer.valueOf(number(text, false)));
        if (whole != null && (whole < 1 || whole > MOST_WHOLE)) {
            fault("POL-207", column + " is " + whole + ", outside 1 to " + MOST_WHOLE, null);
        }
        return whole;
    }

    BigDecimal number(String column) {
        return read(column, text(column), "a decimal number such as 0.5", cell -> new BigDecimal(number(cell, true)));
    }

    /** From 0 to 1. */
    BigDecimal share(String column) {
        BigDecimal share = number(column);
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            fault("POL-207", column + " is " + share + ", outside 0 to 1", "0.5 means one half.");
        }
        return share;
    }

    Duration duration(String column) {
        return read(column, text(column), "an ISO 8601 duration such as PT12H", Duration::parse);
    }

    Period period(String column) {
        return read(column, text(column), "an ISO 8601 period such as P1M", Period::parse);
    }

    ZoneId zoneOrNull(String column) {
        String cell = oneOf(column, textOrNull(column), ZoneId.getAvailableZoneIds());
        return cell == null ? null : ZoneId.of(cell);
    }

    private Integer count(String column, String cell) {
        Integer count = read(column, cell, "a whole number", text -> Integer.valueOf(number(text, false)));
        if (count != null && (count < 1 || count > FactSheet.MOST_DAYS)) {
            fault("POL-207", column + " is " + count + ", outside 1 to " + FactSheet.MOST_DAYS, null);
        }
        return count;
    }

    private LocalDate date(String column, String cell) {
        return read(column, cell, "a date such as 2026-03-10", day -> LocalDate.parse(fourDigitYear(day)));
    }

    /** As everybody reads it, with a sign or without, so that it is out of range and not of the wrong form. */
    private static String number(String cell, boolean fraction) {
        String size = cell.startsWith("-") ? cell.substring(1) : cell;
        if (!(fraction ? PlainNumber.is(size) : PlainNumber.isWhole(size))) {
            throw new NumberFormatException(cell);
        }
        return cell;
    }

    private static String fourDigitYear(String cell) {
        if (cell.length() != 10) {
            throw new DateTimeException(cell);
        }
        return cell;
    }

    private <T> T read(String column, String cell, String form, Function<String, T> reader) {
        try {
            return cell == null ? null : reader.apply(cell);
        } catch (NumberFormatException e) {
            String hint = PlainNumber.meant(cell)
                    .filter(plain -> !plain.equals(cell))
                    .map(plain -> "Write " + plain)
                    .orElse(null);
            fault("POL-206", column + " is " + cell + ", not " + form, hint);
        } catch (DateTimeException e) {
            fault("POL-206", column + " is " + cell + ", not " + form, null);
        }
        return null;
    }

    private void unknown(String column, String cell, Collection<String> words) {
        String hint = words.size() > 30
                ? Suggestion.nearest(cell, words)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse(null)
                : Suggestion.hint(cell, words);
        fault("POL-205", "Unknown " + column + " " + cell, hint);
    }

    /** Takes what is wrong with a line of the table. */
    interface Faults {
        void add(String code, int line, String message, String hint);
    }
}
