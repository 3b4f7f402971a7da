package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Moment;
import io.disputetriage.facts.SheetPaths;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hint says to write is accepted when it is written. */
class FactSheetHintsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern REPLACEMENTS = Pattern.compile("(?:Did you mean|[Ww]rite) (.+?)(?:[?]| without quotes|"
            + "[.]$|[.] |, or with|; the currency| if it is UTC)");

    /** A value of a sound sheet, where it stands. */
    private record Place(ObjectNode parent, String section, String name, Codec<?> form) {
        JsonNode value() {
            return parent.get(name);
        }
    }

    @Property(tries = 100)
    void a_value_written_in_another_way_is_accepted_as_its_hint_writes_it(@ForAll Random random) {
        ObjectNode sheet = sheet(random);
        for (Place place : places(sheet)) {
            JsonNode right = place.value();
            slips(place.form(), right).forEach((slip, wrong) -> {
                place.parent().set(place.name(), wrong);
                InputFault fault = faults(sheet).get(0);
                List<JsonNode> replacements = replacements(fault.hint(), wrong, place.form());
                assertThat(replacements)
                        .as("%s of %s: %s, %s", slip, place.name(), wrong, fault)
                        .isNotEmpty();
                for (JsonNode replacement : replacements) {
                    place.parent().set(place.name(), replacement);
                    assertThat(faults(sheet))
                            .as("%s: %s, %s", slip, wrong, fault)
                            .isEmpty();
                }
                place.parent().set(place.name(), right);
            });
        }
    }

    @Test
    void the_hint_for_a_day_names_every_fact_that_takes_one() throws Exception {
        ObjectNode sheet = sheet(new Random(1));
        sheet.put("asOf", "2026-03-10");
        String named = faults(sheet).get(0).hint().replaceAll("(?s).*Only (.*) take a day.*", "$1");
        assertThat(List.of(named.split(", | and ")))
                .containsExactlyInAnyOrderElementsOf(SheetPaths.STATED.stream()
                        .flatMap(outer -> outer.getType() == Moment.class
                                ? Stream.of(outer.getName() + ".at")
                                : outer.getType().isRecord()
                                        ? Stream.of(outer.getType().getRecordComponents())
                                                .filter(inner -> inner.getType() == Moment.class)
                                                .map(inner -> SheetPaths.name(outer) + "." + inner.getName())
                                        : Stream.empty())
                        .toList());
    }

    @Property(tries = 100)
    void a_name_in_another_spelling_is_accepted_as_its_hint_writes_it(@ForAll Random random) {
        ObjectNode sheet = sheet(random);
        for (Place place : places(sheet)) {
            JsonNode value = place.value();
            String snake = place.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            Stream.of(snake, snake.replace('_', '-'), snake.toUpperCase(Locale.ROOT), place.name() + "x")
                    .filter(wrong -> !wrong.equals(place.name()))
                    .forEach(wrong -> {
                        place.parent().remove(place.name());
                        place.parent().set(wrong, value);
                        assertThat(faults(sheet))
                                .filteredOn(fault -> fault.pointer().endsWith("/" + wrong))
                                .singleElement()
                                .extracting(InputFault::hint)
                                .isEqualTo("Did you mean " + place.name() + "?");
                        place.parent().remove(wrong);
                        place.parent().set(place.name(), value);
                    });
        }
    }

    @Property(tries = 100)
    void a_fact_at_the_wrong_level_is_told_where_it_belongs(@ForAll Random random) {
        ObjectNode sheet = sheet(random);
        List<ObjectNode> levels = new ArrayList<>(List.of(sheet));
        Map<ObjectNode, ObjectCodec<?>> forms = new LinkedHashMap<>();
        for (ObjectCodec.Field<?, ?> field : FactSheetForm.SHEET.fields()) {
            if (field.form() instanceof ObjectCodec<?> section && sheet.get(field.name()) instanceof ObjectNode level) {
                levels.add(level);
                forms.put(level, section);
            }
        }
        for (Place place : places(sheet)) {
            for (int i = 0; i < levels.size(); i++) {
                ObjectNode level = levels.get(i);
                ObjectCodec<?> form = i == 0 ? FactSheetForm.SHEET : forms.get(level);
                if (level == place.parent() || level == place.value() || form.form(place.name()) != null) {
                    continue;
                }
                JsonNode value = place.parent().remove(place.name());
                level.set(place.name(), value);
                assertThat(faults(sheet))
                        .filteredOn(fault -> fault.message().startsWith("Unknown field"))
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.hint().split("Did you mean | or |[?]"))
                                .contains(
                                        place.section().isEmpty()
                                                ? place.name() + " at the top level"
                                                : place.section() + place.name()));
                level.remove(place.name());
                place.parent().set(place.name(), value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'total': {} | Did you mean order.total?",
                "'id': 'x' | Did you mean order.id or product.id?",
                "'order.total': {} | Put \"total\" inside \"order\".",
                "'order': {'stage': 'INQUIRY'} | Did you mean stage at the top level or history.actionsTaken[].stage?",
                "'responseDue': '2026-03-28' | Write {\"at\": \"2026-03-28\"}.",
                "'order': {'total': {'currency': 'USD', 'amount': '1,234.50'}} | Write \"1234.50\"; the currency stands in a field of its own.",
                "'order': {'total': {'currency': 'USD', 'amount': '1,234'}} | Write \"1234\" or \"1.234\"; the currency stands in a field of its own.",
                "'order': {'placedAt': '03/10/2026'} | Write 2026-03-10T00:00:00Z or 2026-10-03T00:00:00Z, or with the offset of the place.",
                "'order': {'placedAt': '2026-03-10'} | A day alone is no instant: write 2026-03-10T00:00:00Z. That is its first second in UTC; its last is at 23:59:59. Only responseDue.at, order.dispatchPromisedBy, shipment.suspendedUntil, return.dueBy, return.buyerDueBy and report.reportedAt take a day.",
                "'order': {'placedAt': 1773133200} | Write 2026-03-10T09:00:00Z, or with the offset of the place.",
                "'report': {'reportedAt': '10. March 2026'} | Write 2026-03-10.",
                "'report': {'reportedAt': '31.02.2026'} | RFC 3339 with an offset, such as 2026-03-10T09:00:00Z, or a day such as 2026-03-10; years 1970 to 2200.",
                "'product': {'complaintRate': '5 %'} | Write 0.05.",
                "'buyer': {'reachable': 'yes'} | Write true without quotes.",
                "'history': {'actionsTaken': [{'action': 'NOTIFY_BUYER', 'words': ['topic:delay']}]} | Did you mean topic:DELAY?",
                "'history': {'actionsTaken': [{'action': 'NOTIFY_BUYER', 'words': ['late']}]} | The parameter's name and the word, such as topic:DELAY.",
                "'buyer': {'priorDisputes': '200000'} | From 0 to 100000.",
            })
    void a_hint_says_what_to_write(String field, String hint) {
        String text = "{'caseRef': 'x', 'complaint': {'kind': 'OTHER'}, " + field + "}";
        assertThat(((FactSheetResult.Faulty) FactSheetReader.read(text.replace('\'', '"'), FactSheets.NOW)).faults())
                .extracting(InputFault::hint)
                .contains(hint);
    }

    private static ObjectNode sheet(Random random) {
        return FactSheetWriter.tree(FactSheets.one(random));
    }

    private static List<InputFault> faults(JsonNode sheet) {
        return FactSheetReader.read(sheet.toString(), FactSheets.NOW) instanceof FactSheetResult.Faulty faulty
                ? faulty.faults()
                : List.of();
    }

    private static List<Place> places(ObjectNode sheet) {
        List<Place> places = new ArrayList<>();
        places(sheet, "", FactSheetForm.SHEET, places);
        return places;
    }

    private static void places(ObjectNode node, String path, ObjectCodec<?> section, List<Place> into) {
        for (ObjectCodec.Field<?, ?> field : section.fields()) {
            JsonNode value = node.get(field.name());
            if (value == null) {
                continue;
            }
            into.add(new Place(node, path, field.name(), field.form()));
            if (field.form() instanceof ObjectCodec<?> inner) {
                places((ObjectNode) value, path + field.name() + ".", inner, into);
            } else if (field.form() instanceof ListOf<?> list && list.of() instanceof ObjectCodec<?> inner) {
                value.forEach(entry -> places((ObjectNode) entry, path + field.name() + "[].", inner, into));
            }
        }
    }

    /** What people and programs write in place of a value, by what is wrong with it. */
    private static Map<String, JsonNode> slips(Codec<?> form, JsonNode right) {
        Map<String, JsonNode> slips = new LinkedHashMap<>();
        String text = right.asText();
        if (form instanceof EnumCodec<?>) {
            slips.put("case", NODES.textNode(text.toLowerCase(Locale.ROOT)));
            slips.put("hyphens", NODES.textNode(text.replace('_', '-').toLowerCase(Locale.ROOT)));
        } else if (form instanceof Flag) {
            slips.put("string", NODES.textNode(text));
            slips.put("capitals", NODES.textNode(text.toUpperCase(Locale.ROOT)));
            slips.put("yes or no", NODES.textNode(right.booleanValue() ? "yes" : "No"));
            slips.put("number", NODES.numberNode(right.booleanValue() ? 1 : 0));
        } else if (form instanceof IntCodec) {
            slips.put("string", NODES.textNode(text));
            slips.put("spaces", NODES.textNode(" " + text + " "));
            slips.put("full width", NODES.textNode(fullWidth(text)));
            slips.put("groups", NODES.textNode(String.format(Locale.US, "%,d", right.intValue())));
            slips.put("fraction", NODES.numberNode(new BigDecimal(text + ".0")));
        } else if (form instanceof RatioCodec) {
            slips.put("string", NODES.textNode(right.decimalValue().toPlainString()));
            slips.put(
                    "percent",
                    NODES.textNode(right.decimalValue().movePointRight(2).toPlainString() + "%"));
        } else if (form instanceof ListOf<?>) {
            if (right.size() == 1) {
                slips.put("no list", right.get(0));
            }
        } else if (form == Spellings.AMOUNT) {
            slips.putAll(amounts(text));
        } else if (form == Spellings.INSTANT || form == Spellings.MOMENT && text.length() > 10) {
            slips.putAll(instants(Instant.parse(text)));
            if (form == Spellings.MOMENT) {
                slips.remove("yyyy-MM-dd");
            }
        } else if (form == Spellings.MOMENT) {
            slips.put("strokes", NODES.textNode(text.replace('-', '/')));
            slips.put("points", NODES.textNode(text.replaceAll("(....)-(..)-(..)", "$3.$2.$1")));
        } else if (form == Spellings.COUNTRY || form == Spellings.CURRENCY || form == Spellings.ZONE) {
            slips.put("case", NODES.textNode(text.toLowerCase(Locale.ROOT)));
        } else if (form == Spellings.LANGUAGE && text.indexOf('-') > 0) {
            slips.put("underscore", NODES.textNode(text.replace('-', '_')));
        }
        slips.values().removeIf(right::equals);
        return slips;
    }

    private static Map<String, JsonNode> amounts(String text) {
        Map<String, JsonNode> slips = new LinkedHashMap<>();
        String grouped = text.replaceAll("(?<![.].{0,9})(?<=[0-9])(?=(?:[0-9]{3})+(?![0-9]))", ",");
        slips.put("number", NODES.numberNode(new BigDecimal(text)));
        slips.put("groups", NODES.textNode(grouped));
        slips.put(
                "comma",
                NODES.textNode(grouped.replace(',', ' ').replace('.', ',').replace(' ', '.')));
        slips.put("spaces", NODES.textNode(grouped.replace(',', ' ')));
        slips.put("full width", NODES.textNode(fullWidth(text)));
        for (String sign : List.of("$", "€", "£", "¥", "US$", "R$", "USD ", "usd ")) {
            slips.put("sign before " + sign, NODES.textNode(sign + grouped));
            slips.put("sign after " + sign, NODES.textNode(grouped + " " + sign.strip()));
        }
        return slips;
    }

    private static Map<String, JsonNode> instants(Instant right) {
        Map<String, JsonNode> slips = new LinkedHashMap<>();
        // Beside the ends of the range an offset leads out of it, and a few seconds since 1970 look like any number.
        if (right.isBefore(Instant.parse("1980-01-01T00:00:00Z"))
                || right.isAfter(Instant.parse("2199-12-31T00:00:00Z"))) {
            return slips;
        }
        for (String format : List.of(
                "yyyy-MM-dd",
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm'Z'",
                "yyyy/MM/dd HH:mm",
                "yyyyMMdd",
                "dd.MM.yyyy HH:mm",
                "M/d/yyyy h:mm a",
                "d MMM yyyy",
                "MMMM d, yyyy",
                "yyyy-MM-dd'T'HH:mm:ss'-0800'")) {
            slips.put(
                    format,
                    NODES.textNode(DateTimeFormatter.ofPattern(format, Locale.US)
                            .withZone(ZoneOffset.UTC)
                            .format(right)));
        }
        slips.put("seconds", NODES.numberNode(right.getEpochSecond()));
        slips.put("milliseconds", NODES.textNode(Long.toString(right.toEpochMilli())));
        return slips;
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<JsonNode> replacements(String hint, JsonNode wrong, Codec<?> form) {
        if (hint.equals("Write the number without quotes.")) {
            return List.of(value(wrong.textValue(), form));
        } else if (hint.equals("Put it in square brackets.")) {
            return List.of(NODES.arrayNode().add(wrong));
        }
        Matcher matcher = REPLACEMENTS.matcher(hint);
        return matcher.find()
                ? Stream.of(matcher.group(1).split(" or "))
                        .map(each -> value(each, form))
                        .toList()
                : List.of();
    }

    private static JsonNode value(String text, Codec<?> form) {
        Set<Class<?>> bare = Set.of(IntCodec.class, RatioCodec.class, Flag.class);
        try {
            return bare.contains(form.getClass()) || text.startsWith("\"")
                    ? JSON.readTree(text)
                    : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
