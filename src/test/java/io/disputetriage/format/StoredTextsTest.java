package io.disputetriage.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.decision.Decision;
import io.disputetriage.decision.Param;
import io.disputetriage.decision.Question;
import io.disputetriage.decision.Reason;
import io.disputetriage.decision.Urgency;
import io.disputetriage.decision.WarningKind;
import io.disputetriage.facts.Action;
import io.disputetriage.facts.FactSheet;
import io.disputetriage.facts.FactSheets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Erasing leaves exactly what the seal covers. */
class StoredTextsTest {
    private static final int TRIES = 300 * Integer.getInteger("checks.scale", 1);
    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "sixteen bytes no".getBytes(StandardCharsets.UTF_8);

    @Test
    void no_personal_value_is_left_and_everything_else_is() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Planted planted = Planted.in(FactSheets.one(random), random);
            StoredTexts plain = texts(planted, random);
            StoredTexts masked = plain.masked(SALT);
            for (String value : planted.values()) {
                assertThat(masked.decision() + masked.factSheet()).doesNotContain(value.substring(0, 12));
            }
            FactSheet left = read(masked.factSheet());
            assertThat(left.complaint().kind())
                    .isEqualTo(planted.sheet().complaint().kind());
            assertThat(left.history()).isEqualTo(planted.sheet().history());
            assertThat(left.product()).isEqualTo(planted.sheet().product());
            assertThat(JsonReader.read(masked.decision())).isInstanceOf(JsonResult.Parsed.class);
            assertThat(plain.masked(SALT))
                    .as("the same salt gives the same texts")
                    .isEqualTo(masked);
            if (!planted.values().isEmpty()) {
                assertThat(plain.masked(OTHER).factSheet()).isNotEqualTo(masked.factSheet());
            }
        }
    }

    @Test
    void a_change_of_any_character_shows_under_the_mask() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Planted planted = Planted.in(FactSheets.one(random), random);
            StoredTexts plain = texts(planted, random);
            StoredTexts masked = plain.masked(SALT);
            for (int i = 0; i < 10; i++) {
                assertThat(new StoredTexts(changed(plain.decision(), random), plain.factSheet()).masked(SALT))
                        .isNotEqualTo(masked);
                assertThat(new StoredTexts(plain.decision(), changed(plain.factSheet(), random)).masked(SALT))
                        .isNotEqualTo(masked);
            }
        }
    }

    @Test
    void a_sentence_keeps_its_words_and_loses_the_names() {
        StoredTexts masked = new StoredTexts(
                        "{\"actions\":[{\"action\":\"WAIT\",\"because\":[{\"rule\":\"Ana\",\"text\":\"Ana Souza signed, not Ana\"}],"
                                + "\"params\":{\"reason\":\"Ana\",\"to\":\"Ana\"},\"title\":\"Ana\"}]}",
                        "{\"caseRef\":\"Ana\",\"complaint\":{\"kind\":\"OTHER\"},\"buyer\":{\"name\":\"Ana\"},"
                                + "\"order\":{\"recipientName\":\"Ana Souza\"}}")
                .masked(SALT);
        String ana = read(masked.factSheet()).buyer().name();
        String souza = read(masked.factSheet()).order().recipientName();
        assertThat(ana).startsWith("sha256:").hasSize(50);
        assertThat(read(masked.factSheet()).caseRef()).isEqualTo("Ana");
        assertThat(masked.decision())
                .isEqualTo("{\"actions\":[{\"action\":\"WAIT\",\"because\":[{\"rule\":\"Ana\",\"text\":\"" + souza
                        + " signed, not " + ana + "\"}],\"params\":{\"reason\":\"Ana\",\"to\":\"" + ana
                        + "\"},\"title\":\"Ana\"}]}");
    }

    @Test
    void what_nobody_here_wrote_is_left_as_it_is() {
        for (String broken : List.of("", "{", "]", "null", "[\"Ana\"]", "{}{", "\"Ana\"")) {
            assertThat(new StoredTexts(broken, broken).masked(SALT)).isEqualTo(new StoredTexts(broken, broken));
        }
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        char was = text.charAt(at);
        char now = was == 'x' ? 'y' : 'x';
        return text.substring(0, at) + now + text.substring(at + 1);
    }

    private static FactSheet read(String text) {
        return ((FactSheetResult.Read) FactSheetReader.read(text, Instant.EPOCH)).sheet();
    }

    private static StoredTexts texts(Planted planted, Random random) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.guard("G-A", "nobody is named here"));
        Map<Param, Object> params = new EnumMap<>(Param.class);
        List<Question> questions = new ArrayList<>();
        for (String value : planted.values()) {
            if (random.nextBoolean()) {
                reasons.add(Reason.guard("G-B", "It was " + value + ", or \"" + value + value + "\"\n"));
                params.put(random.nextBoolean() ? Param.TRACKING_NUMBER : Param.CARRIER, value);
                questions.add(new Question("shipment.signedBy", "Who is " + value + "?", List.of("S1-11")));
            }
        }
        FactSheet sheet = planted.sheet();
        Decision.Step step =
                new Decision.Step(1, Action.WAIT, "Wait", params, null, null, Set.of(), null, false, reasons);
        Decision decision = new Decision(
                sheet.caseRef(),
                sheet.asOf(),
                Urgency.LOW,
                List.of(step),
                List.of(),
                List.of(),
                List.of(new Decision.Note<>(WarningKind.CONFLICTING_FACTS, reasons)),
                List.of(new Decision.Withheld(
                        Action.WAIT, "G-A", reasons.get(reasons.size() - 1).text(), Set.of(), reasons)),
                questions,
                Map.of("shipment.elapsedDays", 18),
                new Decision.ResponseDue(null, null),
                null,
                "0".repeat(64),
                "1");
        return new StoredTexts(
                DecisionWriter.canonical(decision), FactSheetWriter.tree(sheet).toString());
    }
}
