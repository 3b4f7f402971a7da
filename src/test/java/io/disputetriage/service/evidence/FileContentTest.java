package io.disputetriage.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is kept of the bytes of a file, and what is refused. */
class FileContentTest {
    private static final String PLACE = "GPSLatitude 48.2082 N, taken by Maria";
    private static final String PDF = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\nstartxref\n9\n%%EOF\n";

    private record Planted(String format, byte[] plain, byte[] bytes) {}

    @Property(tries = 300)
    void a_planted_place_never_survives_and_the_picture_looks_the_same(@ForAll("planted") Planted planted) {
        FileContent.Sound sound = sound(planted.bytes());

        assertThat(text(planted.bytes())).contains(PLACE);
        assertThat(text(sound.bytes())).doesNotContain("GPS").doesNotContain("Maria");
        assertThat(Pictures.pixels(sound.bytes())).isEqualTo(Pictures.pixels(planted.plain()));
        assertThat(sound.stripped()).isGreaterThanOrEqualTo(PLACE.length());
    }

    @Property(tries = 300)
    void whatever_is_kept_is_kept_again_unchanged(@ForAll("planted") Planted planted, @ForAll long seed) {
        byte[] bytes = planted.bytes().clone();
        Random random = new Random(seed);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        if (FileContent.of(bytes) instanceof FileContent.Sound sound) {
            assertThat(sound(sound.bytes()).bytes()).isEqualTo(sound.bytes());
        }
    }

    @Property(tries = 300)
    void a_picture_that_ends_too_early_is_refused_and_the_cure_is_named(
            @ForAll("planted") Planted planted, @ForAll @IntRange(min = 10, max = 99) int percent) {
        byte[] plain = planted.plain();
        byte[] cut = Arrays.copyOf(plain, Math.max(8, plain.length * percent / 100));

        assertThat(FileContent.of(cut))
                .isInstanceOfSatisfying(FileContent.Faulty.class, faulty -> assertThat(faulty.why())
                        .containsPattern("[Ss]ave it again"));
    }

    @Property(tries = 1000)
    void no_bytes_break_anything(
            @ForAll("beginnings") String beginning,
            @ForAll byte[] rest,
            @ForAll @IntRange(min = 0, max = 40) int zeros) {
        byte[] bytes = Pictures.joined(latin(beginning), Pictures.joined(new byte[zeros], rest));

        assertThat(FileContent.of(bytes)).isNotNull();
    }

    @Property(tries = 40)
    void a_camera_that_was_turned_still_shows_which_way_is_up(
            @ForAll @IntRange(min = 2, max = 8) int orientation, @ForAll boolean little) {
        byte[] jpeg =
                Pictures.withExif(Pictures.of("jpg", 9, 7, 1), Pictures.exif(orientation, little, "GPS in Vienna"));

        byte[] kept = sound(jpeg).bytes();

        assertThat(text(kept)).doesNotContain("GPS in Vienna").contains("Exif");
        byte[] exif = Arrays.copyOfRange(kept, text(kept).indexOf("Exif"), kept.length);
        assertThat(Orientation.of(exif)).isEqualTo(orientation);
        assertThat(sound(kept).bytes()).isEqualTo(kept);
    }

    @Test
    void a_picture_that_stands_upright_keeps_nothing_of_its_exif() {
        byte[] jpeg = Pictures.withExif(Pictures.of("jpg", 9, 7, 1), Pictures.exif(1, true, "GPS in Vienna"));

        assertThat(text(sound(jpeg).bytes())).doesNotContain("Exif");
    }

    @Test
    void the_small_picture_within_the_head_of_a_jpeg_is_left_out() {
        byte[] plain = Pictures.of("jpg", 9, 7, 1);
        assertThat(text(plain).indexOf("JFIF")).isEqualTo(6);
        byte[] jpeg = Pictures.inserted(plain, 20, latin("abc"));
        jpeg[5] += 3;
        jpeg[18] = 1;
        jpeg[19] = 1;

        assertThat(sound(jpeg).bytes()).isEqualTo(plain);
    }

