package io.disputetriage.rules.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    @TempDir
    Path parent;

    private Path folder;
    private FolderWatch watch;

    @BeforeEach
    void read() throws Exception {
        folder = Files.createDirectories(parent.resolve("rules"));
        write("a.drl", "one");
        watch = new FolderWatch(folder);
        assertThat(text(Optional.of(watch.first()))).isEqualTo("one");
    }

    @Test
    void what_stays_as_it_is_is_told_once() {
        for (int i = 0; i < 100; i++) {
            assertThat(watch.look()).isEmpty();
        }
    }

    @Test
    void a_change_is_told_when_it_has_come_to_rest() throws Exception {
        write("a.drl", "two");
        assertThat(watch.look()).isEmpty();
        write("a.drl", "three");
        assertThat(watch.look()).isEmpty();
        assertThat(text(watch.look())).isEqualTo("three");
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void a_touch_or_a_file_that_is_no_rule_is_no_change() throws Exception {
        Files.setLastModifiedTime(folder.resolve("a.drl"), FileTime.fromMillis(1));
        write("README.md", "no rule");
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void a_change_that_nothing_shows_is_found_in_the_end() throws Exception {
        Path file = folder.resolve("a.drl");
        FileTime time = Files.getLastModifiedTime(file);
        write("a.drl", "two");
        Files.setLastModifiedTime(file, time);
        String found = null;
        for (int i = 0; i < 60 && found == null; i++) {
            found = watch.look().map(content -> text(Optional.of(content))).orElse(null);
        }
        assertThat(found).isEqualTo("two");
    }

    @Test
    void back_to_what_was_told_last_is_nothing_new() throws Exception {
        write("a.drl", "two");
        watch.look();
        write("a.drl", "one");
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void a_folder_that_goes_and_comes_back_is_told_both_times() throws Exception {
        Files.move(folder, parent.resolve("away"));
        watch.look();
        assertThat(watch.look().orElseThrow()).isInstanceOf(RulesetFiles.Unreadable.class);
        Files.move(parent.resolve("away"), folder);
        watch.look();
        assertThat(text(watch.look())).isEqualTo("one");
    }

    @Test
    void a_link_that_is_swapped_is_a_change() throws Exception {
        Path other = Files.createDirectories(parent.resolve("other"));
        Files.writeString(other.resolve("a.drl"), "two");
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
        FolderWatch linked = new FolderWatch(link);
        assertThat(text(Optional.of(linked.first()))).isEqualTo("one");
        Files.createSymbolicLink(parent.resolve("next"), other);
        Files.move(parent.resolve("next"), link, StandardCopyOption.ATOMIC_MOVE);
        linked.look();
        assertThat(text(linked.look())).isEqualTo("two");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String text(Optional<RulesetFiles.FilesResult> content) {
        return ((RulesetFiles.Read) content.orElseThrow()).files().texts().get("a.drl");
    }
}
