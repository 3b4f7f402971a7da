package io.disputetriage.service.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import io.disputetriage.service.signatures.SignatureFixture.Vector;
import io.disputetriage.service.signatures.SignatureVerdict.Genuine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever comes, it is judged, and never to be genuine. */
class SignatureRobustnessTest {
    private static final SignatureCheck CHECK = SignatureFixture.check("genuine");
    private static final List<Vector> VECTORS = SignatureFixture.all().toList();

    @Property
    void headers_of_any_text_make_no_call_genuine(
            @ForAll("vectors") Vector vector, @ForAll @Size(6) List<@From("texts") String> texts) {
        Map<String, String> headers = new HashMap<>();
        int next = 0;
        for (String name : vector.scheme().headers()) {
            headers.put(name, texts.get(next++));
        }
        headers.put("authorization", texts.get(next));
        SignedCall call = new SignedCall(
                vector.call().url(),
                headers,
                headers.size() == 1
                        ? texts.get(0).getBytes(StandardCharsets.UTF_8)
                        : vector.call().body(),
                vector.call().at());
        assertThat(CHECK.check(vector.scheme(), call, List.of(vector.secret()))).isNotInstanceOf(Genuine.class);
    }

    @Property
    void one_strange_header_among_right_ones_makes_it_not_genuine(
            @ForAll("vectors") Vector vector, @ForAll("texts") String text, @ForAll int which) {
        List<String> names = vector.call().headers().keySet().stream().sorted().toList();
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(Math.floorMod(which, names.size()));
        assertThat(CHECK.check(
                        vector.scheme(), SignatureFixture.with(vector.call(), name, text), List.of(vector.secret())))
                .isNotInstanceOf(Genuine.class);
    }

    @Property
    void bodies_and_secrets_of_any_text_make_no_call_genuine(
            @ForAll("vectors") Vector vector, @ForAll("texts") String body, @ForAll("texts") String secret) {
        SignedCall changed = SignatureFixture.body(vector.call(), body);
        if (vector.scheme().coversBody()) {
            assertThat(CHECK.check(vector.scheme(), changed, List.of(vector.secret())))
                    .isNotInstanceOf(Genuine.class);
        }
        assertThat(CHECK.check(vector.scheme(), vector.call(), List.of(secret))).isNotInstanceOf(Genuine.class);
        assertThat(vector.scheme().fault(secret)).isNotNull();
    }

    @Provide
    Arbitrary<Vector> vectors() {
        return Arbitraries.of(VECTORS);
    }

    /** Anything, and what looks more like it. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.strings()
                        .withChars("t=v1,0123456789abcdefABCDEF+/|&%:{}\"[]@ .-")
                        .ofMaxLength(120),
                Arbitraries.strings()
                        .withChars("https:/paypl.com@#?\\")
                        .ofMaxLength(40)
                        .map(text -> "https://" + text + ".paypal.com/"));
    }
}
