package io.disputetriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
    @TempDir
    private Path folder;

    private Path file;
    private WatchedFiles files;

    @BeforeEach
    void a_folder_with_a_rule_file_that_was_looked_at_once() throws IOException {
        file = Files.writeString(
                Files.createDirectory(folder.resolve("playbooks")).resolve("a.drl"), "one");
        files = new WatchedFiles(folder, List.of(folder));
        assertThat(files.tick()).isTrue();
    }

    @Test
    void nothing_changed() {
        assertThat(files.tick()).isFalse();
        assertThat(files.tick()).isFalse();
    }

    @Test
    void a_change_counts_when_the_file_has_come_to_rest() throws IOException {
        Files.writeString(file, "tw");
        assertThat(files.tick()).isFalse();
        Files.writeString(file, "two");
        assertThat(files.tick()).isFalse();
        assertThat(files.tick()).isTrue();
        assertThat(files.tick()).isFalse();
    }

    @Test
    void a_change_that_is_taken_back_is_none() throws IOException {
        Files.writeString(file, "two");
        assertThat(files.tick()).isFalse();
        Files.writeString(file, "one");
        assertThat(files.tick()).isFalse();
        assertThat(files.tick()).isFalse();
    }

    @Test
    void new_files_and_files_that_are_gone_are_changes_and_others_are_not_looked_at() throws IOException {
        Files.writeString(folder.resolve("b.scenarios.yaml"), "cases: []");
        assertThat(List.of(files.tick(), files.tick())).containsExactly(false, true);
        Files.delete(file);
        assertThat(List.of(files.tick(), files.tick())).containsExactly(false, true);
        Files.writeString(folder.resolve("notes.txt"), "x");
        assertThat(List.of(files.tick(), files.tick())).containsExactly(false, false);
    }
}
