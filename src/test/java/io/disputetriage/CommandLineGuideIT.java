package io.disputetriage;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the page of the command line tells to run, for which no service is needed; apart from {@link GuideIT}, as it takes as long as all other pages. */
class CommandLineGuideIT {
    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> every_command_does_what_the_page_says() throws Exception {
        return new PageCommands(folder, "no.service.invalid").of(Guide.COMMAND_LINE);
    }
}