    @Test
    void a_picture_of_more_pixels_than_memory_holds_is_refused() {
        byte[] bomb = Pictures.of("png", 4, 4, 1);
        byte[] header = Arrays.copyOfRange(bomb, 16, 29);
        header[1] = 1;
        header[5] = 1;
        System.arraycopy(Pictures.chunk("IHDR", header), 0, bomb, 8, 25);

        assertThat(FileContent.of(bomb))
                .isInstanceOfSatisfying(FileContent.Faulty.class, faulty -> assertThat(faulty.why())
                        .contains("100 million pixels", "smaller"));
    }

    @Test
    void a_png_whose_sums_are_wrong_is_refused() {
        byte[] png = Pictures.of("png", 4, 4, 1);
        png[45] ^= 1;

        assertThat(FileContent.of(png)).isInstanceOf(FileContent.Faulty.class);
    }

    @Test
    void an_animation_goes_on_repeating() {
        byte[] loop = {0x21, (byte) 0xff, 11, 'N', 'E', 'T', 'S', 'C', 'A', 'P', 'E', '2', '.', '0', 3, 1, 0, 0, 0};
        byte[] gif = Pictures.of("gif", 4, 4, 1);
        byte[] animated = Pictures.inserted(gif, 13 + (3 << (gif[10] & 7) + 1), loop);

        assertThat(sound(animated).bytes()).isEqualTo(animated);
    }

    @Test
    void a_pdf_is_kept_as_it_is_up_to_its_end() {
        FileContent.Sound sound = sound(latin(PDF + "PK\u0003\u0004 something else"));

        assertThat(sound.type()).isEqualTo(FileType.PDF);
        assertThat(text(sound.bytes())).isEqualTo(PDF);
    }

    @Test
    void a_pdf_that_is_locked_or_cut_off_is_refused() {
        assertThat(List.of(
                        PDF.replace("startxref", "trailer <</Encrypt 5 0 R>>\nstartxref"),
                        PDF.replace("%%EOF", ""),
                        PDF + "x".repeat(2000),
                        PDF.replace("startxref", "")))
                .allSatisfy(pdf -> assertThat(FileContent.of(latin(pdf)))
                        .isInstanceOfSatisfying(FileContent.Faulty.class, faulty -> assertThat(faulty.why())
                                .containsIgnoringCase("print it to PDF")));
    }

    @Test
    void what_is_no_picture_and_no_pdf_is_not_known() {
        for (String other :
                List.of("", "x", "<svg/>", "PK\u0003\u0004", "\u0000\u0000\u0000\u0018ftypheic", " %PDF-1.4")) {
            assertThat(FileContent.of(latin(other))).as(other).isInstanceOf(FileContent.Unknown.class);
        }
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of(
                "",
                "\u00ff\u00d8\u00ff",
                "\u00ff\u00d8\u00ff\u00e1\u0000\u0010Exif\0\0MM\0*",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "GIF87a\1\0\1\0\0\0\0,",
                "%PDF-1.7");
    }

    @Provide
    Arbitrary<Planted> planted() {
        Arbitrary<List<String>> places = Arbitraries.of(
                List.of("jpg", "comment"),
                List.of("jpg", "small picture"),
                List.of("jpg", "other colours"),
                List.of("jpg", "e1"),
                List.of("jpg", "ed"),
                List.of("jpg", "ef"),
                List.of("jpg", "e0"),
                List.of("jpg", "f0"),
                List.of("jpg", "behind the end"),
                List.of("png", "tEXt"),
                List.of("png", "zTXt"),
                List.of("png", "iTXt"),
                List.of("png", "eXIf"),
                List.of("png", "tIME"),
                List.of("png", "prVt"),
                List.of("png", "behind the end"),
                List.of("gif", "comment"),
                List.of("gif", "XMP DataXMP"),
                List.of("gif", "MGKMAPPING0"),
                List.of("gif", "behind the end"));
        return Combinators.combine(
                        places,
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.longs())
                .as((place, width, height, seed) -> {
                    byte[] plain = Pictures.of(place.get(0), width, height, seed);
                    return new Planted(place.get(0), plain, Pictures.with(place.get(0), plain, place.get(1), PLACE));
                });
    }

    private static FileContent.Sound sound(byte[] content) {
        FileContent read = FileContent.of(content);
        assertThat(read).isInstanceOf(FileContent.Sound.class);
        return (FileContent.Sound) read;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
