package io.disputetriage.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths have one plain spelling. */
class PathSpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/cases",
                "/v1/cases/",
                "/v1/cases/ORD-10234/personal-data",
                "/v1/cases/A%2FB/decisions",
                "/v1/cases/A%5cB",
                "/v1/cases/A%3Bx/personal-data",
                "/v1/cases/a...b",
                "/v1/cases/...",
                "/v1/cases/ORD.",
                "/v1/cases/100%25",
                "/errors/TRI-301"
            })
    void a_plain_path_is_taken(String path) {
        assertThat(PathSpelling.fault(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/cases",
                "//v1/cases",
                "/v1//cases",
                "/v1/cases//",
                "/v1;x/cases",
                "/v1/cases;",
                "/v1%2Fcases;x/ORD-10234/personal-data",
                "/v1%2frulesets",
                "/v1/%5Ccases",
                "/v1\\cases",
                "/v1/decisions/a%2Fb",
                "/v1/rulesets/a%2Fb",
                "/v1/cases/ORD-1%2F/personal-data%2F",
                "/v1/cases/a%00",
                "/v1/cases/a\u0000",
                "/v1/./cases",
                "/api-docs./",
                "/v1/cases%2e",
                "/v1/cases/..",
                "/v1/cases/%2e%2E/rulesets",
                "/v1/.%2e/cases",
                "/v1/%2e/cases",
                "/v1/cases/a%",
                "/v1/cases/a%2",
                "/v1/cases/a%zz",
                "/v1/cases/%2/F"
            })
    void a_dressed_up_path_is_refused_with_a_sentence(String path) {
        assertThat(PathSpelling.fault(path)).endsWith(".");
    }

    @Property
    void no_reading_of_a_path_that_is_taken_finds_other_segments(@ForAll("paths") String path) {
        if (PathSpelling.fault(path) == null && !path.startsWith("/v1/cases/")) {
            String decoded =
                    java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(decoded.split("/", -1))
                    .hasSameSizeAs(path.split("/", -1))
                    .doesNotContain(".", "..");
            assertThat(decoded).doesNotContain("\\", "\0").doesNotContain("//");
            assertThat(path).doesNotContain(";");
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "/", "v1", "cases", ".", "%2e", "%2E", ";", "%3B", "%2F", "%2f", "%5C", "\\", "%00", "a", "%")
                .list()
                .ofMaxSize(8)
                .map(parts -> "/" + String.join("", parts));
    }
}
