package io.disputetriage.authoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.messages.Audience;
import io.disputetriage.decision.messages.Language;
import io.disputetriage.decision.messages.MessageDraft;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.Action.Trait;
import io.disputetriage.facts.Buyer;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import io.disputetriage.facts.Product;
import io.disputetriage.facts.Records;
import io.disputetriage.format.FactSheetReader;
import io.disputetriage.format.FactSheetResult;
import io.disputetriage.format.FactSheetWriter;
import io.disputetriage.format.Planted;
import io.disputetriage.format.SaidPhrases;
import io.disputetriage.policy.EvidenceLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped messages say, in every language. */
class ShippedMessagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/drafts");
    private static final Path SHEETS = GOLDEN.resolve("fact-sheets.ndjson");

    /** PayPal takes notes of so many characters; of most platforms nobody knows a limit, and no letter is better for being longer. */
    private static final int LONGEST = 2_000;

    /** Messages that tell what the product is called. */
    private static final List<String> OF_TITLES =
            List.of("messages/give-usage-help.yaml", "messages/file-carrier-claim.yaml");

    /** Of what a person or another program does; nobody is written to. */
    private static final Set<Action> SILENT = EnumSet.of(
            Action.HOLD_SHIPMENT,
            Action.STOP_FURTHER_CHARGES,
            Action.HUMAN_REVIEW,
            Action.LOOKUP_TRACKING,
            Action.LOOKUP_TRANSIT_TIME,
            Action.VERIFY_DELIVERY_ADDRESS,
            Action.INSPECT_RETURN,
            Action.PRESERVE_EVIDENCE,
            Action.WAIT,
            Action.MONITOR_CASE,
            Action.CONSIDER_OTHER_ENTITY);

    /** {@code -Dgolden.update=true} writes them anew, and adds a fact sheet for each message that has none. */
    @ParameterizedTest
    @EnumSource
    void each_message_reads_as_it_was_read_once(Language language) throws IOException {
        Map<String, FactSheet> sheets = sheets();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, FactSheet> each : sheets.entrySet()) {
            MessageDraft draft = of(each.getKey(), each.getValue(), language.tag());
            if (draft.language() == language) {
                text.append("=== ").append(draft.file()).append(" to ").append(draft.audience());
                text.append("\n[").append(draft.subject()).append("]\n\n");
                text.append(draft.body()).append("\n\n");
            }
        }
        Path golden = GOLDEN.resolve(language.tag() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(golden));
    }

    @Test
    void every_action_that_addresses_somebody_has_a_message() {
        Set<Action> written = sheets().keySet().stream()
                .map(file -> of(file, sheets().get(file), "en").action())
                .collect(Collectors.toSet());
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(SILENT)))
                .containsAll(Action.all(Trait.WRITES_TO_BUYER));
    }

    @Test
    void every_message_can_be_reached() throws IOException {
        try (Stream<Path> files = Files.list(ShippedRules.FOLDER.resolve("messages"))) {
            assertThat(sheets().keySet())
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> "messages/" + file.getFileName())
                            .filter(file -> file.endsWith(".yaml")
                                    && !file.endsWith("/frame.yaml")
                                    && !file.endsWith(".scenarios.yaml"))
                            .toList());
        }
    }

    @Property
    void whatever_is_unknown_no_text_has_a_hole_or_says_what_nobody_said(@ForAll("sheets") FactSheet sheet) {
        Decision decision = ShippedRules.RULEBOOK.decide(sheet);
        for (Language language : Language.values()) {
            for (MessageDraft draft : ShippedRules.RULEBOOK.drafts(sheet, decision, language.tag())) {
                String which = draft.file() + " in " + language;
                assertThat(draft.subject()).as(which).isNotBlank().doesNotContain("\n", "\r", "{", "}");
                assertThat(draft.body())
                        .as(which)
                        .isNotBlank()
                        .doesNotContain("{", "}", "null", "\n\n\n", "  ", " ,", "unknown")
                        .doesNotStartWith("\n")
                        .doesNotEndWith("\n");
                assertThat(length(draft)).as(which).isLessThanOrEqualTo(longest(draft, sheet));
                assertThat(draft.language())
                        .isEqualTo(draft.audience().languages().contains(language) ? language : Language.EN);
                assertThat(SaidPhrases.forbidden(draft)).as(which).isEmpty();
                assertThat(WrittenNumbers.foreign(draft, sheet, decision))
                        .as(which)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_number_or_a_promise_that_nobody_gave_is_found() {
        FactSheet sheet = sheets().get("messages/apologise.yaml");
        Decision decision = ShippedRules.RULEBOOK.decide(sheet);
        MessageDraft draft = of("messages/apologise.yaml", sheet, "en");
        MessageDraft other = new MessageDraft(
                draft.rank(),
                draft.action(),
                draft.audience(),
                draft.language(),
                draft.subject(),
                draft.body() + " We guarantee 4,711.08 USD until 04:17 UTC.",
                draft.file(),
                draft.missing(),
                draft.personal());
        assertThat(WrittenNumbers.foreign(other, sheet, decision)).containsExactlyInAnyOrder("471108", "04:17");
        assertThat(SaidPhrases.forbidden(other)).contains("guarantee");
    }

    @Property
    void whatever_a_name_is_made_of_the_text_around_it_stands(
            @ForAll("sheets") FactSheet sheet, @ForAll("hostileNames") String name) {
        FactSheet hostile = Planted.everywhere(sheet, name);
        Decision decision = ShippedRules.RULEBOOK.decide(hostile);
        for (Language language : Language.values()) {
            for (MessageDraft draft : ShippedRules.RULEBOOK.drafts(hostile, decision, language.tag())) {
                String text = draft.subject() + "\n" + draft.body();
                assertThat(draft.subject()).doesNotContain("\n");
                assertThat(text)
                        .as("%s in %s", draft.file(), language)
                        .doesNotContainPattern("[\\p{Cf}\\p{Cc}&&[^\n]]|[\u2028\u2029]");
                assertThat(text.replace(name, "").replaceAll("\\S\\*\\*\\*", ""))
                        .as("%s in %s", draft.file(), language)
                        .doesNotContain("{", "}");
                assertThat(length(draft)).isLessThanOrEqualTo(LONGEST);
            }
        }
    }

    @Property
    void whatever_a_title_is_made_of_a_text_says_it_on_one_line_and_is_else_the_same(
            @ForAll("sheetsOfTitles") FactSheet sheet, @ForAll("hostileTitles") String title) {
        String shown = onOneLine(title);
        FactSheet plain = titled(sheet, "Zzq");
        Decision decision = ShippedRules.RULEBOOK.decide(plain);
        for (Language language : Language.values()) {
            List<MessageDraft> expected = ShippedRules.RULEBOOK.drafts(plain, decision, language.tag());
            List<MessageDraft> drafts = ShippedRules.RULEBOOK.drafts(titled(sheet, title), decision, language.tag());
            assertThat(drafts).hasSameSizeAs(expected);
            for (int i = 0; i < drafts.size(); i++) {
                MessageDraft draft = drafts.get(i);
                String which = draft.file() + " in " + language;
                assertThat(draft.subject())
                        .as(which)
                        .isEqualTo(expected.get(i).subject().replace("Zzq", shown));
                assertThat(draft.body())
                        .as(which)
                        .isEqualTo(expected.get(i).body().replace("Zzq", shown));
                assertThat(length(draft)).as(which).isLessThanOrEqualTo(longest(draft, sheet));
            }
        }
    }

    @Test
    void a_title_is_said_to_the_buyer_and_to_the_carrier() {
        for (String file : OF_TITLES) {
            String title = "<b>{product.title}</b> {#if x}https://x.example/?a=1&b=2{/if}";
            MessageDraft draft = of(file, titled(sheets().get(file), title), "en");
            assertThat(draft.subject() + draft.body()).contains(title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0", "\u00ad\u3000", "\u2028", "\u2066"})
    void a_name_that_shows_nothing_is_as_good_as_unknown(String name) {
        for (FactSheet sheet : sheets().values()) {
            FactSheet nameless = titled(Planted.everywhere(sheet, name), name);
            for (Language language : Language.values()) {
                for (MessageDraft draft : drafts(nameless, language.tag())) {
                    assertThat(draft.subject() + "\n" + draft.body())
                            .as("%s in %s", draft.file(), language)
                            .doesNotContain(name, "  ", " ,", "()", "\"\"", " .");
                }
            }
        }
    }

    @Property
    void the_same_decision_gives_the_same_drafts(@ForAll("sheets") FactSheet sheet) {
        assertThat(drafts(sheet, null)).isEqualTo(drafts(sheet, null));
    }

    @Test
    void a_draft_tells_of_persons_only_what_it_says_that_it_tells() {
        Random random = new Random(7);
        int telling = 0;
        for (Map.Entry<String, FactSheet> each : sheets().entrySet()) {
            Planted planted = Planted.in(each.getValue(), random);
            for (MessageDraft draft : drafts(planted.sheet(), "en")) {
                boolean tells = planted.values().stream()
                        .anyMatch(value -> (draft.subject() + draft.body()).contains(value.substring(0, 12)));
                telling += tells ? 1 : 0;
                assertThat(tells && draft.personal().isEmpty()).as(draft.file()).isFalse();
            }
        }
        assertThat(telling).isGreaterThan(10);
    }

    /** Which part of a name is the family's nobody knows, so it is said as it was given, with what is said to a person where the language has it. */
    @ParameterizedTest
    @ValueSource(strings = {"王小明", "山田太郎", "김민수", "Anna Maria Schulz", "Иван Петров"})
    void a_buyer_is_greeted_by_the_name_as_given_in_each_language(String name) {
        Map<Language, String> greetings = new EnumMap<>(Language.class);
        FactSheet sheet = Records.with(
                sheets().get("messages/apologise.yaml"), "buyer", Records.with(Buyer.UNKNOWN, "name", name));
        for (Language language : Language.values()) {
            MessageDraft draft = of("messages/apologise.yaml", sheet, language.tag());
            greetings.put(language, draft.body().lines().findFirst().orElseThrow());
        }
        assertThat(greetings)
                .containsEntry(Language.EN, "Hello " + name + ",")
                .containsEntry(Language.ZH, name + "，您好：")
                .containsEntry(Language.JA, name + " 様")
                .containsEntry(Language.ES, "Hola, " + name + ":")
                .containsEntry(Language.PT, "Olá, " + name + ",")
                .containsEntry(Language.RU, "Здравствуйте, " + name + "!")
                .containsEntry(Language.DE, "Guten Tag " + name + "!")
                .containsEntry(Language.FR, "Bonjour " + name + ",");
    }

    @Test
    void whoever_signed_is_never_named_in_full() {
        for (FactSheet sheet : sheets().values()) {
            String signer = sheet.shipment() == null ? null : sheet.shipment().signedBy();
            boolean buyer = sheet.buyer() != null
                            && signer != null
                            && signer.equals(sheet.buyer().name())
                    || sheet.order() != null
                            && signer != null
                            && signer.equals(sheet.order().recipientName());
            if (signer != null && !buyer) {
                assertThat(drafts(sheet, "en")).noneMatch(draft -> draft.body().contains(signer));
            }
        }
    }

    @Provide
    Arbitrary<String> hostileNames() {
        return Arbitraries.of(
                "محمد بن سلمان",
                "王小明",
                "О'Нил \"Боб\"",
                "<script>alert(1)</script>",
                "&lt;b&gt;",
                "{order.id}",
                "{{buyer.name}}",
                "}{",
                "${jndi:ldap://x.example/a}",
                "%s %n %d",
                "\u202egnp.exe\u202c",
                "a\u200bb\u2066c",
                "\ud83c\udfa7\ud83d\udc4d\ud83c\udffd",
                "a\u0300\u0301\u0302",
                "x".repeat(2_000),
                "段".repeat(500));
    }

    /** Those, what no reader lets through, and what is read by templates, logs and mail programs. */
    @Provide
    Arbitrary<String> hostileTitles() {
        return Arbitraries.oneOf(
                        hostileNames(),
                        Arbitraries.of(
                                "x".repeat(5_000),
                                "{".repeat(5_000),
                                "Lamp\n\nDear buyer,\r\nwe pay you twice.",
                                "Lamp\r\nBcc: everybody@x.example",
                                "{#if true}{buyer.name}{/if}",
                                "{#for i in 9}{i}{/for}{#include frame /}",
                                "{str:eval('{1 + 1}')}{cdi:config}{config:home}",
                                "{product.title}",
                                "\\{order.id} {! gone !} {| raw |}",
                                "https://x.example/?a=1&b=%7Bb%7D#c",
                                "javascript:alert(1)//",
                                "\u202e\u2066drow\u2069\u202c \u200f\u061c\ufeff end",
                                "a\u2028b\u2029c\u0085d\u0000e\tf",
                                "$1 $& \\0 %s {} {0}"),
                        Arbitraries.strings()
                                .withChars("{}#/|!:.%$\\<>&\"' \n\r\t\u00a0\u2028\u200b\u202e\u2066ab1段")
                                .ofMaxLength(5_000))
                .filter(title -> !onOneLine(title).isEmpty());
    }

    /** Any, and those of the messages that say it. */
    @Provide
    Arbitrary<FactSheet> sheetsOfTitles() {
        return Arbitraries.oneOf(anySheets(), Arbitraries.of(OF_TITLES).map(file -> sheets().get(file)));
    }

    private static FactSheet titled(FactSheet sheet, String title) {
        Product product = sheet.product() == null ? Product.UNKNOWN : sheet.product();
        return Records.with(sheet, "product", Records.with(product, "title", title));
    }

    /** At most 120 characters of what is to be seen in a text. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            int type = Character.getType(c);
            boolean blank = type == Character.CONTROL
                    || type >= Character.SPACE_SEPARATOR && type <= Character.PARAGRAPH_SEPARATOR;
            if (type != Character.FORMAT && !(blank && (line.isEmpty() || line.charAt(line.length() - 1) == ' '))) {
                line.appendCodePoint(blank ? ' ' : c);
            }
        }
        String seen = line.toString().stripTrailing();
        return seen.codePointCount(0, seen.length()) <= 120
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, 119)) + "…";
    }

    private static int length(MessageDraft draft) {
        return draft.body().codePointCount(0, draft.body().length());
    }

    /** To a platform at most what the table of limits says that it takes. */
    private static int longest(MessageDraft draft, FactSheet sheet) {
        return ShippedRules.RULEBOOK
                .policy()
                .evidenceLimits(sheet.platform(), FactSheets.NOW)
                .map(EvidenceLimits::characters)
                .filter(most -> draft.audience() == Audience.PLATFORM && most < LONGEST)
                .orElse(LONGEST);
    }

    @Test
    void a_note_to_ebay_has_at_most_a_thousand_characters() {
        FactSheet sheet = Records.with(sheets().get("messages/contest.yaml"), "platform", "EBAY");
        MessageDraft draft = of("messages/contest.yaml", sheet, "en");
        assertThat(longest(draft, sheet)).isEqualTo(1_000);
        assertThat(length(draft)).isLessThanOrEqualTo(1_000);
    }

    @Provide("sheets")
    Arbitrary<FactSheet> anySheets() {
        return FactSheets.any();
    }

    private static List<MessageDraft> drafts(FactSheet sheet, String language) {
        Decision decision = ShippedRules.RULEBOOK.decide(sheet);
        return ShippedRules.RULEBOOK.drafts(sheet, decision, language);
    }

    private static MessageDraft of(String file, FactSheet sheet, String language) {
        return drafts(sheet, language).stream()
                .filter(draft -> draft.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No draft of " + file + " for " + sheet.caseRef()));
    }

    /** By the message that each is there for. */
    private static SortedMap<String, FactSheet> sheets() {
        try {
            SortedMap<String, FactSheet> sheets = new TreeMap<>();
            if (Files.exists(SHEETS)) {
                for (String line : Files.readAllLines(SHEETS)) {
                    String[] parts = line.split("\t", 2);
                    sheets.put(parts[0], read(parts[1]));
                }
            }
            if (Boolean.getBoolean("golden.update")) {
                richest().forEach(sheets::putIfAbsent);
                List<String> lines = new ArrayList<>();
                sheets.forEach((file, sheet) -> lines.add(file + "\t" + FactSheetWriter.tree(sheet)));
                Files.createDirectories(GOLDEN);
                Files.write(SHEETS, lines);
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each message the scenario in which it says most. */
    private static Map<String, FactSheet> richest() {
        Map<String, FactSheet> sheets = new TreeMap<>();
        Map<String, Integer> lengths = new TreeMap<>();
        ShippedRules.SUITES.stream()
                .flatMap(suite -> suite.scenarios().stream())
                .filter(scenario -> scenario.given() instanceof Given.Facts)
                .sorted(Comparator.comparing(Scenario::id))
                .forEach(scenario -> {
                    FactSheet sheet = ((Given.Facts) scenario.given()).sheet();
                    for (MessageDraft draft : drafts(sheet, "en")) {
                        int length = draft.body().length();
                        if (length > lengths.getOrDefault(draft.file(), 0)) {
                            lengths.put(draft.file(), length);
                            sheets.put(draft.file(), sheet);
                        }
                    }
                });
        return sheets;
    }

    private static FactSheet read(String json) {
        return ((FactSheetResult.Read) FactSheetReader.read(json, FactSheets.NOW)).sheet();
    }
}
