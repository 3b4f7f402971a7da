package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a generator makes of the published description is a client that compiles and reads decisions by name. */
class GeneratedClientIT {
    private static final Path CLIENT = Path.of("target/client/src/main/java");
    private static final Path PROGRAM = Path.of("src/test/resources/client/ReadsDecision.java");

    @TempDir
    Path classes;

    @Test
    void a_java_program_reads_params_and_derived_facts_by_their_names() throws Exception {
        compile();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Object program =
                    loader.loadClass("ReadsDecision").getDeclaredConstructor().newInstance();
            @SuppressWarnings("unchecked") // The program says so.
            Function<String, List<Object>> reads = (Function<String, List<Object>>) program;

            assertThat(reads.apply(example()))
                    .containsExactly(
                            "SEND_LOGISTICS_INFO",
                            35,
                            Instant.parse("2026-03-27T00:00:00Z"),
                            18,
                            Instant.parse("2026-03-27T00:00:00Z"),
                            "not-received.inside-usual-transit.inform");
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
                Stream<Path> generated = Files.walk(CLIENT)) {
            List<Path> sources = Stream.concat(
                            generated.filter(file -> file.toString().endsWith(".java")), Stream.of(PROGRAM))
                    .toList();
            List<String> options = List.of("-d", classes.toString(), "-proc:none");
            boolean compiled = compiler.getTask(
                            null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(found.getDiagnostics().toString()).isTrue();
        }
    }

    /** The decision that the description shows. */
    private static String example() throws IOException {
        JsonNode document = new YAMLMapper()
                .readTree(Path.of("src/main/resources/META-INF/openapi.yaml").toFile());
        return document.at("/components/examples/decision/value").toString();
    }
}
