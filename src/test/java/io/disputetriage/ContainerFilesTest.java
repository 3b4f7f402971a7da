package io.disputetriage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** No container engine runs where this is built, so the container files are held against the project instead. */
class ContainerFilesTest {
    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Path COMPOSE = Path.of("docker/compose.yaml");

    @Test
    void whatever_the_build_copies_exists_and_is_in_the_context() throws IOException {
        List<String> kept = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        for (String source : copiedFromContext()) {
            assertThat(Path.of(source)).exists();
            assertThat(kept).contains(source);
        }
        assertThat(kept).doesNotContain("target", ".git", "data");
    }

    @Test
    void the_run_time_image_is_a_jdk_25_and_not_root() throws IOException {
        List<String> images = instructions("FROM");

        assertThat(images.get(images.size() - 1)).startsWith("eclipse-temurin:25");
        assertThat(instructions("USER")).containsExactly("10001");
        assertThat(Files.readString(DOCKERFILE)).contains("--uid 10001");
    }

    @Test
    void the_port_and_the_health_path_are_the_services() throws IOException {
        Properties configured = configured();

        assertThat(instructions("EXPOSE")).containsExactly(configured.getProperty("quarkus.http.port"));
        assertThat(Files.readString(DOCKERFILE))
                .contains("http://127.0.0.1:" + configured.getProperty("quarkus.http.port") + "/q/health/ready");
        assertThat(configured.getProperty("quarkus.http.non-application-root-path", "q"))
                .isEqualTo("q");
        assertThat(service().get("ports")).isEqualTo(List.of("8080:8080"));
    }

    @Test
    void the_image_takes_the_commands_of_the_command_line() throws IOException {
        assertThat(instructions("ENTRYPOINT"))
                .containsExactly("[\"java\", \"-XX:+UseParallelGC\", \"-XX:+UseCompactObjectHeaders\","
                        + " \"-XX:AOTCache=/app/app.aot\", \"-jar\", \"/app/quarkus-run.jar\"]");
        assertThat(instructions("CMD")).isEmpty();
    }

    /** A cache that is made with other flags, or of a jar in another place, is not taken. */
    @Test
    void the_cache_of_classes_is_made_as_the_image_is_run() throws IOException {
        List<String> flags = Pattern.compile("\"(-XX:\\+[^\"]+)\"")
                .matcher(instructions("ENTRYPOINT").get(0))
                .results()
                .map(flag -> flag.group(1))
                .toList();
        assertThat(flags).isNotEmpty();
        assertThat(instructions("RUN"))
                .filteredOn(run -> run.contains("-XX:AOTCacheOutput="))
                .singleElement()
                .asString()
                .contains(String.join(" ", flags), "-Dtriage.stop-when-ready=true", "-jar /app/quarkus-run.jar");
    }

    @Test
    void every_variable_is_one_that_the_service_reads() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>(environment());
        Matcher matcher = Pattern.compile("([A-Z_]+)=\\S+").matcher(String.join(" ", instructions("ENV")));
        while (matcher.find()) {
            variables.put(matcher.group(1), "");
        }
        assertThat(variables.keySet())
                .containsExactlyInAnyOrder(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "TRIAGE_API_KEY",
                        "QUARKUS_HTTP_HOST",
                        "TRIAGE_RULES",
                        "TRIAGE_DATA");
        assertThat(sources())
                .contains(
                        "prefix = \"triage\"",
                        "apiKey()",
                        "Path rules()",
                        "\"triage.data\"",
                        "quarkus.datasource.jdbc.url");
    }

    @Test
    void compose_takes_its_key_from_the_environment_and_does_not_start_without_one() throws IOException {
        assertThat(environment().get("TRIAGE_API_KEY")).startsWith("${TRIAGE_API_KEY:?");
    }

    @Test
    void compose_runs_postgresql_17_with_the_names_the_service_uses_and_mounts_the_rules() throws IOException {
        Map<?, ?> database = (Map<?, ?>) ((Map<?, ?>) compose().get("services")).get("database");
        Map<?, ?> names = (Map<?, ?>) database.get("environment");

        assertThat(database.get("image")).isEqualTo("postgres:17");
        assertThat(environment().get("QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/" + names.get("POSTGRES_DB"));
        assertThat(environment().get("QUARKUS_DATASOURCE_USERNAME")).isEqualTo(names.get("POSTGRES_USER"));
        assertThat(environment().get("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(names.get("POSTGRES_PASSWORD"));
        assertThat(service().get("volumes")).isEqualTo(List.of("../rules:/rules:ro"));
    }

    private static List<String> copiedFromContext() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String copy : instructions("COPY")) {
            if (!copy.startsWith("--from")) {
                sources.add(copy.split("\\s+")[0]);
            }
        }
        return sources;
    }

    private static List<String> instructions(String name) throws IOException {
        String joined = Files.readString(DOCKERFILE).replace("\\\n", " ");
        return joined.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .toList();
    }

    private static Map<?, ?> compose() throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        return (Map<?, ?>) load.loadFromString(Files.readString(COMPOSE));
    }

    private static Map<?, ?> service() throws IOException {
        return (Map<?, ?>) ((Map<?, ?>) compose().get("services")).get("service");
    }

    private static Map<String, String> environment() throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        ((Map<?, ?>) service().get("environment"))
                .forEach((name, value) -> variables.put(name.toString(), value.toString()));
        return variables;
    }

    private static Properties configured() throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
