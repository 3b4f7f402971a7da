package io.disputetriage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the pages tell to run, against the packaged service; {@link CommandLineGuideIT} has the page of the command line. */
class GuideIT {
    private static Path folder;
    private static RunningService service;
    private static PageCommands commands;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("dispute-triage-guide");
        PreparedData.in(folder.resolve("data"));
        service = RunningService.start(folder, Map.of("TRIAGE_WEBHOOKS_PRIVATE_ADDRESSES", "true"));
        commands = new PageCommands(folder, service.startLine().replaceAll(".*http://(\\S+?);.*", "$1"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.end();
        Postgres.delete(folder);
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_what_the_page_says() {
        return Guide.PAGES.stream()
                .filter(guide -> !guide.equals(Guide.COMMAND_LINE))
                .flatMap(guide -> commands.of(guide).stream());
    }
}
